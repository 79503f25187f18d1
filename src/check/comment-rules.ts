import type {CommentSort} from '../model/comment.js';
import {itemsOf, memberOf, nameOf, noteProblems, noteStatus, type Context} from './context.js';
import {identityOf, noteLength, walkPages} from './pages.js';
import {spell, type Exchange} from './probe.js';
import {noteNext} from './related-rules.js';
import {normaliseWholePage, type WholePage} from './whole-page.js';

/** The discussion as its first page tells it. */
export interface Discussion {
  readonly first: Exchange;
  /** Absent if too much is missing. */
  readonly page: WholePage | undefined;
}

const all = [
  ...(['comments-shape', 'comments-limit', 'comments-sort', 'comments-pages-end'] as const),
  ...(['comments-pages-repeat', 'comments-parent', 'comments-around', 'counts', 'events'] as const),
];

/**
 * Asks for the discussion: its pages, its orders, the answers to a comment and the page around one.
 *
 * @returns absent if the endpoint has no discussions
 */
export async function checkComments(context: Context): Promise<Discussion | undefined> {
  const {target, probe, findings} = context;
  const first = await probe.askIfOffered(target.comments({limit: 5}));
  if (!first) {
    findings.skip('the endpoint offers no comments', ...all, 'cors-exposed', 'cors-preflight');
    return undefined;
  }
  if (!noteStatus(findings, 'comments-shape', first, (status) => status === 200)) {
    findings.skip(`the comments were ${nameOf(first)}`, ...all, 'cors-exposed', 'cors-preflight');
    return undefined;
  }
  if (first.json === undefined) return {first, page: undefined};
  const {value: page} = normaliseWholePage(first.json, first.from);
  const rules = {
    limit: 'comments-limit',
    end: 'comments-pages-end',
    repeat: 'comments-pages-repeat',
  } as const;
  const pages = await walkPages(context, first, rules, (exchange) => {
    lookAt(context, exchange);
  });
  const shortest = await probe.ask(target.comments({limit: 1}));
  if (shortest.status === 200) noteLength(findings, 'comments-limit', shortest);
  await checkOrders(context, page?.policy.sorts ?? []);
  const comments = pages.flatMap(({json}) => itemsOf(json));
  await checkParent(context, comments);
  await checkAround(context, comments);
  return {first, page};
}

function lookAt({findings}: Context, exchange: Exchange): void {
  const {problems} = normaliseWholePage(exchange.json, exchange.from);
  noteProblems(findings, 'comments-shape', spell(exchange), problems);
  noteNext(findings, 'comments-shape', exchange);
}

async function checkOrders(context: Context, sorts: readonly CommentSort[]): Promise<void> {
  const {target, probe, findings} = context;
  for (const sort of sorts) {
    const exchange = await probe.ask(target.comments({sort, limit: 20}));
    if (!noteStatus(findings, 'comments-sort', exchange, (status) => status === 200)) continue;
    const items = itemsOf(exchange.json);
    const pinned = items.map((item) => memberOf(item, 'pinned') === true);
    const lastPinned = pinned.lastIndexOf(true);
    if (pinned.slice(0, lastPinned + 1).includes(false))
      findings.note('comments-sort', spell(exchange), 'a pinned comment below others');
    const times = items
      .filter((_, at) => !pinned[at])
      .map((item) => Date.parse(String(memberOf(item, 'createdAt'))));
    if (sort === 'newest') times.reverse();
    const isOrdered = times.every((time, at) => !(time < (times[at - 1] ?? -Infinity)));
    if (sort !== 'top' && !isOrdered)
      findings.note('comments-sort', spell(exchange), `comments that are not the ${sort} first`);
  }
  findings.skip('the policy names no order', 'comments-sort');
}

async function checkParent(
  {target, probe, findings}: Context,
  comments: readonly unknown[],
): Promise<void> {
  const parent = comments.find((item) => repliesOf(item) > 0);
  const parentId = identityOf(parent);
  if (!parentId) {
    findings.skip('no comment that was read has answers', 'comments-parent');
    return;
  }
  const exchange = await probe.ask(target.comments({parentId, limit: 5}));
  if (!noteStatus(findings, 'comments-parent', exchange, (status) => status === 200)) return;
  const items = itemsOf(exchange.json);
  const strange = items.find((item) => String(memberOf(item, 'parentId')) !== parentId);
  const came = strange ? `${identityOf(strange)}, which answers another` : undefined;
  findings.note('comments-parent', spell(exchange), items.length ? came : 'no answers');
  noteLength(findings, 'comments-limit', exchange);
}

async function checkAround(
  {target, probe, findings}: Context,
  comments: readonly unknown[],
): Promise<void> {
  // The last one is least likely to be there by chance.
  const around = identityOf(comments.at(-1));
  if (!around) {
    findings.skip('there are no comments', 'comments-around');
    return;
  }
  const exchange = await probe.ask(target.comments({around, limit: 5}));
  if (!noteStatus(findings, 'comments-around', exchange, (status) => status === 200)) return;
  const isThere = itemsOf(exchange.json).some((item) => identityOf(item) === around);
  findings.note('comments-around', spell(exchange), isThere ? undefined : 'a page without it');
}

function repliesOf(comment: unknown): number {
  const count = memberOf(memberOf(comment, 'replies'), 'count');
  return typeof count === 'number' ? count : 0;
}
