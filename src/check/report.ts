import type {Report} from './check.js';
import type {Verdict} from './findings.js';

// What is wrong in the same way again and again is told this often.
const mostFindings = 3;

const marks = {kept: '✓', breach: '✗', warning: '!', skipped: '–'} as const;
const colours = {kept: 32, breach: 31, warning: 33, skipped: 2} as const;

/** How many rules have come to what. */
export interface Summary {
  readonly kept: number;
  readonly breaches: number;
  readonly warnings: number;
  readonly skipped: number;
}

/** Counts the rules of a report. */
export function summaryOf({verdicts}: Report): Summary {
  const count = (wanted: Verdict['result']): number =>
    verdicts.filter(({result}) => result === wanted).length;
  return {
    kept: count('kept'),
    breaches: count('breach'),
    warnings: count('warning'),
    skipped: count('skipped'),
  };
}

/** The report for programs, as JSON. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({...report, summary: summaryOf(report)}, undefined, 2)}\n`;
}

/** The report for people; `coloured` where it is shown by a terminal. */
export function reportText(report: Report, coloured: boolean): string {
  const {endpoint, source, articleId, verdicts, measurements} = report;
  const paint = (text: string, colour: number): string =>
    coloured ? `\u001b[${colour}m${text}\u001b[0m` : text;
  const width = Math.max(...verdicts.map(({rule}) => rule.length));
  const lines = [
    [endpoint, source !== 'native' && `as ${source}`, articleId && `article ${articleId}`]
      .filter(Boolean)
      .join(', '),
  ];
  let group = '';
  for (const verdict of verdicts) {
    if (verdict.group !== group) {
      ({group} = verdict);
      lines.push('', paint(group, 1));
    }
    const {rule, result, asks, why} = verdict;
    const row = `${marks[result]} ${rule.padEnd(width)}`;
    lines.push(`  ${paint(row, colours[result])}  ${asks}${why ? paint(` (${why})`, 2) : ''}`);
    lines.push(...findingsOf(verdict).map((line) => `  ${' '.repeat(width + 2)}  ${line}`));
  }
  lines.push('', paint('Size and time', 1));
  for (const {asked, bytes, milliseconds} of measurements) {
    lines.push(`  ${kilobytes(bytes)} ${`${milliseconds} ms`.padStart(8)}  ${asked}`);
  }
  const {breaches} = summaryOf(report);
  lines.push('', paint(sentenceOf(report), breaches ? colours.breach : colours.kept));
  return `${lines.join('\n')}\n`;
}

function findingsOf({findings, mend}: Verdict): string[] {
  if (!findings.length) return [];
  const more = findings.length - mostFindings;
  return [
    ...findings
      .slice(0, mostFindings)
      .flatMap(({asked, came}) => [`asked  ${asked}`, `came   ${came}`]),
    ...(more > 0 ? [`       and ${more} more`] : []),
    `mend   ${mend}`,
  ];
}

function sentenceOf(report: Report): string {
  const {kept, breaches, warnings, skipped} = summaryOf(report);
  return [
    several(kept, 'rule kept', 'rules kept'),
    several(breaches, 'breach', 'breaches'),
    several(warnings, 'warning', 'warnings'),
    `${skipped} not checked`,
  ].join(', ');
}

function several(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
}
