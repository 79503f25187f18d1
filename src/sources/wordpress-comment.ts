import {decodeEntities} from './entities.js';
import {marksOfHtml} from './html-marks.js';
import {fieldsOf, markupIn, numberIn, textIn, timeIn, type Fields} from './wordpress-answer.js';

/** What is asked of every comment. */
export const commentFields =
  'id,post,parent,author,author_name,date,date_gmt,content,author_avatar_urls';

/** What is asked of a comment that may come without its answers: whether there are some, too. */
export const branchFields = `${commentFields},_links.children`;

/**
 * A comment in the shape of the contract; only its writer ever sees one that is not approved.
 *
 * @param writer number of the account that the post is of: an account alone may be any reader's
 */
export function commentOf(comment: Fields, writer: unknown): object {
  const {id, parent, author, status} = comment;
  return {
    id,
    parentId: parent || null,
    // Refused by a list of words, it looks to its writer like one that waits.
    state: status === undefined || status === 'approved' ? 'published' : 'pending',
    author: {
      name: decodeEntities(textIn(comment['author_name'])),
      avatar: fieldsOf(comment['author_avatar_urls'])['48'],
      badge: numberIn(author) > 0 && author === writer ? 'author' : '',
    },
    text: marksOfHtml(markupIn(comment['content'])),
    createdAt: timeIn(comment, 'date'),
  };
}
