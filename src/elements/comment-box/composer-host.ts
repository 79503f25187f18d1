import type {Drafts} from '../../discussion/drafts.js';
import type {NewComment} from '../../model/new-comment.js';
import type {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';

/** Why words were refused that are still to be sent, and stay in the form for it. */
export interface Refusal {
  readonly error: LoadError;
  /** Makes them a draft, to be changed. */
  takeBack(): void;
}

/** What the form needs of what stands around it. */
export interface ComposerHost {
  readonly box: BoxHost;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What is kept of what is written. */
  readonly drafts: Drafts;
  /** Renders the form again. */
  update(): void;
  /** Puts the form away; that under another comment than the one named stays. */
  close(parentId: string): void;
  /**
   * Loads what sends, and shows what is not sent yet.
   *
   * @throws {LoadError} `offline`
   */
  load(): Promise<unknown>;
  /**
   * Sends a comment; where nobody has to be asked who writes, it is kept to be sent before anything is waited for.
   *
   * @param isShown whether the form has not been opened anew since
   * @returns why it was refused; absent if it was not, or the page did not want it sent
   */
  post(comment: NewComment, isShown: () => boolean): Promise<Refusal | undefined>;
}
