import {LoadError} from '../client/load-error.js';
import {normaliseArticle} from '../model/article.js';
import {normaliseArticleList} from '../model/article-list.js';
import {normaliseCommentPage} from '../model/comment.js';
import type {Normalised, Problem} from '../model/reading.js';
import {exchange} from '../sources/exchange.js';
import type {Place, Question, Source} from '../sources/source.js';
import {noteMarkup, noteSecurity} from './article-rules.js';
import {checkCaching} from './caching-rules.js';
import {noteProblems, type Context} from './context.js';
import {patience, spell, type Exchange, type Probe} from './probe.js';
import type {RuleName} from './rules.js';

/** What only our own contract can be held to. */
const ofTheContract: readonly RuleName[] = [
  ...(['content-type', 'missing-article', 'bad-query', 'problem-details'] as const),
  ...(['related-limit', 'related-self', 'related-pages-end', 'related-pages-repeat'] as const),
  ...(['comments-limit', 'comments-sort', 'comments-pages-end', 'comments-pages-repeat'] as const),
  ...(['comments-parent', 'comments-around', 'counts', 'events'] as const),
  ...(['cors-exposed', 'cors-preflight'] as const),
];

interface Part {
  readonly name: string;
  readonly asked: Question | undefined;
  readonly failed: RuleName;
  readonly shape: RuleName;
  readonly normalise: (data: unknown, base: string) => Normalised<object>;
}

/**
 * Reads an article, its related articles and its discussion as the elements do, through the source that speaks to
 * a backend.
 */
export async function checkSource(
  context: Context,
  source: Source,
  name: string,
  place: Place,
): Promise<void> {
  const {probe, findings} = context;
  const parts: readonly Part[] = [
    {
      name: 'the article',
      asked: questionOf(() => source.article(place)),
      failed: 'article-answer',
      shape: 'article-shape',
      normalise: normaliseArticle,
    },
    {
      name: 'the related articles',
      asked: questionOf(() => source.related?.(place, {limit: 5})),
      failed: 'related-shape',
      shape: 'related-shape',
      normalise: normaliseArticleList,
    },
    {
      name: 'the comments',
      asked: questionOf(() => source.comments?.(place, {limit: 5, sort: 'newest'})),
      failed: 'comments-shape',
      shape: 'comments-shape',
      normalise: normaliseCommentPage,
    },
  ];
  for (const part of parts) await readPart(context, source, part);
  const [first] = probe.exchanges;
  if (first && first.status === 200) await checkCaching({probe, findings}, first);
  findings.skip(`not asked of the source "${name}"`, ...ofTheContract);
}

function questionOf(ask: () => Question | undefined): Question | undefined {
  try {
    return ask();
  } catch {
    // A place that no address of this source can hold is a part that it does not have.
    return undefined;
  }
}

async function readPart({probe, findings}: Context, source: Source, part: Part): Promise<void> {
  const {name, asked, failed, shape, normalise} = part;
  const spelled = asked ? spell({method: 'GET', url: asked.url}) : name;
  const problems: Problem[] = [];
  const listening = (data: unknown, base: string): Normalised<object> => {
    const normalised = normalise(data, base);
    problems.push(...normalised.problems);
    if (shape === 'article-shape') noteMarkup(findings, spelled, data);
    noteSecurity(findings, spelled, data);
    return normalised;
  };
  const {signal} = new AbortController();
  const options = {signal, timeout: patience, fetch: recording(probe)};
  try {
    await exchange(source, asked, listening, options);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    const {code, status} = error;
    if (code === 'unsupported' && shape !== 'article-shape') {
      findings.skip(`the source has no such thing as ${name}`, shape);
      return;
    }
    // What the model could not do without is told as its problems.
    if (!problems.length) {
      findings.note(failed, spelled, `\`${code}\`${status ? `, from an answer of ${status}` : ''}`);
      return;
    }
  }
  findings.note(failed, spelled);
  noteProblems(findings, shape, spelled, problems);
}

/** A `fetch` that tells the probe what is asked and answered. */
function recording(probe: Probe): typeof fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const headers = Object.fromEntries(new Headers(init?.headers));
    const exchange = await probe.ask(url, {method: init?.method ?? 'GET', headers});
    if (exchange.failure !== undefined) throw new TypeError(exchange.failure);
    return responseOf(exchange);
  };
}

function responseOf({status, text, headers, from}: Exchange): Response {
  const mayHaveBody = status !== 204 && status !== 304;
  const response = new Response(mayHaveBody ? text : null, {status, headers});
  Object.defineProperty(response, 'url', {value: from});
  return response;
}
