import {html, nothing} from 'lit';
import {HiddenAuthors} from '../../discussion/hidden-authors.js';
import {localStore} from '../../discussion/local-store.js';
import {OwnComments} from '../../discussion/own-comments.js';
import {commentMenuWords, type CommentMenuWords} from '../../i18n/messages/comment-menu.js';
import {wordsFor} from '../../i18n/words.js';
import type {Comment} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import type {CommentActions} from '../../sources/source.js';
import {CommentHideEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import {asideStyles} from './aside.styles.js';
import {actionStyles} from './comment-actions.styles.js';
import {focusOn} from './focus-on.js';
import type {EditHistory} from './edit-history.js';
import {FormAction} from './form-action.js';
import type {Identity} from './identity.js';
import type {ModerationAct} from './moderation.js';
import {Removal} from './removal.js';

/** What the buttons of a comment's menu are for. */
export type MenuAct =
  ModerationAct | 'edit' | 'report' | 'cancel' | 'remove' | 'undo' | 'hide' | 'unhide' | 'history';

/** What can be done with a comment beyond a vote, loaded by the first who looks. */
export class CommentMenu {
  /** Styles that the box adopts with it. */
  static readonly styles = actionStyles;

  readonly #host: BoxHost;
  // What the backend can do.
  readonly #able: CommentActions;
  readonly #hidden = new HiddenAuthors();
  readonly #identity: Identity;
  readonly #removal: Removal;
  readonly #forms: FormAction;
  #history: EditHistory | undefined;

  constructor(host: BoxHost, identity: Identity, able: CommentActions) {
    this.#host = host;
    this.#identity = identity;
    this.#able = able;
    identity.own ??= new OwnComments(localStore(), host.placeKey, () => identity.who);
    this.#removal = new Removal(host, identity, able);
    this.#forms = new FormAction(host, identity, able);
  }

  get #words(): CommentMenuWords {
    return wordsFor(commentMenuWords, this.#host.language());
  }

  /** @param id the comment that it is done with */
  async perform(act: MenuAct, id: string): Promise<void> {
    switch (act) {
      case 'edit':
      case 'report':
        return this.#forms.open(id, act);
      case 'cancel':
        return this.#forms.cancel(id);
      case 'remove':
        return this.#removal.remove(id);
      case 'undo':
        return this.#removal.undo(id);
      case 'approve':
      case 'reject':
      case 'pin':
      case 'unpin':
      case 'feature':
      case 'unfeature': {
        const {moderate} = await import('./moderation.js');
        return moderate(act, id, this.#host, this.#identity, this.#able);
      }
      case 'history': {
        const {EditHistory} = await import('./edit-history.js');
        return (this.#history ??= new EditHistory(this.#host, this.#able)).toggle(id);
      }
      default:
        return this.#hide(id, act === 'hide');
    }
  }

  /** Opens the forms with what the reader has begun to write on an earlier visit. */
  restore(): void {
    this.#forms.restore();
  }

  /** Sends what still waits, before another article takes the place of this one. */
  leave(): void {
    this.#removal.sendAll();
  }

  /** What stands below a comment, or instead of it; absent if nothing does. */
  render(id: string): unknown {
    const comment = this.#host.conversation()?.find(id);
    if (!comment) return undefined;
    const words = this.#words;
    const isOpen = this.#host.marks.has(`menu ${id}`);
    // Nothing can be done with it any more; what is being written stays the reader's.
    if (comment.state === 'deleted') return isOpen ? this.#forms.render(id) : undefined;
    if (this.#removal.has(id)) return instead(words.removed, 'undo', words.undo);
    if (comment.author && this.#hidden.has(comment.author) && !this.#identity.owns(id))
      return instead(words.hidden(comment.author), 'unhide', words.unhide);
    return isOpen
      ? html`${this.#renderButtons(comment, words)} ${this.#forms.render(id)}
        ${this.#history?.render(id, words.history)}`
      : undefined;
  }

  #renderButtons(comment: Comment, words: CommentMenuWords): unknown {
    const {id, author, state, pinned, featured, editedAt, editableUntil} = comment;
    const {report, editComment, deleteComment, history, setState, pin, feature} = this.#able;
    const moderates = this.#identity.viewer?.can.moderate;
    const policy = this.#host.conversation()?.policy;
    const own = this.#identity.owns(id);
    const inTime = !editableUntil || Date.parse(editableUntil) > Date.now();
    const reported = this.#forms.hasReported(id);
    const reportable = report && policy?.reportReasons.length && state === 'published';
    const button = (act: MenuAct, label: string, shown: unknown): unknown =>
      shown ? html`<button part="button action" data-act=${act}>${label}</button>` : nothing;
    return html`<div part="actions" role="group" aria-label=${words.actions}>
        ${button('edit', words.edit, own && editComment && policy?.editWindow && inTime)}
        ${button('remove', words.remove, (own || moderates) && deleteComment)}
        ${button('approve', words.approve, moderates && setState && state !== 'published')}
        ${button('reject', words.reject, moderates && setState && state !== 'rejected')}
        ${button(pinned ? 'unpin' : 'pin', pinned ? words.unpin : words.pin, moderates && pin && state === 'published')}
        ${button(featured ? 'unfeature' : 'feature', featured ? words.unfeature : words.feature, moderates && feature && state === 'published')}
        ${button('history', words.history, editedAt && history)}
        ${button('report', words.report, !own && reportable && !reported)}
        ${button('hide', words.hide(author), !own && author)}
      </div>
      ${reported ? html`<p part="thanks">${words.thanks}</p>` : nothing}`;
  }

  async #hide(id: string, hide: boolean): Promise<void> {
    const {box} = this.#host;
    const author = this.#host.conversation()?.find(id)?.author;
    if (!author || (hide && !box.dispatchEvent(new CommentHideEvent(id, author)))) return;
    this.#hidden.set(author, hide);
    const {hidden, shown} = this.#words;
    adoptStyles(box.renderRoot, asideStyles);
    // The list says it to those who see.
    this.#host.say(hide ? html`<span class="aside">${hidden(author)}</span>` : shown(author));
    box.requestUpdate();
    await box.updateComplete;
    // The pressed button is gone; what took its place is where the reader is.
    focusOn(box, id, hide ? ':scope > [part~="instead"] > button' : ':scope > article');
  }
}

function instead(sentence: string, act: MenuAct, label: string): unknown {
  return html`<p part="instead">
    ${sentence} <button part="button action" data-act=${act}>${label}</button>
  </p>`;
}
