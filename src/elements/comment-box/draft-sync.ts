import {movedPlace} from '../../discussion/moved-place.js';
import {SharedDraft} from '../../discussion/shared-draft.js';
import {draftSyncWords} from '../../i18n/messages/draft-sync.js';
import {wordsFor} from '../../i18n/words.js';
import type {FormHost} from './composer-additions.js';

/**
 * Lets a form that is open in several tabs say the same in all of them: what is typed in one is shown in the others,
 * and what is sent in one is gone from all, and back if it was refused. Words that were typed in a window never change
 * there while it is seen, nor does the field that the reader is at, other than that.
 */
export class DraftSync {
  readonly #host: FormHost;
  readonly #area: HTMLTextAreaElement;
  readonly #draft: SharedDraft;
  readonly #parentId: string;
  // Whether the words were typed here, or may have been.
  #isOwn: boolean;
  // Whether there are none because another tab has sent them.
  #isEmptied = false;

  /** @param parentId the comment that is answered; `''` for a new thread */
  constructor(host: FormHost, parentId: string, area: HTMLTextAreaElement) {
    this.#host = host;
    this.#area = area;
    this.#parentId = parentId;
    this.#draft = new SharedDraft(host.box.placeKey, parentId, area.value);
    this.#isOwn = !!area.value;
    area.addEventListener('input', this.#typed);
  }

  /** Takes over what another tab has stored. */
  take(event: StorageEvent): void {
    const news = this.#draft.learn(
      event,
      this.#host.drafts.nameOf(this.#parentId),
      this.#follows(),
    );
    if (news !== undefined) {
      this.#show(news);
      // Without keeping it: the other tab may have written on.
      this.#host.take(news);
    } else if (this.#draft.isSent && !this.#area.readOnly) {
      this.#clear();
    }
  }

  readonly #typed = (): void => {
    this.#isOwn = true;
    this.#isEmptied = false;
    this.#draft.type(this.#area.value);
  };

  /** Whether words from elsewhere may come into the field. */
  #follows(): boolean {
    // Of whoever is signed in elsewhere.
    if (!this.#host.drafts.get(this.#parentId)) return false;
    const isAtIt = document.hasFocus() && this.#area.matches(':focus');
    const isLeftAlone = document.hidden || this.#isEmptied || !(this.#isOwn || isAtIt);
    return isLeftAlone && !this.#area.readOnly;
  }

  /** Puts words into the field, and leaves the caret among the same ones. */
  #show(text: string): void {
    const {value, selectionStart, selectionEnd, selectionDirection} = this.#area;
    this.#area.value = text;
    this.#isOwn = false;
    this.#isEmptied = false;
    this.#area.setSelectionRange(
      movedPlace(selectionStart, value, text),
      movedPlace(selectionEnd, value, text),
      selectionDirection,
    );
  }

  /** Takes away what was sent. The form stays: it may be just where the reader is about to write. */
  #clear(): void {
    const {box, take, load} = this.#host;
    this.#show('');
    this.#draft.type('');
    this.#isEmptied = true;
    take('');
    box.say(wordsFor(draftSyncWords, box.language()).sentElsewhere);
    // Where the comment stands is shown from now on.
    load().catch(() => undefined);
  }
}
