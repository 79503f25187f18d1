/** What an article with tables, frames or blocks of a content system takes: loaded with the first of them. */
export {richContent} from '../../content/rich-content.js';
export {blockWords} from '../../i18n/messages/blocks.js';
export {richArticleStyles} from './rich-article.styles.js';
