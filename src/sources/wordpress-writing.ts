import type {Answer} from '../client/request.js';
import type {InvalidField, LoadErrorCode} from '../client/load-error.js';
import {lettersOf} from '../model/letters-of.js';
import {decodeEntities} from './entities.js';
import {textOfHtml} from './html-text.js';
import type {NewComment, Outcome, Place, Question} from './source.js';
import {wordpressAddress} from './wordpress-address.js';
import {
  failureIn,
  fieldsOf,
  listIn,
  markupIn,
  numberIn,
  postIn,
  textIn,
  type Failure,
  type Fields,
} from './wordpress-answer.js';
import {commentFields, commentOf} from './wordpress-comment.js';

/** A comment, and what is known of its way to the site. */
export interface Letter {
  readonly comment: NewComment;
  readonly key: string;
  /** `''` for a guest. */
  readonly token: string;
  /** Whether an earlier try may have arrived. */
  readonly again: boolean;
}

// Who writes again within this time is told to slow down, without being told how long.
const floodSeconds = 15;

const failures: Readonly<Record<string, LoadErrorCode>> = {
  rest_comment_login_required: 'sign-in-required',
  rest_cannot_create_comment: 'sign-in-required',
  rest_comment_closed: 'closed',
  rest_comment_draft_post: 'closed',
  rest_comment_trash_post: 'closed',
  rest_cannot_read_post: 'closed',
  rest_comment_invalid_post_id: 'not-found',
  comment_duplicate: 'duplicate',
};

const refusals: Readonly<Record<string, InvalidField>> = {
  rest_comment_content_invalid: {pointer: '/text', code: 'required'},
  comment_content_column_length: {pointer: '/text', code: 'too-long'},
  comment_author_column_length: {pointer: '/author/name', code: 'too-long'},
  comment_author_email_column_length: {pointer: '/author/email', code: 'too-long'},
};

const pointers: Readonly<Record<string, string>> = {
  content: '/text',
  author_name: '/author/name',
  author_email: '/author/email',
};

/** Sends a comment to the post that was looked up. */
export function send(answer: Answer, place: Place, letter: Letter): Outcome {
  const found = postIn(answer);
  if (!('post' in found)) return found;
  const {comment, token} = letter;
  const {parentId, text, author} = comment;
  const {id: postId} = found.post;
  if (!Number.isInteger(postId)) return {failure: 'format'};
  // What waits for approval has no number yet.
  if (parentId && !/^\d+$/.test(parentId)) return {failure: 'not-found'};
  const question: Question = {
    url: wordpressAddress(place, 'comments', {}),
    method: 'POST',
    // Any other header is refused before the comment is sent.
    ...(token && {headers: {authorization: `Bearer ${token}`}}),
    body: {
      post: postId,
      ...(parentId && {parent: Number(parentId)}),
      // Taken for markup, of which much would be dropped.
      content: text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'),
      ...(author.name && {author_name: author.name}),
      ...(author.email && {author_email: author.email}),
    },
  };
  return {
    ask: [question],
    read: ([sent]) => {
      if (!sent) return {failure: 'format'};
      if (sent.status < 400) return {data: commentOf(fieldsOf(sent.json), found.post['author'])};
      const failed = refusalIn(sent, comment);
      return failed.failure === 'duplicate' && letter.again
        ? lookFor(place, found.post, letter)
        : failed;
    },
  };
}

function refusalIn(answer: Answer, {author}: NewComment): Failure {
  const {code, data} = fieldsOf(answer.json);
  const name = textIn(code);
  if (name === 'comment_flood') return {failure: 'too-fast', retryAfter: floodSeconds};
  if (Object.hasOwn(failures, name)) return {failure: failures[name] ?? 'http'};
  let fields: InvalidField[] = [];
  const refused = Object.hasOwn(refusals, name) && refusals[name];
  if (refused) fields = [refused];
  else if (name === 'rest_comment_author_data_required')
    // It does not say which of the two it misses.
    fields = [
      ...(author.name ? [] : [{pointer: '/author/name', code: 'required'}]),
      ...(author.email ? [] : [{pointer: '/author/email', code: 'required'}]),
    ];
  else if (name === 'rest_invalid_param')
    fields = Object.keys(fieldsOf(fieldsOf(data)['params'])).flatMap((param) =>
      Object.hasOwn(pointers, param) ? {pointer: pointers[param] ?? '', code: 'format'} : [],
    );
  if (fields.length) return {failure: 'invalid', fields};
  return answer.status === 401 ? {failure: 'sign-in-required'} : failureIn(answer);
}

/**
 * Finds what an earlier try of the same comment has left there: WordPress knows no keys, and calls a further try a
 * duplicate. What is not to be found waits for approval, and nobody says under which number.
 */
function lookFor(place: Place, post: Fields, {comment, key, token}: Letter): Outcome {
  const query = {post: Number(post['id']), per_page: 100, _fields: commentFields};
  const {parentId, text, author} = comment;
  const isMine = (other: Fields): boolean =>
    // The name of an account is not known here.
    token
      ? numberIn(other['author']) > 0
      : lettersOf(decodeEntities(textIn(other['author_name']))) === lettersOf(author.name);
  const isIt = (other: Fields): boolean =>
    other['parent'] === Number(parentId) &&
    lettersOf(textOfHtml(markupIn(other['content']))) === lettersOf(text) &&
    isMine(other);
  return {
    ask: [{url: wordpressAddress(place, 'comments', query)}],
    read: ([answer]) => {
      const found = listIn(answer, 100);
      const sent = 'list' in found && found.list.find(isIt);
      return {
        data: sent
          ? commentOf(sent, post['author'])
          : {id: `sent-${key}`, parentId, state: 'pending', author: {name: author.name}, text},
      };
    },
  };
}
