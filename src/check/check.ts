import {namedSource} from '../sources/named-source.js';
import {checkAnswers} from './answer-rules.js';
import {checkArticle} from './article-rules.js';
import {checkCaching} from './caching-rules.js';
import {checkComments} from './comment-rules.js';
import type {Context} from './context.js';
import {checkCors, checkExposed, checkPreflights} from './cors-rules.js';
import {checkCounts, checkEvents} from './discussion-rules.js';
import {checkFailures, checkProblems} from './error-rules.js';
import {Findings, type Verdict} from './findings.js';
import {Probe, spell} from './probe.js';
import {checkRelated} from './related-rules.js';
import type {RuleName} from './rules.js';
import {bodiesFor, checkSource} from './source-rules.js';
import {Target, type CheckOptions} from './target.js';
import {checkWriting, skipWriting} from './writing-rules.js';

/** How much came, and how long it took; no rule says how much it may be. */
export interface Measurement {
  readonly asked: string;
  /** Bytes of the body, decompressed. */
  readonly bytes: number;
  /** Until the last byte. */
  readonly milliseconds: number;
}

/** What a check has found. */
export interface Report {
  readonly endpoint: string;
  readonly source: string;
  readonly articleId: string;
  /** Why no request was answered at all; absent if one was. */
  readonly unreachable?: string | undefined;
  /** Every rule that is asked of such a backend, in the order of the report. */
  readonly verdicts: readonly Verdict[];
  /** The first answers of each kind. */
  readonly measurements: readonly Measurement[];
}

// A content management system decides by itself how its answers are kept.
const milderForSources: readonly RuleName[] = ['validator', 'revalidation', 'cache-control'];

/**
 * Asks an endpoint for everything that the elements would, and compares the answers with the contract.
 *
 * @throws {LoadError} `no-endpoint` for a source that has no such name, or that refuses its settings
 */
export async function checkEndpoint(options: CheckOptions): Promise<Report> {
  const {endpoint, source, articleId, apiKey, settings, origin, write} = options;
  const isNative = source === 'native';
  const probe = new Probe(origin);
  const findings = new Findings(source, isNative ? [] : milderForSources);
  const context: Context = {target: new Target(options), probe, findings};
  if (isNative) {
    await checkContract(context, write);
  } else {
    await checkSource({
      ...context,
      source: await namedSource(source, settings),
      ...{name: source, place: {endpoint, articleId, apiKey}},
    });
  }
  checkAnswers(context, bodiesFor(source));
  checkCors(context);
  return {
    ...{endpoint, source, articleId, unreachable: silenceOf(probe)},
    verdicts: findings.verdicts(),
    measurements: measure(probe),
  };
}

async function checkContract(context: Context, write: boolean): Promise<void> {
  const {target, findings} = context;
  const isThere = await checkArticle(context);
  const [article] = context.probe.exchanges;
  if (isThere && article) await checkCaching(context, article);
  if (target.isArticleOnly) {
    await checkFailures(context, {related: false, comments: false});
    skipWriting(context, 'the address is that of an article and of nothing else');
  } else if (article?.failure === undefined) {
    await checkLists(context, write);
  }
  checkProblems(context);
  if (article?.failure !== undefined) findings.skip(article.failure, ...afterwards);
}

const afterwards: readonly RuleName[] = ['missing-article', 'bad-query', 'cors-origin'];

async function checkLists(context: Context, write: boolean): Promise<void> {
  const related = await checkRelated(context);
  if (related) await checkCaching(context, related);
  const discussion = await checkComments(context);
  if (discussion) {
    const {first, page} = discussion;
    await checkCaching(context, first);
    checkExposed(context, first);
    await checkPreflights(context);
    await checkCounts(context, page?.count);
    await checkEvents(context, page);
  }
  await checkFailures(context, {related: !!related, comments: !!discussion});
  if (!discussion) skipWriting(context, 'the endpoint offers no comments');
  else if (write) await checkWriting(context, discussion.page);
  else skipWriting(context, 'nothing is written without --write');
}

/** Why nothing was answered, by the first request; absent if anything was. */
function silenceOf({exchanges: [first, ...others]}: Probe): string | undefined {
  return others.every(({failure}) => failure !== undefined) ? first?.failure : undefined;
}

function measure({exchanges}: Probe): readonly Measurement[] {
  const known = new Set<string>();
  return exchanges.flatMap((exchange) => {
    const {url, method, status, text, milliseconds} = exchange;
    const kind = new URL(url).pathname;
    if (method !== 'GET' || status !== 200 || !text || known.has(kind)) return [];
    known.add(kind);
    const bytes = new TextEncoder().encode(text).length;
    return [{asked: spell(exchange), bytes, milliseconds: Math.round(milliseconds)}];
  });
}
