import {html, nothing} from 'lit';
import {formatNumber} from '../../i18n/formats.js';
import {commentActionWords} from '../../i18n/messages/comment-actions.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseCommentPage} from '../../model/comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost} from './box-host.js';
import {focusOnComment, focusWatch, itemOf} from './focus-on.js';
import {pageSize} from './page-size.js';
import {unfold} from './unfold.js';

// What is asked for at the moment, by its cursor: the second press of a button brings nothing.
const asking = new WeakMap<object, Set<string>>();

/** Gets the next threads, or for a comment the next answers to it. */
export async function loadMore(host: BoxHost, parentId: string): Promise<void> {
  const {box, place, source, send} = host;
  const data = host.conversation();
  const cursor = parentId ? data?.find(parentId)?.repliesNext : data?.next;
  const asked = asking.get(data ?? host) ?? new Set<string>();
  if (!data || !cursor || asked.has(cursor)) return;
  asking.set(data, asked.add(cursor));
  const isFree = focusWatch(box);
  const slice = {sort: host.sort(), limit: pageSize, cursor, parentId: parentId || undefined};
  try {
    const page = await send(() => source.comments?.(place, slice), normaliseCommentPage);
    // Another order, say, is shown by now.
    if (host.conversation() !== data) return;
    const moves = isFree();
    const fresh = page.items.filter(({id}) => !data.find(id));
    const language = host.language();
    const {loaded} = wordsFor(commentActionWords, language);
    const sentence = loaded(formatNumber(fresh.length, language), fresh.length === 1);
    host.say(fresh.length ? sentence : '');
    if (parentId) data.appendReplies(parentId, page);
    else data.append(page);
    box.requestUpdate();
    await box.updateComplete;
    if (!moves) return;
    // The pressed button may be gone: the keyboard goes on at what it brought.
    if (focusOnComment(box, fresh[0]?.id ?? '')) return;
    if (parentId) {
      if (!data.find(parentId)?.repliesNext) focusOnComment(box, parentId);
      return;
    }
    if (data.next) return;
    const shown = box.renderRoot.querySelectorAll<HTMLElement>('[data-comment]');
    focusOnComment(box, [...shown].at(-1)?.dataset['comment'] ?? '');
  } catch (error) {
    if (error instanceof LoadError) host.fail(error);
  } finally {
    asked.delete(cursor);
  }
}

/** Shows the rest of a long chain of answers, and goes on where it was cut. */
export async function showRest({box, marks}: BoxHost, id: string): Promise<void> {
  const last = itemOf(box, id)?.querySelector(':scope > [part~="replies"]')?.lastElementChild;
  marks.add(`rest ${id}`);
  box.requestUpdate();
  await box.updateComplete;
  const next = last?.nextElementSibling as HTMLElement | null | undefined;
  focusOnComment(box, next?.dataset['comment'] ?? '');
}

// The address that was followed last, by box: a list that is sorted anew does not follow it again.
const followed = new WeakMap<HTMLElement, string>();

/** Goes to the comment that the address of the page names, with what it answers, if need be by asking for it. */
export async function arrive(host: BoxHost): Promise<void> {
  const {box, place, source, send} = host;
  const {hash} = location;
  const id = idIn(hash);
  // Left, it can be followed again.
  if (!id) followed.delete(box);
  if (!id || followed.get(box) === hash) return;
  followed.set(box, hash);
  const missing = (): void => {
    host.say(wordsFor(commentActionWords, host.language()).missing);
  };
  if (!host.conversation()?.find(id)) {
    const slice = {sort: host.sort(), limit: pageSize, around: id};
    try {
      const page = await send(() => source.comments?.(place, slice), normaliseCommentPage);
      if (!page.items.some((item) => item.id === id)) {
        missing();
        return;
      }
      host.show(page);
    } catch (error) {
      if (!(error instanceof LoadError)) {
        followed.delete(box);
        return;
      }
      if (error.code === 'not-found') missing();
      else host.fail(error);
      return;
    }
  }
  unfold(host, id);
  await box.updateComplete;
  itemOf(box, id)?.scrollIntoView({block: 'center'});
  focusOnComment(box, id);
}

/** The way back from the comment that the address of the page named to all of them. */
export function renderAbove({language, showsPart}: BoxHost): unknown {
  const {all} = wordsFor(commentActionWords, language());
  return showsPart() ? html`<button part="button all" data-act="all">${all}</button>` : nothing;
}

/** Shows the whole discussion again. */
export async function showAll({box, show}: BoxHost): Promise<void> {
  show();
  followed.delete(box);
  history.replaceState(history.state, '', location.pathname + location.search);
  await box.updateComplete;
  const first = box.renderRoot.querySelector<HTMLElement>('[data-comment]');
  focusOnComment(box, first?.dataset['comment'] ?? '');
}

function idIn(hash: string): string {
  try {
    return decodeURIComponent(/^#c-(.+)/.exec(hash)?.[1] ?? '');
  } catch {
    return '';
  }
}
