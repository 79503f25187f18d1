import type {NewComment} from '../model/new-comment.js';

/** A comment with the key that marks every try of sending it. */
export interface KeyedComment {
  /** 128 random bits in hexadecimal. */
  readonly key: string;
  readonly comment: NewComment;
}

/**
 * Whether two comments are the same for everybody who reads them, and so deserve the same key. Words that are insisted
 * on after a nudge are another request: an endpoint may remember under the first key that it refused them.
 */
export function saysTheSame(one: NewComment, other: NewComment): boolean {
  return (
    one.text === other.text &&
    one.parentId === other.parentId &&
    one.author.name === other.author.name &&
    one.author.email === other.author.email &&
    !one.nudged === !other.nudged
  );
}

/** A key that nobody else has. */
export function newKey(): string {
  // Not `randomUUID`, which pages without TLS do not have.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether something read from storage can be sent: other versions and other scripts write there too. */
export function isKeyedComment(value: unknown): value is KeyedComment {
  const {key, comment} = Object(value) as Record<string, unknown>;
  const {text, parentId, author, trap} = Object(comment) as Record<string, unknown>;
  const {name} = Object(author) as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    (parentId === null || typeof parentId === 'string') &&
    typeof name === 'string' &&
    typeof trap === 'object'
  );
}
