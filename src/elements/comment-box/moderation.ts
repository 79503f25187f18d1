import type {Request} from '../../client/request.js';
import {moderationWords} from '../../i18n/messages/moderation.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseSentComment} from '../../model/sent-comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {CommentActions} from '../../sources/source.js';
import {CommentModerateEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import {focusOn, focusWatch} from './focus-on.js';
import type {Identity} from './identity.js';

/** What moderators do with a comment. */
export type ModerationAct = 'approve' | 'reject' | 'pin' | 'unpin' | 'feature' | 'unfeature';

/** Does what a moderator wants, and shows it once the endpoint has it. Loaded by the first who moderates. */
export async function moderate(
  act: ModerationAct,
  id: string,
  {box, place, fail, say, language}: BoxHost,
  identity: Identity,
  {setState, pin, feature}: CommentActions,
): Promise<void> {
  const words = wordsFor(moderationWords, language());
  const requests: Readonly<Record<ModerationAct, ((token: string) => Request) | undefined>> = {
    approve: setState && ((token) => setState(place, id, 'published', token)),
    reject: setState && ((token) => setState(place, id, 'rejected', token)),
    pin: pin && ((token) => pin(place, id, true, token)),
    unpin: pin && ((token) => pin(place, id, false, token)),
    feature: feature && ((token) => feature(place, id, true, token)),
    unfeature: feature && ((token) => feature(place, id, false, token)),
  };
  const request = requests[act];
  if (!request || !box.dispatchEvent(new CommentModerateEvent(id, act))) return;
  const isFree = focusWatch(box);
  try {
    const changed = await identity.send(request, normaliseSentComment, true);
    // With its words: the stream may have said by now that readers do not see it any more.
    const {state, author, badge, text, pinned, featured, rev} = changed;
    identity.change(id, {state, author, badge, text, pinned, featured, rev});
    say(words.done[act]);
    const moves = isFree();
    box.requestUpdate();
    await box.updateComplete;
    // The pressed button has become its opposite.
    if (moves) focusOn(box, id, '[data-act="menu"]');
  } catch (error) {
    if (error instanceof LoadError) fail(error, words.failed);
  }
}
