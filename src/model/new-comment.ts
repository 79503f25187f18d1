/** A comment to be sent. */
export interface NewComment {
  /** The comment it answers; `null` for a new thread. */
  readonly parentId: string | null;
  /** Plain text, trimmed. */
  readonly text: string;
  /** The guest who writes it; `email` is absent if none was given. */
  readonly author: {readonly name: string; readonly email?: string | undefined};
  /** What tells a person from a machine: a field nobody sees, and the milliseconds spent writing. */
  readonly trap: {readonly field: string; readonly elapsed: number};
  /** What a service says for the writer being no machine; absent where nobody asks. */
  readonly captcha?: {readonly token: string} | undefined;
  /** The writer was asked to read it again and wants it as it is; absent: nobody has asked. */
  readonly nudged?: true | undefined;
}
