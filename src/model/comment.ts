import type {DiscussionState} from './article.js';
import {cleanName} from './clean-text.js';
import {Reading, type Normalised} from './reading.js';
import type {WritingPolicy} from './writing-policy.js';

/** Where a comment stands between being sent and being gone. */
export type CommentState = 'published' | 'pending' | 'rejected' | 'deleted';

/** How many readers are for a comment, and how many against it. */
export interface Votes {
  readonly up: number;
  readonly down: number;
}

// The ones that we have words and signs for; others of an endpoint are not shown.
const reactionNames = ['like', 'love', 'laugh', 'wow', 'sad', 'angry'] as const;

/** What a reader feels about a comment. */
export type Reaction = (typeof reactionNames)[number];

/** How many readers feel what; what is not said is none. */
export type Reactions = Readonly<Partial<Record<Reaction, number>>>;

/** What one reader said. */
export interface Comment {
  /** Opaque identifier, unique within the endpoint. */
  readonly id: string;
  /** The comment it answers; `''` if it opens a thread of its own. */
  readonly parentId: string;
  /** Anything but `published` and `deleted` is shown to its author alone. */
  readonly state: CommentState;
  /** Plain text; `''` for somebody unnamed or removed. */
  readonly author: string;
  /** Absolute address of their picture; `''` if there is none. */
  readonly avatar: string;
  /** Said by the endpoint, never by the author. */
  readonly badge: '' | 'author' | 'staff';
  /** Plain text with line breaks. */
  readonly text: string;
  /** RFC 3339 time. */
  readonly createdAt: string;
  /** RFC 3339 time; `''` if never edited. */
  readonly editedAt: string;
  /** Revision, which a change has to name; 0 if the endpoint counts none. */
  readonly rev: number;
  /** RFC 3339 time after which its author cannot change it; `''` if the endpoint sets none. */
  readonly editableUntil: string;
  /** The votes of all readers. */
  readonly votes: Votes;
  /** The reactions of all readers; absent if the endpoint counts none. */
  readonly reactions?: Reactions | undefined;
  /** Whether the editors put it on top. */
  readonly pinned: boolean;
  /** Whether the editors recommend it. */
  readonly featured: boolean;
  /** How many answers there are on the server. */
  readonly replyCount: number;
  /** Opaque cursor of the answers not given here; `''` if none are missing. */
  readonly repliesNext: string;
}

/** In which order threads are given. */
export type CommentSort = 'newest' | 'oldest' | 'top';

/** What the endpoint offers to the readers of a discussion. */
export interface ReadingPolicy {
  /** How deep answers nest before they are shown side by side. */
  readonly maxDepth: number;
  /** Whether readers may write without being signed in. */
  readonly guests: boolean;
  /** Which votes there are: none, for a comment, or for and against it. */
  readonly votes: 'none' | 'like' | 'updown';
  /** Which reactions there are, in the order of ours; empty if there are none. */
  readonly reactions: readonly Reaction[];
  /** Which orders there are; the reader is offered a choice of several. */
  readonly sorts: readonly CommentSort[];
  /** Whether marks in a text mean something (`discussion/comment-format.ts`); the text is its source either way. */
  readonly format: 'text' | 'markdown';
}

/** The same, and what it asks of a comment. */
export type CommentPolicy = ReadingPolicy & WritingPolicy;

/** One page of a discussion. */
export interface CommentPage {
  /** Published comments of the whole discussion, whatever is on this page. */
  readonly count: number;
  /** Whether it takes comments. */
  readonly state: DiscussionState;
  /** Absolute http(s) address where the discussion stands with all that its backend can do; `''` if unknown. */
  readonly url: string;
  /** What readers can do in it. */
  readonly policy: ReadingPolicy;
  /** What a new comment has to keep to, not read yet, since few write; absent if the endpoint says nothing. */
  readonly terms: Reading | undefined;
  /** Parents before their answers, otherwise as the endpoint sorted them. */
  readonly items: readonly Comment[];
  /** Opaque cursor; `''` if this is the last page. */
  readonly next: string;
  /** Number of the last event that the page knows of; 0 if the endpoint counts none. */
  readonly seq: number;
  /** Absolute http(s) address of the event stream; `''` if there is none. */
  readonly events: string;
}

const sorts: readonly CommentSort[] = ['newest', 'oldest', 'top'];

// An answer of 200 top-level comments with all their answers; more is a server that ignores `limit`.
const mostComments = 5000;

/**
 * Reads a page of comments from an untrusted answer, nested answers included, without recursion.
 *
 * @param base absolute URL of the answer
 */
export function normaliseCommentPage(data: unknown, base: string): Normalised<CommentPage> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const thread = reading.object('thread');
  if (!thread) {
    reading.note('missing', 'thread');
    return {problems};
  }
  const policy = reading.object('policy');
  const reactions = policy?.texts('reactions') ?? [];
  const items: Comment[] = [];
  const waiting = reading.objects('items').reverse();
  let next = waiting.pop();
  for (; next && items.length < mostComments; next = waiting.pop()) {
    const comment = readComment(next);
    if (!comment) continue;
    items.push(comment);
    waiting.push(...(next.object('replies')?.objects('items').reverse() ?? []));
  }
  if (next) reading.note('too-many', 'items');
  const value: CommentPage = {
    count: thread.number('count') ?? items.length,
    state: readState(thread),
    url: thread.url('url'),
    policy: {
      // Every level costs a call and a part of the width; more than ten is no discussion.
      maxDepth: Math.min(policy?.number('maxDepth') ?? 4, 10),
      guests: !policy?.has('guests') || policy.flag('guests'),
      votes: policy?.choice('votes', 'none', 'like', 'updown') ?? 'none',
      reactions: reactionNames.filter((name) => reactions.includes(name)),
      sorts: sorts.filter((sort) => !policy?.has('sorts') || policy.texts('sorts').includes(sort)),
      format: policy?.choice('format', 'text', 'markdown') ?? 'text',
    },
    terms: policy,
    items,
    next: reading.opaque('next'),
    seq: thread.number('seq') ?? 0,
    events: reading.url('events'),
  };
  return {value, problems};
}

/** Reads how the votes on a comment stand; what is not said is none. */
export function readVotes(reading: Reading | undefined): Votes {
  return {up: reading?.number('up') ?? 0, down: reading?.number('down') ?? 0};
}

/** Reads how many readers feel what; absent where nothing is said. */
export function readReactions(reading: Reading | undefined): Reactions | undefined {
  return (
    reading && Object.fromEntries(reactionNames.map((name) => [name, reading.number(name) ?? 0]))
  );
}

/** Reads whether a discussion takes comments. */
export function readState(thread: Reading): DiscussionState {
  return thread.choice('state', 'open', 'premoderated', 'readonly', 'closed');
}

/** Reads one comment without its answers; absent if it has no identifier. */
export function readComment(reading: Reading): Comment | undefined {
  const id = reading.id('id');
  if (!id) {
    reading.note('missing', 'id');
    return undefined;
  }
  const author = reading.object('author');
  const replies = reading.object('replies');
  return {
    id,
    parentId: reading.id('parentId'),
    state: reading.choice('state', 'published', 'pending', 'rejected', 'deleted'),
    author: cleanName(author?.text('name', 80) ?? ''),
    avatar: author?.url('avatar') ?? '',
    badge: author?.choice('badge', '', 'author', 'staff') ?? '',
    text: reading.text('text', 50_000),
    createdAt: reading.date('createdAt'),
    editedAt: reading.date('editedAt'),
    rev: reading.number('rev') ?? 0,
    editableUntil: reading.date('editableUntil'),
    votes: readVotes(reading.object('votes')),
    reactions: readReactions(reading.object('reactions')),
    pinned: reading.flag('pinned'),
    featured: reading.flag('featured'),
    replyCount: replies?.number('count') ?? 0,
    repliesNext: replies?.opaque('next') ?? '',
  };
}
