import {moderationWords} from '../../i18n/messages/moderation.js';
import {wordsFor} from '../../i18n/words.js';
import {normaliseSentComment} from '../../model/comment.js';
import {LoadError} from '../../shared/load-error.js';
import type {CommentActions} from '../../sources/source.js';
import {CommentModerateEvent} from './action-events.js';
import type {BoxHost} from './box-host.js';
import {focusOn} from './focus-on.js';
import type {Identity} from './identity.js';

/** What moderators do with a comment. */
export type ModerationAct = 'approve' | 'reject' | 'pin' | 'unpin';

/** Does what a moderator wants, and shows it once the endpoint has it. Loaded by the first who moderates. */
export async function moderate(
  act: ModerationAct,
  id: string,
  {box, place, conversation, fail, say, language}: BoxHost,
  identity: Identity,
  {setState, pin}: CommentActions,
): Promise<void> {
  const words = wordsFor(moderationWords, language());
  if (!setState || !pin || !box.dispatchEvent(new CommentModerateEvent(id, act))) return;
  try {
    const {state, pinned, rev} = await identity.send(
      (token) =>
        act === 'pin' || act === 'unpin'
          ? pin(place, id, act === 'pin', token)
          : setState(place, id, act === 'approve' ? 'published' : 'rejected', token),
      normaliseSentComment,
      true,
    );
    conversation()?.change(id, {state, pinned, rev});
    say(words.done[act]);
    box.requestUpdate();
    await box.updateComplete;
    // The pressed button has become its opposite.
    focusOn(box, id, '[data-act="menu"]');
  } catch (error) {
    if (error instanceof LoadError) fail(error, words.failed);
  }
}
