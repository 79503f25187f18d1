import {readFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import {LoadError} from '../client/load-error.js';
import {checkEndpoint, type Report} from './check.js';
import {reportJson, reportText, summaryOf} from './report.js';
import {ruleNames, rules, type Rule} from './rules.js';
import type {CheckOptions} from './target.js';

/** What a program leaves behind. */
export interface Outcome {
  /** 0 where every rule is kept, 1 for a breach, 2 for wrong usage, or where nobody answers. */
  readonly code: 0 | 1 | 2;
  /** For standard output; `''` for nothing. */
  readonly output: string;
  /** For standard error; `''` for nothing. */
  readonly complaint: string;
}

const usage =
  'article-elements-check <endpoint> --article-id <id> [--source <name>] [--api-key <key>]\n' +
  '                       [--path-map <file>] [--origin <origin>] [--json] [--write]';

const options = {
  'article-id': {type: 'string', default: ''},
  source: {type: 'string', default: 'native'},
  'api-key': {type: 'string'},
  'path-map': {type: 'string'},
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
    const report = await checkEndpoint(await optionsOf(values, positionals));
    if (report.unreachable !== undefined) return unanswered(report, values.json);
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

function unanswered(report: Report, isForPrograms: boolean): Outcome {
  const {endpoint, unreachable = ''} = report;
  const complaint = `Nobody answers at ${endpoint}: ${unreachable}.\n${rules.reachable.mend}\n`;
  return {code: 2, output: isForPrograms ? reportJson(report) : '', complaint};
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

async function optionsOf(
  values: ReturnType<typeof parseKnown>['values'],
  [endpoint, ...others]: readonly string[],
): Promise<CheckOptions> {
  const {'article-id': articleId, source, 'api-key': apiKey, origin, write} = values;
  if (!endpoint || others.length) throw new UsageError('Name one endpoint.');
  if (!isHttp(endpoint)) throw new UsageError(`"${endpoint}" is no http(s) address.`);
  if (!isHttp(origin) || new URL(origin).origin !== origin)
    throw new UsageError(`"${origin}" is no origin such as https://news.example.`);
  const settings = await settingsIn(values['path-map'], source);
  // The address of a page, or of an API, may say of itself which article is meant.
  const isOfMany = /^(native|static|wordpress|ghost|json-feed)$/.test(source);
  if (!articleId && (isOfMany || /\{id\}|%7Bid%7D/i.test(endpoint + (settings ?? ''))))
    throw new UsageError('Name an article that is there with --article-id.');
  if (/^\.\.?$/.test(articleId)) throw new UsageError(`"${articleId}" is no identifier.`);
  if (write && source !== 'native') throw new UsageError('--write is for the source "native".');
  if (!apiKey && source === 'ghost')
    throw new UsageError('Give the Content API key of the site with --api-key.');
  return {endpoint, source, articleId, apiKey, settings, origin, write};
}

/** The JSON in the file of a map; absent for a source that takes none. */
async function settingsIn(file: string | undefined, source: string): Promise<string | undefined> {
  if (source !== 'path-map') {
    if (file !== undefined) throw new UsageError('--path-map is for the source "path-map".');
    return undefined;
  }
  if (!file) throw new UsageError('Name the JSON file of the map with --path-map.');
  try {
    const settings = await readFile(file, 'utf8');
    JSON.parse(settings);
    return settings;
  } catch (error) {
    throw new UsageError(`"${file}" holds no map: ${(error as Error).message}`);
  }
}

function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** The sources to which a rule is limited, where it is. */
function limitOf({of}: Rule): string {
  return of ? ` (${of.join(', ')})` : '';
}

function help(): string {
  const width = Math.max(...ruleNames.map((name) => name.length));
  const groups = [...new Set(ruleNames.map((name) => rules[name].group))];
  const list = groups.flatMap((group) => [
    '',
    group,
    ...ruleNames
      .filter((name) => rules[name].group === group)
      .map((name) => `  ${name.padEnd(width)}  ${rules[name].asks}${limitOf(rules[name])}`),
  ]);
  return `${[
    usage,
    '',
    'Asks an endpoint for what the elements would ask for, and says rule by rule whether it keeps the',
    'contract of openapi.yaml, or, through a source, gives the elements what they need. Exits with 0 if',
    'it does, 1 on a breach, 2 on wrong usage or where nobody answers.',
    '',
    '  --article-id  an article that is there and that everybody may read; needless where the address',
    '                alone says which (json-ld, path-map)',
    '  --source      what the backend is: native (the default), static, wordpress, ghost, json-feed,',
    '                json-ld or path-map',
    '  --api-key     the key of the Content API (ghost)',
    '  --path-map    a file with the JSON that stands inside the element (path-map)',
    '  --origin      the page that asks (https://reader.example)',
    '  --json        the report for programs',
    '  --write       also send one comment, marked as a test, change it and delete it again',
    ...list,
  ].join('\n')}\n`;
}
