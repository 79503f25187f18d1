/** Importing this module declares `<comment-count>`. */
import {tagIsFree} from '../../shared/tag-is-free.js';
import {CommentCount} from './comment-count.js';

if (tagIsFree('comment-count', CommentCount)) customElements.define('comment-count', CommentCount);
