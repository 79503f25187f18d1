/** Importing this module declares `<comment-box>`. */
import {tagIsFree} from '../../shared/tag-is-free.js';
import {CommentBox} from './comment-box.js';

if (tagIsFree('comment-box', CommentBox)) customElements.define('comment-box', CommentBox);
