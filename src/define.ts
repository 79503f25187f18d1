/** Importing this module declares the four tags. */
import './elements/article-view/define.js';
import './elements/related-list/define.js';
import './elements/comment-box/define.js';
import './elements/back-to-top/define.js';
