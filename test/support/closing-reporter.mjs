import {writeFileSync} from 'node:fs';

/**
 * Counts the tests of a run: one plain line at its end, or, if `RESULT_FILE` names one, a JSON file for
 * whoever started the run. A test file that could not be loaded counts as one failure.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export const closingReporter = () => ({
  onTestRunFinished({sessions}) {
    const count = {passed: 0, failed: 0, skipped: 0};
    const add = ({tests = [], suites = []}) => {
      for (const test of tests) {
        count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
      }
      suites.forEach(add);
    };
    for (const session of sessions) {
      const before = count.failed;
      if (session.testResults) add(session.testResults);
      if (!session.passed && count.failed === before) count.failed++;
    }
    const file = process.env.RESULT_FILE;
    if (file) writeFileSync(file, JSON.stringify(count));
    else {
      process.stdout.write(
        `tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`,
      );
    }
  },
});
