import type {LoadError} from '../../shared/load-error.js';

/** The form that words come from and go back to. */
export interface Form {
  /** What it answers; `''` for a new thread, absent while it is not open. */
  readonly openFor: string | undefined;
  /** Opens it with a draft for a comment, and with what was wrong when that was sent. */
  open(parentId: string, name?: string, error?: LoadError): Promise<void>;
  /** Puts it away, unless it answers something else. */
  close(parentId: string): void;
  /** Whether it holds what was sent under a key, and says where it stands. */
  holds(key: string): boolean;
  /** What it may hold under a key is in the outbox no more: it was sent, or discarded in another window. */
  letGo(key: string, sent: boolean): void;
  /** What it may have been refused under a key is sent again from another window: it is no longer there to be changed. */
  leaveTo(key: string): void;
}
