import type {NewComment} from '../../model/new-comment.js';
import type {LoadError} from '../../shared/load-error.js';
import type {Objections} from './objections.js';

/** What one opening of the form is about: a try goes on with its own, whatever the form is opened for meanwhile. */
export interface Opening {
  /** What is answered; `''` for a new thread. */
  readonly parentId: string;
  /** The same comment as it was sent before; absent if it never was. */
  readonly sent: NewComment | undefined;
  /** Milliseconds since the page began. */
  readonly at: number;
  /** As typed. */
  text: string;
  /** Whether a try of it is under way. */
  sending: boolean;
  /** Why the last try failed; absent if it did not. */
  error: LoadError | undefined;
  /** Makes the words a draft that were refused and are still to be sent; absent where they are one. */
  takeBack: (() => void) | undefined;
  /** Absent until they are loaded. */
  objections: Objections | undefined;
}

/** Begins one: with what was written before, as it was sent then, and why it was refused. */
export const beginOpening = (
  parentId = '',
  text = '',
  sent?: NewComment,
  error?: LoadError,
): Opening => ({
  ...{parentId, text, sent, error, at: performance.now()},
  ...{sending: false, takeBack: undefined, objections: undefined},
});
