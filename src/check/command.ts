import {parseArgs} from 'node:util';
import {LoadError} from '../client/load-error.js';
import {checkEndpoint} from './check.js';
import {reportJson, reportText, summaryOf} from './report.js';
import {ruleNames, rules} from './rules.js';
import type {CheckOptions} from './target.js';

/** What a program leaves behind. */
export interface Outcome {
  /** 0 where every rule is kept, 1 for a breach, 2 for wrong usage. */
  readonly code: 0 | 1 | 2;
  /** For standard output; `''` for nothing. */
  readonly output: string;
  /** For standard error; `''` for nothing. */
  readonly complaint: string;
}

const usage =
  'article-elements-check <endpoint> --article-id <id> [--source <name>] [--api-key <key>]\n' +
  '                       [--origin <origin>] [--json] [--write]';

const options = {
  'article-id': {type: 'string', default: ''},
  source: {type: 'string', default: 'native'},
  'api-key': {type: 'string'},
  origin: {type: 'string', default: 'https://reader.example'},
  json: {type: 'boolean', default: false},
  write: {type: 'boolean', default: false},
  help: {type: 'boolean', short: 'h', default: false},
} as const;

/** The words of a command line make no sense; the message says which. */
class UsageError extends Error {}

/**
 * Runs the program.
 *
 * @param words of the command line, without those that name the program
 * @param coloured whether the output is shown by a terminal that may have colours
 */
export async function run(words: readonly string[], coloured: boolean): Promise<Outcome> {
  try {
    const {values, positionals} = parse(words);
    if (values.help) return {code: 0, output: help(), complaint: ''};
    const report = await checkEndpoint(optionsOf(values, positionals));
    const output = values.json ? reportJson(report) : reportText(report, coloured);
    return {code: summaryOf(report).breaches ? 1 : 0, output, complaint: ''};
  } catch (error) {
    if (error instanceof UsageError) return wrong(error.message);
    if (error instanceof LoadError && error.code === 'no-endpoint') {
      return wrong(error.cause instanceof Error ? error.cause.message : error.code);
    }
    throw error;
  }
}

function wrong(message: string): Outcome {
  return {code: 2, output: '', complaint: `${message}\n\n${usage}\n`};
}

function parse(words: readonly string[]): ReturnType<typeof parseKnown> {
  try {
    return parseKnown(words);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function parseKnown(words: readonly string[]) {
  return parseArgs({args: [...words], options, allowPositionals: true});
}

function optionsOf(
  values: ReturnType<typeof parseKnown>['values'],
  [endpoint, ...others]: readonly string[],
): CheckOptions {
  const {'article-id': articleId, source, 'api-key': apiKey, origin, write} = values;
  if (!endpoint || others.length) throw new UsageError('Name one endpoint.');
  if (!isHttp(endpoint)) throw new UsageError(`"${endpoint}" is no http(s) address.`);
  if (!isHttp(origin) || new URL(origin).origin !== origin)
    throw new UsageError(`"${origin}" is no origin such as https://news.example.`);
  if (!articleId && (source === 'native' || source === 'static'))
    throw new UsageError('Name an article that is there with --article-id.');
  if (/^\.\.?$/.test(articleId)) throw new UsageError(`"${articleId}" is no identifier.`);
  if (write && source !== 'native') throw new UsageError('--write is for the source "native".');
  return {endpoint, source, articleId, apiKey, origin, write};
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

function help(): string {
  const width = Math.max(...ruleNames.map((name) => name.length));
  const groups = [...new Set(ruleNames.map((name) => rules[name].group))];
  const list = groups.flatMap((group) => [
    '',
    group,
    ...ruleNames
      .filter((name) => rules[name].group === group)
      .map((name) => `  ${name.padEnd(width)}  ${rules[name].asks}`),
  ]);
  return `${[
    usage,
    '',
    'Asks an endpoint for what the elements would ask for, and says rule by rule whether it keeps the',
    'contract of openapi.yaml. Exits with 0 if it does, 1 on a breach, 2 on wrong usage.',
    '',
    '  --article-id  an article that is there and that everybody may read',
    '  --source      who speaks to the backend: native (the default), static, …',
    '  --api-key     what the source wants to be asked with',
    '  --origin      the page that asks (https://reader.example)',
    '  --json        the report for programs',
    '  --write       also send one comment, marked as a test, change it and delete it again',
    ...list,
  ].join('\n')}\n`;
}
