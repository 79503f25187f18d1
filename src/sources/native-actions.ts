import {bearer, commentAddress} from './native-comment.js';
import {feature, history, pin, setState, viewer} from './native-viewer.js';
import type {CommentActions} from './source.js';

export {nativeCounts} from './native-counts.js';

/** What our own contract lets readers do with comments, loaded by the first who does. */
export const nativeActions: CommentActions = {
  ...{viewer, setState, pin, feature, history},
  vote: (place, id, value, token) => ({
    url: commentAddress(place, id, 'vote'),
    method: 'PUT',
    headers: token ? bearer(token) : {},
    body: {value},
  }),
  react: (place, id, value, token) => ({
    url: commentAddress(place, id, 'reaction'),
    method: 'PUT',
    headers: token ? bearer(token) : {},
    body: {value},
  }),
  report: (place, id, {reason, note}, token) => ({
    url: commentAddress(place, id, 'reports'),
    method: 'POST',
    headers: token ? bearer(token) : {},
    body: {reason, ...(note && {note})},
  }),
  editComment: (place, id, {text, rev}, token) => ({
    url: commentAddress(place, id),
    method: 'PATCH',
    headers: {...bearer(token), 'if-match': `"${rev}"`},
    body: {text},
  }),
  deleteComment: (place, id, token) => ({
    url: commentAddress(place, id),
    method: 'DELETE',
    headers: bearer(token),
  }),
};
