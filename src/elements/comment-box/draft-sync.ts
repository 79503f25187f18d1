import {movedPlace} from '../../discussion/merge-texts.js';
import {SharedDraft} from '../../discussion/shared-draft.js';
import {draftSyncWords} from '../../i18n/messages/draft-sync.js';
import {wordsFor} from '../../i18n/words.js';
import type {FormHost} from './composer-additions.js';

/**
 * Lets a form that is open in several tabs say the same in all of them: what is typed in one is shown in the others,
 * except where the reader is typing, and what is sent in one is sent for all.
 */
export class DraftSync {
  readonly #host: FormHost;
  readonly #parentId: string;
  readonly #area: HTMLTextAreaElement;
  readonly #draft: SharedDraft;
  readonly #life = new AbortController();

  /** @param parentId the comment that is answered; `''` for a new thread */
  constructor(host: FormHost, parentId: string, area: HTMLTextAreaElement) {
    this.#host = host;
    this.#parentId = parentId;
    this.#area = area;
    this.#draft = new SharedDraft(host.drafts, parentId, area.value);
    const {signal} = this.#life;
    addEventListener('storage', this.#stored, {signal});
    // Before the form keeps what is typed.
    host.renderRoot.addEventListener('input', this.#typed, {signal, capture: true});
    area.addEventListener('focusout', this.#left, {signal});
    // Another tab may have written while this was on its way.
    if (!this.#types) this.#follow();
  }

  get #types(): boolean {
    const {activeElement} = this.#host.renderRoot as ShadowRoot;
    return document.hasFocus() && activeElement === this.#area;
  }

  /** Follows no more. */
  stop(): void {
    this.#life.abort();
  }

  readonly #stored = (event: StorageEvent): void => {
    const {box} = this.#host;
    if (!this.#area.isConnected) {
      this.stop();
      return;
    }
    this.#draft.learn(event, box.placeKey);
    if (this.#draft.isSent(this.#area.value)) this.#putAway();
    else if (!this.#types) this.#follow();
  };

  readonly #left = (): void => {
    this.#follow();
  };

  readonly #typed = (event: Event): void => {
    if (event.target !== this.#area) return;
    const {value} = this.#area;
    this.#show(this.#draft.type(value, (event as InputEvent).isComposing));
  };

  /** Shows what another tab has written meanwhile. */
  #follow(): void {
    const {news} = this.#draft;
    if (this.#area.readOnly) return;
    if (this.#draft.missed) {
      // As if one more letter were typed: the form then keeps both.
      this.#area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    } else if (news !== undefined) {
      this.#show(news);
      this.#draft.took(news);
      // Without keeping it: the other tab may have written on.
      this.#host.take(news);
    }
  }

  /** Puts words into the field, and leaves the caret among the same ones. */
  #show(text: string): void {
    const {value, selectionStart, selectionEnd, selectionDirection} = this.#area;
    if (text === value) return;
    this.#area.value = text;
    this.#area.setSelectionRange(
      movedPlace(selectionStart, value, text),
      movedPlace(selectionEnd, value, text),
      selectionDirection,
    );
  }

  #putAway(): void {
    this.stop();
    const {box, renderRoot, close, load} = this.#host;
    // Whoever is somewhere else stays there.
    const form = this.#area.closest('form');
    close(this.#parentId, !!form?.contains((renderRoot as ShadowRoot).activeElement));
    box.say(wordsFor(draftSyncWords, box.language()).sentElsewhere);
    // Where the comment stands is shown from now on.
    load().catch(() => undefined);
  }
}
