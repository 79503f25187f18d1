/** What an article with tables, frames or blocks of a content system takes: loaded with the first of them. */
export {richBlocks} from '../../content/rich-blocks.js';
export {blockWords} from '../../i18n/messages/blocks.js';
export {richArticleStyles} from './rich-article.styles.js';
