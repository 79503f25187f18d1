import {normaliseArticleList} from '../model/article-list.js';
import {normaliseArticle, type Article} from '../model/article.js';
import {normaliseCommentCounts} from '../model/comment-counts.js';
import type {Problem} from '../model/reading.js';
import type {Place, Source} from '../sources/source.js';
import {strayedTo, unreadable, type Bodies} from './answer-rules.js';
import {noteMarkup, noteSecurity} from './article-rules.js';
import {checkCaching} from './caching-rules.js';
import {nameOf, noteProblems, type Context} from './context.js';
import {noteUnfound} from './mapping-rules.js';
import {spell} from './probe.js';
import {followPages} from './source-pages.js';
import {readThrough, type Readout} from './source-reading.js';
import {checkWordpress} from './wordpress-rules.js';
import {normaliseWholePage, type WholePage} from './whole-page.js';

const ofLists = [
  ...(['related-shape', 'related-self', 'related-pages-end', 'related-pages-repeat'] as const),
  ...(['comments-shape', 'comments-pages-end', 'comments-pages-repeat'] as const),
];

/** A backend, and what speaks to it. */
export interface Backend extends Context {
  readonly source: Source;
  /** What the source is called. */
  readonly name: string;
  readonly place: Place;
}

/** What the good answers of a backend are, as its source takes them. */
export function bodiesFor(name: string): Bodies {
  if (name === 'json-ld') return 'text';
  return /^(static|json-feed|path-map)$/.test(name) ? 'json' : 'named-json';
}

/**
 * Reads an article, its related articles and its discussion as the elements do, through the source that speaks to
 * a backend.
 */
export async function checkSource(backend: Backend): Promise<void> {
  const {probe, findings, source, name, place} = backend;
  if (bodiesFor(name) === 'text') findings.skip('pages are no JSON', 'content-type');
  const article = await readThrough(probe, source, () => source.article(place), normaliseArticle);
  if (noteReadout(backend, article, {noun: 'article', shape: 'article-shape'}))
    noteMarkup(findings, article.asked, article.data);
  const [first] = probe.exchanges;
  if (first?.status === 200) await checkCaching({probe, findings}, first);
  const isGone = article.failure?.code === 'not-found';
  if (isGone || article.exchanges.some(({failure}) => failure !== undefined)) {
    findings.skip('the article was not there', ...ofLists);
    return;
  }
  await checkRelated(backend, article.value);
  await checkDiscussion(backend, article.value);
  if (article.value) await checkMissing(backend, article);
  if (name === 'wordpress') await checkWordpress(backend);
}

async function checkRelated(backend: Backend, article: Article | undefined): Promise<void> {
  const {probe, findings, source, place} = backend;
  const ask = async (cursor?: string) => {
    const question = () => source.related?.(place, {limit: 5, cursor});
    const page = await readThrough(probe, source, question, normaliseArticleList);
    const part = {noun: 'related articles', shape: 'related-shape'} as const;
    if (!noteReadout(backend, page, part, !!article)) return page;
    const isItself = page.value?.items.some(
      ({id, url}) => (id !== '' && id === article?.id) || (url !== '' && url === article?.url),
    );
    findings.note('related-self', page.asked, isItself ? place.articleId : undefined);
    return page;
  };
  const first = await ask();
  const rules = {end: 'related-pages-end', repeat: 'related-pages-repeat'} as const;
  await followPages(findings, first, ask, rules, ({id, url}) => id || url);
}

async function checkDiscussion(backend: Backend, article: Article | undefined): Promise<void> {
  const {probe, findings, source, place} = backend;
  const ask = async (cursor?: string) => {
    const question = () => source.comments?.(place, {limit: 5, sort: 'newest', cursor});
    const page = await readThrough(probe, source, question, normaliseWholePage);
    noteReadout(backend, page, {noun: 'comments', shape: 'comments-shape'}, !!article);
    return page;
  };
  const first = await ask();
  const rules = {end: 'comments-pages-end', repeat: 'comments-pages-repeat'} as const;
  // An answer may come again beside the next of those that answer the same.
  await followPages(findings, first, ask, rules, ({id, parentId}) => (parentId ? '' : id));
  if (first.value && source.counts) await checkCounts(backend, first.value);
}

async function checkCounts(backend: Backend, {count}: WholePage): Promise<void> {
  const {probe, findings, source, place} = backend;
  const {articleId, endpoint} = place;
  const counts = await readThrough(
    probe,
    source,
    () => source.counts?.(endpoint, [articleId]),
    normaliseCommentCounts,
  );
  if (counts.failure?.code === 'unsupported') {
    findings.skip('an article of this name cannot be counted', 'counts');
    return;
  }
  const stated = counts.value?.of(articleId);
  const came = counts.failure ? failureOf(backend, counts, 'counts') : `${stated ?? 'none'}`;
  const fits = stated === count;
  findings.note(
    'counts',
    counts.asked,
    fits ? undefined : `${came}, and the discussion has ${count}`,
  );
}

/** Asks for an article that nobody has, where one can be asked for by a name. */
async function checkMissing(backend: Backend, article: Readout<Article>): Promise<void> {
  const {probe, findings, source, name, place} = backend;
  const nowhere = {...place, articleId: 'article-elements-check-no-such-article'};
  const missing = (): ReturnType<Source['article']> => source.article(nowhere);
  // Of a page that holds one article, every name gets that one.
  if (name !== 'json-feed' && missing().url === article.exchanges[0]?.url) {
    findings.skip('the address says which article is meant', 'missing-article');
    return;
  }
  const found = await readThrough(probe, source, missing, normaliseArticle);
  const {asked, value} = found;
  // A map has no words for why something failed.
  const fits = found.failure?.code === 'not-found' || (name === 'path-map' && !value);
  const came = value ? `the article “${value.title}”` : failureOf(backend, found, 'article');
  findings.note('missing-article', asked, fits ? undefined : came);
}

interface Part {
  /** What it is called in a finding. */
  readonly noun: string;
  readonly shape: 'article-shape' | 'related-shape' | 'comments-shape';
}

/**
 * Notes whether something was there, and what is wrong with it.
 *
 * @param mayLack whether a backend may have no such thing
 * @returns whether there was something to look at
 */
function noteReadout(
  backend: Backend,
  readout: Readout<unknown>,
  {noun, shape}: Part,
  mayLack = false,
): boolean {
  const {findings, name} = backend;
  const {failure, problems, data, exchanges} = readout;
  const rule = shape === 'article-shape' ? 'article-answer' : shape;
  const asked = readout.asked || `the ${noun}`;
  // What the model could not do without is told as its problems.
  if (failure && !problems.length) {
    const {code} = failure;
    if (code === 'unsupported' || (mayLack && code === 'not-found'))
      findings.skip(`the endpoint offers no ${noun}`, rule, shape);
    else if (!isTold(backend, readout)) {
      const last = exchanges.at(-1);
      findings.note(rule, last ? spell(last) : asked, failureOf(backend, readout, noun));
    }
    return false;
  }
  findings.note(rule, asked);
  // The contract limits them; elsewhere it is for those who write to know.
  const isLong = ({code}: Problem): boolean => code === 'too-long' && name !== 'static';
  noteProblems(
    findings,
    shape,
    asked,
    problems.filter((problem) => !isLong(problem)),
  );
  findings.note('lengths', asked);
  for (const {path} of problems.filter(isLong)) findings.note('lengths', asked, path);
  noteSecurity(findings, asked, data);
  if (name === 'path-map') noteUnfound(findings, asked, data);
  return true;
}

/** Whether a rule about the bytes of the last answer tells why nothing could be made of it. */
function isTold({name}: Backend, {exchanges}: Readout<unknown>): boolean {
  const last = exchanges.at(-1);
  return (
    !!last &&
    (last.failure !== undefined ||
      strayedTo(last) !== undefined ||
      (last.status < 300 && unreadable(last, bodiesFor(name)) !== undefined))
  );
}

function failureOf({name}: Backend, {exchanges, failure}: Readout<unknown>, noun: string): string {
  const last = exchanges.at(-1);
  const code = `\`${failure?.code}\``;
  if (!last) return code;
  const status = nameOf(last);
  return last.status < 400 && last.failure === undefined
    ? `${status}, in which ${name} finds no ${noun} (${code})`
    : `${status} (${code})`;
}
