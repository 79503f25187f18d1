import {html, nothing} from 'lit';
import {formatDateTime} from '../../i18n/formats.js';
import {normaliseCommentHistory, type CommentRevision} from '../../model/comment-history.js';
import {LoadError} from '../../shared/load-error.js';
import type {CommentActions} from '../../sources/source.js';
import type {BoxHost} from './box-host.js';
import {focusOn, focusWatch} from './focus-on.js';

/** What comments have said before; loaded by the first reader who wants to know. */
export class EditHistory {
  readonly #host: BoxHost;
  readonly #able: CommentActions;
  readonly #revisions = new Map<string, readonly CommentRevision[]>();

  constructor(host: BoxHost, able: CommentActions) {
    this.#host = host;
    this.#able = able;
  }

  /** Shows what a comment has said before, or puts it away again. */
  async toggle(id: string): Promise<void> {
    const {box, place, send, fail} = this.#host;
    const {history} = this.#able;
    if (!history) return;
    if (this.#revisions.delete(id)) {
      box.requestUpdate();
      return;
    }
    const isFree = focusWatch(box);
    try {
      this.#revisions.set(id, await send(() => history(place, id), normaliseCommentHistory));
      box.requestUpdate();
      const moves = isFree();
      await box.updateComplete;
      if (moves) focusOn(box, id, ':scope > [part~="history"]');
    } catch (error) {
      if (error instanceof LoadError) fail(error);
    }
  }

  /** The earlier words of a comment, the newest first. */
  render(id: string, label: string): unknown {
    const language = this.#host.language();
    const {timeZone} = new Intl.DateTimeFormat().resolvedOptions();
    const revisions = this.#revisions.get(id);
    return revisions
      ? html`<ol part="history" tabindex="-1" aria-label=${label}>
          ${revisions.map(
            ({at, text}) =>
              html`<li part="revision">
                <time part="time" datetime=${at}
                  >${at && formatDateTime(at, timeZone, language)}</time
                >
                <div part="text" dir="auto">${text}</div>
              </li>`,
          )}
        </ol>`
      : nothing;
  }
}
