import type {Answer} from '../client/request.js';
import type {CommentSlice, Outcome, Place} from './source.js';
import {wordpressAddress, type Query} from './wordpress-address.js';
import {failureIn, fieldsOf, listIn, objectsIn, postIn, type Fields} from './wordpress-answer.js';
import {branchFields, commentFields, commentOf} from './wordpress-comment.js';

// The most that WordPress gives at once; a discussion of no more is given whole.
const most = 100;

// Each takes a request; answers further down are there for the asking.
const levels = 3;

// Longer chains of answers are shown from their middle on.
const longestWay = 12;

const policy = {
  // A column takes 65,525 bytes, and a letter of Vietnamese up to three.
  maxLength: 20_000,
  maxDepth: 5,
  ...{name: 'required', email: 'required', votes: 'none', editWindow: 0},
  ...{sorts: ['newest', 'oldest'], reportReasons: [], format: 'markdown'},
};

interface Discussion {
  readonly place: Place;
  readonly slice: CommentSlice;
  readonly postId: unknown;
  /** Number of the account that the post is of. */
  readonly writer: unknown;
  /** Of its own page. */
  readonly url: unknown;
  readonly closed: boolean;
  /** Approved comments, as the first page has counted them; absent if the cursor does not say. */
  readonly count?: number | undefined;
}

/** Reads the post that is discussed, and asks for a page of its comments. */
export function readDiscussed(answer: Answer, place: Place, slice: CommentSlice): Outcome {
  const found = postIn(answer);
  if (!('post' in found)) return found;
  const {id, link, author: writer, content, comment_status: status} = found.post;
  if (!Number.isInteger(id)) return {failure: 'format'};
  const locked = fieldsOf(content)['protected'] === true;
  const {cursor, parentId, around} = slice;
  const [page = 1, count] = cursor?.split('.').map((part) => Math.trunc(Number(part)) || 1) ?? [];
  const post = {
    ...{place, slice, count, postId: id, writer, url: link},
    closed: locked || status === 'closed',
  };
  // Whoever does not know the password is refused.
  if (locked) return {data: pageOf({...post, count: 0}, [], null)};
  if (parentId) return branch(post, {parent: parentId, page});
  if (cursor) return threads(post, page);
  return list(post, {}, (comments, total) => {
    const discussion = {...post, count: Number.isFinite(total) ? total : undefined};
    if (total <= most) return {data: pageOf(discussion, inOrder(comments, slice), null)};
    return around ? wayTo(around, discussion, []) : threads(discussion, page);
  });
}

/** Asks for comments, the oldest first unless the query says otherwise. */
function list(
  {place, postId}: Discussion,
  query: Query,
  read: (comments: readonly Fields[], total: number) => Outcome | Promise<Outcome>,
): Outcome {
  const url = wordpressAddress(place, 'comments', {
    ...{post: postId as number, order: 'asc', per_page: most, _fields: commentFields},
    ...query,
  });
  return {
    ask: [{url}],
    read: ([answer]) => {
      const found = listIn(answer, Number(query['per_page'] ?? most));
      return 'list' in found ? read(found.list, found.total) : found;
    },
  };
}

/** Threads as they are wanted; an answer to what is not there, or not yet, is one of its own. */
function inOrder(comments: readonly Fields[], {sort}: CommentSlice): readonly Fields[] {
  const ids = new Set(comments.map(({id}) => id));
  const threads = comments.filter(({parent}) => !ids.has(parent));
  if (sort !== 'oldest') threads.reverse();
  return [...threads, ...comments.filter(({parent}) => ids.has(parent))];
}

function threads(discussion: Discussion, page: number): Outcome {
  const order = discussion.slice.sort === 'oldest' ? 'asc' : 'desc';
  return branch(discussion, {parent: 0, page, order});
}

/** A page of what answers one comment, or none, with what is below it. */
function branch(discussion: Discussion, query: Query & {readonly page: number}): Outcome {
  const {count, slice} = discussion;
  const limit = Math.min(slice.limit, most);
  return list(discussion, {per_page: limit, _fields: branchFields, ...query}, (comments, total) => {
    const next = query.page * limit < total ? cursorOf(query.page + 1, count) : null;
    const grow = (known: readonly Fields[]): Outcome =>
      withAnswers(discussion, {known, parents: known, whole: new Set(), level: 1, next});
    return next || query['parent']
      ? grow(comments)
      : import('./wordpress-orphans.js').then(
          ({addOrphans}) => addOrphans(discussion, comments, grow),
          () => grow(comments),
        );
  });
}

function cursorOf(page: number, count: number | undefined): string {
  return count ? `${page}.${count}` : `${page}`;
}

interface Growth {
  /** What is on the page so far, parents first. */
  readonly known: readonly Fields[];
  /** Those of the last level, whose answers are not there. */
  readonly parents: readonly Fields[];
  /** Comments whose answers are all there. */
  readonly whole: Set<unknown>;
  readonly level: number;
  readonly next: string | null;
}

/** Asks for the answers to all the comments of a level at once, level by level. */
function withAnswers(discussion: Discussion, growth: Growth): Outcome {
  const {known, parents, whole, level, next} = growth;
  const parent = parents.filter(isAnswered).map(({id}) => id);
  if (!parent.length || level > levels) return {data: pageOf(discussion, known, next, whole)};
  const query = {parent: parent.join(','), _fields: branchFields};
  return list(discussion, query, (comments, total) => {
    if (total <= comments.length) for (const id of parent) whole.add(id);
    const ids = new Set(known.map(({id}) => id));
    const fresh = comments.filter(({id}) => !ids.has(id));
    const grown = {known: [...known, ...fresh], parents: fresh, level: level + 1};
    return withAnswers(discussion, {...growth, ...grown});
  });
}

function isAnswered({id, _links: links}: Fields): boolean {
  return Number.isInteger(id) && objectsIn(fieldsOf(links)['children']).length > 0;
}

/** Goes up from a comment to the thread that it is in, and gives that way with what answers it. */
function wayTo(id: unknown, discussion: Discussion, way: readonly Fields[]): Outcome {
  if (!/^\d+$/.test(String(id))) return {failure: 'not-found'};
  const url = wordpressAddress(discussion.place, `comments/${String(id)}`, {_fields: branchFields});
  return {
    ask: [{url}],
    read: ([answer]) => {
      const comment = fieldsOf(answer?.json);
      const isThere = comment['post'] === discussion.postId;
      if (!isThere && !way.length)
        return answer && answer.status >= 400 ? failureIn(answer) : {failure: 'not-found'};
      const known = isThere ? [comment, ...way] : way;
      const {parent} = comment;
      return isThere && Number.isInteger(parent) && parent && known.length < longestWay
        ? wayTo(parent, discussion, known)
        : withAnswers(discussion, {
            ...{known, parents: known, whole: new Set(), level: levels - 1},
            next: null,
          });
    },
  };
}

function pageOf(
  {url, writer, closed, count}: Discussion,
  comments: readonly Fields[],
  next: string | null,
  /** Comments whose answers are all there; absent: those of all. */
  whole?: ReadonlySet<unknown>,
): object {
  const answers = new Map<unknown, number>();
  for (const {parent} of comments) answers.set(parent, (answers.get(parent) ?? 0) + 1);
  const items = comments.map((comment) => {
    const known = answers.get(comment['id']) ?? 0;
    const isPart = whole && isAnswered(comment) && !whole.has(comment['id']);
    // How many are missing nobody says.
    const replies = isPart ? {count: known + 1, next: cursorOf(1, count)} : {count: known};
    return {...commentOf(comment, writer), replies};
  });
  return {thread: {count, state: closed ? 'closed' : 'open', url}, policy, items, next};
}
