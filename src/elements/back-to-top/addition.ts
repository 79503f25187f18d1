import type {ReactiveController} from 'lit';
import type {BackToTopWords} from '../../i18n/messages/back-to-top.js';

/** What the way back does only where the page asks for it. */
export interface Addition extends ReactiveController {
  /** `true`: there is something to show whatever the distance; `false`: there is not. Absent: the distance decides. */
  readonly shown?: boolean | undefined;

  /** What the frame holds, made of what it would hold otherwise. */
  render?(content: unknown, words: BackToTopWords): unknown;
}
