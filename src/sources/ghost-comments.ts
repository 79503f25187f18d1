import type {Answer} from '../client/request.js';
import {fieldsOf, numberOf, textOf, type Fields} from './fields.js';
import {countAddress, isId, membersAddress, siteOf} from './ghost-address.js';
import {isGoingOn, listIn, optional, postIn, totalOf} from './ghost-answer.js';
import {marksOfHtml} from './html-marks.js';
import type {CommentSlice, Outcome, Place} from './source.js';

const orders = {
  newest: 'created_at desc',
  oldest: 'created_at asc',
  top: 'count__likes desc, created_at desc',
};

/** Reads a page of the discussion of a post, or of the answers to one comment in it; or why there is none. */
export function readDiscussion(
  place: Place,
  slice: CommentSlice,
): (answer: Answer) => Promise<Outcome> {
  return async (answer) => {
    const found = await postIn(answer);
    if (!('post' in found)) return found;
    const {post} = found;
    // Ghost says so of sites without comments, and of posts that the reader would have to sign in for.
    if (post['comments'] === false) return {failure: 'unsupported'};
    const {limit, cursor = '1', sort, parentId, around} = slice;
    const path =
      parentId === undefined ? `post/${idOf(post['id'])}/` : `${idOf(parentId)}/replies/`;
    if (!/^[1-9]\d{0,8}$/.test(cursor)) return {failure: 'not-found'};
    const site = homeOf(place, post);
    const order = parentId === undefined ? {order: orders[sort]} : {};
    const url = membersAddress(site, path, {limit: `${limit}`, page: cursor, ...order});
    return {
      ask: [{url}, optional(countAddress(site, post))],
      read: async ([page, counts]) => {
        const read = page && (await readPage(page, counts?.json, post, slice));
        if (!read || !('page' in read)) return read ?? {failure: 'format'};
        return around === undefined || read.page.items.some((item) => item['id'] === around)
          ? {data: read.page}
          : askThread(site, around, read.page, limit);
      },
    };
  };
}

interface Page {
  readonly items: readonly Fields[];
  readonly [key: string]: unknown;
}

async function readPage(
  answer: Answer,
  counts: unknown,
  post: Fields,
  {cursor = '1', limit, parentId}: CommentSlice,
): Promise<{readonly page: Page} | Outcome> {
  // Without the Members API, or where it is closed to others, nothing comes of trying again.
  if (answer.status === 403 || (answer.status === 404 && parentId === undefined))
    return {failure: 'unsupported'};
  const comments = await listIn(answer, 'comments');
  if (!('list' in comments)) return comments;
  const page = Number(cursor);
  return {
    page: {
      thread: {
        count: fieldsOf(counts)[textOf(post['id'])] ?? totalOf(answer),
        state: 'readonly',
        url: `${textOf(post['url'])}#ghost-comments-root`,
      },
      policy: {maxDepth: 2, votes: 'none', guests: false, format: 'markdown'},
      items: itemsOf(comments.list, limit),
      next: isGoingOn(answer, comments.list, page) ? String(page + 1) : null,
    },
  };
}

/** Asks for a comment that is on none of the first pages, and for the thread that it is in. */
function askThread(site: URL, id: string, page: Page, limit: number): Outcome {
  if (!isId(id)) return {failure: 'not-found'};
  const path = `${id}/`;
  return {
    ask: [{url: membersAddress(site, path, {})}],
    read: async ([answer]) => {
      const found = answer && (await listIn(answer, 'comments'));
      if (!found || !('list' in found)) return found ?? {failure: 'format'};
      const comment = fieldsOf(found.list[0]);
      if (comment['id'] !== id) return {failure: 'not-found'};
      const root = comment['parent_id'] ? `${idOf(comment['parent_id'])}/` : path;
      return {
        ask: [
          optional(membersAddress(site, root, {})),
          optional(membersAddress(site, `${root}replies/`, {limit: `${limit}`})),
        ],
        read: ([top, answers]) => {
          const thread = commentsIn(top).map((above) => ({...above, replies: commentsIn(answers)}));
          const items = itemsOf(thread, limit);
          const here = new Set(items.map((item) => item['id']));
          // It may be further down than the answers that come first.
          const rest = here.has(id) ? [] : [spell(comment, here, 0)];
          return {data: {...page, items: [...items, ...rest], next: null}};
        },
      };
    },
  };
}

function commentsIn(answer: Answer | undefined): readonly Fields[] {
  const {comments} = fieldsOf(answer?.json);
  return Array.isArray(comments) ? comments.map(fieldsOf) : [];
}

/** An identifier as a part of an address; what is in none of Ghost's could lead elsewhere, or be no text. */
function idOf(id: unknown): string {
  return textOf(id).replace(/[^\w-]/g, '') || '-';
}

/** Where the Members API is: with the endpoint, unless the site has a host of its own. */
function homeOf({endpoint}: Place, {url}: Fields): URL {
  const site = siteOf(endpoint);
  const home = textOf(url);
  // No other has a path of its own.
  if (home.startsWith(site.href) || !/^https?:/i.test(home) || !URL.canParse(home)) return site;
  return new URL('/', home);
}

/** Comments with the answers that Ghost gives inside them, in a row. */
function itemsOf(comments: readonly unknown[], limit: number): readonly Fields[] {
  const rows = comments
    .map(fieldsOf)
    .flatMap((comment) => [
      {comment, limit},
      ...repliesIn(comment).map((reply) => ({comment: reply, limit: 0})),
    ]);
  const here = new Set(rows.map(({comment}) => comment['id']));
  return rows.map(({comment, limit: most}) => spell(comment, here, most));
}

function repliesIn({replies}: Fields): readonly Fields[] {
  return Array.isArray(replies) ? replies.map(fieldsOf) : [];
}

/** @param limit how many answers a page of them holds; 0 where Ghost has no answers but those given */
function spell(comment: Fields, here: ReadonlySet<unknown>, limit: number): Fields {
  const {id, parent_id: root, in_reply_to_id: answered, member, count} = comment;
  const {replies, direct_replies: direct = replies, likes, dislikes} = fieldsOf(count);
  const given = repliesIn(comment).length;
  const html = textOf(comment['html']);
  const gone = comment['status'] !== 'published' || !html;
  const {name, avatar_image: avatar} = gone ? fieldsOf(null) : fieldsOf(member);
  return {
    id,
    // What was answered may be gone without a trace, or pages away; the root is there.
    parentId: answered && here.has(answered) ? answered : root,
    state: gone ? 'deleted' : 'published',
    author: {name, avatar},
    text: gone ? '' : marksOfHtml(html),
    createdAt: comment['created_at'],
    editedAt: comment['edited_at'],
    pinned: comment['pinned'],
    votes: {up: likes, down: dislikes},
    replies: {
      count: direct,
      // The page that holds the first of those not given; what comes twice is joined once.
      next: limit && numberOf(replies) > given ? String(Math.floor(given / limit) + 1) : null,
    },
  };
}
