/** What reads posts, in one piece: an article and a list of articles say nearly the same of themselves. */
export {readArticle} from './ghost-article.js';
export {readList, readTags} from './ghost-related.js';
