import {cleanName} from './clean-text.js';
import {readComment, type Comment} from './comment.js';
import {Reading, type Normalised} from './reading.js';

/** What a signed-in reader may do in a discussion; what the endpoint does not say, they may not. */
export interface ViewerAbilities {
  /** Write comments and answers. */
  readonly post: boolean;
  /** Vote on comments. */
  readonly vote: boolean;
  /** Report comments. */
  readonly report: boolean;
  /** Approve, refuse, pin and remove the comments of others. */
  readonly moderate: boolean;
}

/** What in a discussion is a signed-in reader's own. */
export interface Viewer {
  /** The name their comments are signed with; `''` if the endpoint gives none. */
  readonly name: string;
  /** What they may do. */
  readonly can: ViewerAbilities;
  /** Their votes by the comment's identifier: 1 for it, -1 against it. */
  readonly votes: ReadonlyMap<string, 1 | -1>;
  /** Their reactions by the comment's identifier, in the endpoint's words. */
  readonly reactions: ReadonlyMap<string, string>;
  /** Identifiers of the comments they wrote. */
  readonly own: ReadonlySet<string>;
  /** What waits for approval, the oldest first: their own comments, for moderators everybody's. */
  readonly pending: readonly Comment[];
}

// As many as a discussion has at most on a page of ours.
const most = 5000;

/**
 * Reads what in a discussion is the reader's own from an untrusted answer.
 *
 * @param base absolute URL of the answer
 */
export function normaliseViewer(data: unknown, base: string): Normalised<Viewer> {
  const reading = new Reading(data, base);
  const {problems} = reading;
  const viewer = reading.object('viewer');
  if (!viewer) {
    reading.note('missing', 'viewer');
    return {problems};
  }
  const can = reading.object('can');
  const value: Viewer = {
    name: cleanName(viewer.text('name', 80)),
    can: {
      post: can?.flag('post') ?? false,
      vote: can?.flag('vote') ?? false,
      report: can?.flag('report') ?? false,
      moderate: can?.flag('moderate') ?? false,
    },
    votes: readByComment(reading, data, 'votes', isVote),
    reactions: readByComment(reading, data, 'reactions', isReaction),
    own: readIdentifiers(reading, memberOf(data, 'own')),
    pending: reading.objects('pending').flatMap((item) => readComment(item) ?? []),
  };
  return {value, problems};
}

/** The identifiers are keys here, any of them, so they go into a map: no object has a prototype to lose. */
function readByComment<T>(
  reading: Reading,
  answer: unknown,
  name: string,
  fits: (value: unknown) => value is T,
): Map<string, T> {
  const found = new Map<string, T>();
  const data = memberOf(answer, name);
  if (data === undefined) return found;
  if (typeof data !== 'object' || Array.isArray(data)) {
    reading.note('type', name);
    return found;
  }
  const entries = Object.entries(data as Readonly<Record<string, unknown>>);
  let strange = false;
  for (const [id, value] of entries.slice(0, most)) {
    if (fits(value)) found.set(id, value);
    else strange = true;
  }
  if (strange) reading.note('type', name);
  if (entries.length > most) reading.note('too-many', name);
  return found;
}

function isVote(value: unknown): value is 1 | -1 {
  return value === 1 || value === -1;
}

function isReaction(value: unknown): value is string {
  return typeof value === 'string';
}

function readIdentifiers(reading: Reading, data: unknown): Set<string> {
  if (data === undefined) return new Set();
  if (!Array.isArray(data)) {
    reading.note('type', 'own');
    return new Set();
  }
  const items = data.slice(0, most) as unknown[];
  const identifiers = items.filter(isIdentifier);
  if (identifiers.length < items.length) reading.note('type', 'own');
  if (data.length > most) reading.note('too-many', 'own');
  return new Set(identifiers.map(String));
}

function isIdentifier(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || Number.isSafeInteger(value);
}

/** What the answer itself says under a key; `null` says nothing. */
function memberOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? ((data as Readonly<Record<string, unknown>>)[key] ?? undefined)
    : undefined;
}
