import type {Drafts} from '../../discussion/drafts.js';
import type {Outbox, OutboxEntry} from '../../discussion/outbox.js';
import {unsentWords, type UnsentWords} from '../../i18n/messages/unsent.js';
import {wordsFor} from '../../i18n/words.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import {focusOn, focusOnOpener} from './focus-on.js';
import type {Form} from './form.js';
import {UnsentList, type Unsent, type UnsentActions} from './unsent-list.js';

/** What is to be seen of comments that are not sent, under what they answer, and what the reader does with them. */
export class UnsentComments implements UnsentActions {
  discarding: string | undefined;

  readonly #host: BoxHost;
  readonly #form: Form;
  readonly #drafts: Drafts;
  readonly #outbox: Outbox;
  // By the comment on screen that they stand under.
  #unsent: Map<string, Unsent[]> | undefined;
  readonly #lists = new Map<string, UnsentList>();

  constructor(host: BoxHost, form: Form, drafts: Drafts, outbox: Outbox) {
    this.#host = host;
    this.#form = form;
    this.#drafts = drafts;
    this.#outbox = outbox;
  }

  get #words(): UnsentWords {
    return wordsFor(unsentWords, this.#host.language());
  }

  /** Looks anew for what there is: the box is about to be shown. */
  join(): void {
    this.#unsent = undefined;
  }

  /** What is not sent, as far as it belongs under one comment; `''` for the top. Absent if nothing does. */
  render(parentId: string): unknown {
    const unsent = (this.#unsent ??= this.#collect()).get(parentId);
    if (!unsent) return undefined;
    const list = this.#lists.get(parentId) ?? new UnsentList();
    this.#lists.set(parentId, list);
    return list.render(unsent, this.#host.language(), this);
  }

  edit({id, parentId, entry}: Unsent): void {
    this.discarding = undefined;
    if (!entry) {
      void this.#form.open(parentId, id);
      return;
    }
    const {failure, fields, refused} = entry;
    const name = this.#drafts.takeBack(entry);
    this.#outbox.delete(id);
    const error = refused && failure !== 'stale' && new LoadError(failure as 'http', {fields});
    void this.#form.open(parentId, name, error || undefined);
  }

  resend({id}: Unsent): void {
    this.discarding = undefined;
    this.#host.say(this.#words.sending);
    this.#outbox.retry(id);
  }

  discard({id, parentId, entry}: Unsent): void {
    const {box, say} = this.#host;
    if (this.discarding !== id) {
      this.discarding = id;
      box.requestUpdate();
      return;
    }
    // The next draft may have the same name.
    this.discarding = undefined;
    const item = itemOf(box, id);
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    if (entry) this.#outbox.delete(id);
    else this.#drafts.delete(id);
    say(this.#words.discarded);
    void box.updateComplete.then(() => {
      if (next) next.querySelector('button')?.focus();
      else focusOnOpener(box, parentId);
    });
  }

  /**
   * Lets the reader go on where something is about to become of the entry that they are at.
   *
   * @param sentId the comment that it has become; `''` if it has not
   */
  keepFocus({key, comment}: OutboxEntry, sentId: string): void {
    const {box} = this.#host;
    const item = itemOf(box, key);
    if (!item?.matches(':focus-within')) return;
    void box.updateComplete.then(() => {
      if (box.shadowRoot?.activeElement) return;
      if (item.isConnected) item.querySelector('button')?.focus();
      else if (!focusOn(box, sentId, ':scope > article'))
        focusOnOpener(box, comment.parentId ?? '');
    });
  }

  /** Where an answer stands: what it answers may be on another page of the discussion. */
  #placeOf(parentId: string): string {
    return this.#host.conversation()?.find(parentId) ? parentId : '';
  }

  /** What is not sent, by the comment on screen that it stands under. */
  #collect(): Map<string, Unsent[]> {
    const {openFor} = this.#form;
    const found = new Map<string, Unsent[]>();
    const add = (parentId: string, unsent: Unsent): void => {
      const place = this.#placeOf(parentId);
      found.set(place, [...(found.get(place) ?? []), unsent]);
    };
    for (const {name, parentId, text} of this.#drafts.all) {
      if (openFor !== parentId || this.#drafts.nameOf(parentId) !== name)
        add(parentId, {id: name, parentId, text, state: 'draft'});
    }
    for (const entry of this.#outbox.entries) {
      const {key, comment} = entry;
      const parentId = comment.parentId ?? '';
      // The form says it while it waits, and what is wrong after that.
      if (this.#form.holds(key)) continue;
      const state = this.#outbox.stateOf(entry);
      add(parentId, {id: key, parentId, text: comment.text, state, entry});
    }
    return found;
  }
}

/** The list item of what is not sent; absent while it is not shown. */
function itemOf({renderRoot}: BoxHost['box'], id: string): HTMLElement | null {
  return renderRoot.querySelector<HTMLElement>(`[data-unsent="${CSS.escape(id)}"]`);
}
