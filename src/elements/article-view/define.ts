/** Importing this module declares `<article-view>`. */
import {tagIsFree} from '../../shared/tag-is-free.js';
import {ArticleView} from './article-view.js';

if (tagIsFree('article-view', ArticleView)) customElements.define('article-view', ArticleView);
