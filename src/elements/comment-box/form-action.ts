import {nothing} from 'lit';
import {ActionDrafts, type ActionKind} from '../../discussion/action-drafts.js';
import {localStore} from '../../discussion/local-store.js';
import {commentMenuWords, type CommentMenuWords} from '../../i18n/messages/comment-menu.js';
import {failureWords} from '../../i18n/messages/failures.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseCommentPage, type Comment} from '../../model/comment.js';
import {normaliseSentComment} from '../../model/sent-comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {CommentActions} from '../../sources/source.js';
import {CommentEditEvent, CommentReportEvent} from './action-events.js';
import {problemOf, renderForm, type ActionForm} from './action-forms.js';
import type {BoxHost} from './box-host.js';
import {focusOn, isFocusFree, itemOf} from './focus-on.js';
import type {Identity} from './identity.js';
import {guardUnstoredWords} from './unstored-words.js';

// Beside it there may be the form for an answer.
const formPart = ':scope > [part~="action-form"]';

/** Changing one's own comment, and reporting somebody else's. */
export class FormAction {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  // By comment, so that looking at another one loses no word.
  readonly #forms = new Map<string, ActionForm>();
  readonly #reported = new Set<string>();
  readonly #drafts: ActionDrafts;
  readonly #able: CommentActions;

  constructor(host: BoxHost, identity: Identity, able: CommentActions) {
    this.#host = host;
    this.#identity = identity;
    this.#able = able;
    this.#drafts = new ActionDrafts(localStore(), host.placeKey);
    guardUnstoredWords();
  }

  get #words(): CommentMenuWords {
    return wordsFor(commentMenuWords, this.#host.language());
  }

  /** Whether the reader has reported that comment on this page. */
  hasReported(id: string): boolean {
    return this.#reported.has(id);
  }

  /** Opens the form below a comment, with what was written there before, and puts the focus in it. */
  async open(id: string, kind: ActionKind): Promise<void> {
    const comment = this.#host.conversation()?.find(id);
    if (!comment) return;
    const {text, rev} = comment;
    if (this.#forms.get(id)?.kind !== kind) {
      const begun = {text: kind === 'edit' ? text : '', reason: '', rev};
      this.#forms.set(id, {kind, ...begun, ...this.#drafts.get(kind, id)});
    }
    await this.#update();
    focusOn(this.#host.box, id, `${formPart} :is(input, textarea)`);
  }

  /** Puts the form away, and the focus on the button that opened it. */
  async cancel(id: string): Promise<void> {
    const {box} = this.#host;
    const kind = this.#forms.get(id)?.kind ?? 'edit';
    const isHere = this.#isHere(id);
    this.#forms.delete(id);
    this.#drafts.delete(kind, id);
    await this.#update();
    if (!isHere) return;
    if (!focusOn(box, id, `[data-act="${kind}"]`)) focusOn(box, id, '[data-act="menu"]');
  }

  /** The form below a comment, if there is one. */
  render(id: string): unknown {
    const form = this.#forms.get(id);
    const policy = this.#host.conversation()?.policy;
    // Whoever has begun it may be gone.
    if (!form || !policy || (form.kind === 'edit' && !this.#identity.owns(id))) return nothing;
    return renderForm(
      form,
      policy,
      this.#words,
      () => void this.#submit(id, form),
      () => {
        this.#keep(id, form);
      },
    );
  }

  /** Opens the forms with the reader's words of an earlier visit, below the comments whenever they are shown. */
  restore(): void {
    for (const id of this.#drafts.edited) this.#restore(id);
  }

  #restore(id: string): void {
    const draft = this.#drafts.get('edit', id);
    if (!draft || this.#forms.has(id) || !this.#identity.owns(id)) return;
    const {box, marks, conversation, say} = this.#host;
    this.#forms.set(id, {kind: 'edit', ...draft});
    marks.add(`menu ${id}`);
    box.requestUpdate();
    if (conversation()?.find(id)) say(this.#words.restored);
  }

  /** Keeps what is written, unless it is what was there before. */
  #keep(id: string, form: ActionForm): void {
    const {kind, text, reason} = form;
    const before = kind === 'edit' ? this.#host.conversation()?.find(id)?.text : '';
    if (text === before && !reason) this.#drafts.delete(kind, id);
    else this.#drafts.save(kind, id, {...form, rev: form.since ?? form.rev});
  }

  /** Whether the reader is still at the form below a comment, or nowhere. */
  #isHere(id: string): boolean {
    return isFocusFree(itemOf(this.#host.box, id)?.querySelector(formPart));
  }

  async #update(): Promise<void> {
    this.#host.box.requestUpdate();
    await this.#host.box.updateComplete;
  }

  async #submit(id: string, form: ActionForm): Promise<void> {
    const {box} = this.#host;
    const data = this.#host.conversation();
    if (form.sending || !data) return;
    form.text = form.text.trim();
    form.problem = problemOf(form, data.policy, this.#words, this.#host.language());
    if (form.problem) {
      this.#host.say(form.problem);
    } else {
      const {kind, text, reason} = form;
      const event =
        kind === 'edit' ? new CommentEditEvent(id, text) : new CommentReportEvent(id, reason, text);
      if (!box.dispatchEvent(event)) return;
      form.sending = true;
      await this.#update();
      try {
        await (kind === 'edit' ? this.#edit(id, form) : this.#report(id, form));
        this.#host.say(kind === 'edit' ? this.#words.edited : this.#words.thanks);
        // The reader may have put it away meanwhile, and begun another.
        if (this.#forms.get(id) === form) await this.cancel(id);
        return;
      } catch (cause) {
        const error = cause instanceof LoadError ? cause : new LoadError('http', {cause});
        await this.#explain(id, form, error);
      } finally {
        form.sending = false;
      }
    }
    const isHere = this.#isHere(id);
    await this.#update();
    const field = form.kind === 'report' && !form.reason ? 'input' : 'textarea';
    if (isHere) focusOn(box, id, `${formPart} ${field}`);
  }

  async #edit(id: string, {text, rev}: ActionForm): Promise<void> {
    const {place} = this.#host;
    const {editComment} = this.#able;
    if (!editComment) throw new LoadError('forbidden');
    const edited = await this.#identity.sendOwn(
      id,
      (token) => editComment(place, id, {text, rev}, token),
      normaliseSentComment,
    );
    // With all of it: it may wait for approval again, and the stream have said by now that it is gone for others.
    const {state, author, badge} = edited;
    this.#identity.change(id, {...words(edited), state, author, badge});
  }

  async #report(id: string, {reason, text}: ActionForm): Promise<void> {
    const {place} = this.#host;
    const {report} = this.#able;
    if (!report) throw new LoadError('forbidden');
    await this.#identity.send(
      (token) => report(place, id, {reason, note: text}, token),
      () => ({value: true, problems: []}),
      true,
    );
    this.#reported.add(id);
  }

  /** Says what failed; of a conflict also what is there now, so that the next try replaces just that. */
  async #explain(id: string, form: ActionForm, error: LoadError): Promise<void> {
    const sentences = await import('./objections.js').catch(() => undefined);
    const failures = wordsFor(failureWords, this.#host.language());
    form.problem =
      error.code === 'conflict'
        ? this.#words.conflict
        : (sentences?.sentenceFor(error.code, this.#host.language()) ??
          failures[error.code] ??
          failures.http);
    this.#host.fail(error, form.problem);
    if (error.code !== 'conflict') return;
    const {place, source, send} = this.#host;
    const slice = {sort: this.#host.sort(), limit: 1, around: id};
    try {
      const {items} = await send(() => source.comments?.(place, slice), normaliseCommentPage);
      const now = items.find((item) => item.id === id);
      if (!now) return;
      form.since ??= form.rev;
      form.rev = now.rev;
      form.theirs = now.text;
      this.#host.conversation()?.change(id, words(now));
      if (this.#forms.get(id) === form) this.#keep(id, form);
    } catch {
      // The sentence has to do; the reader's words stay.
    }
  }
}

/** What an edit changes: the answer counts the answers anew, but does not give them. */
function words({text, rev, editedAt, editableUntil}: Comment): Partial<Comment> {
  return {text, rev, editedAt, editableUntil};
}
