import type {Answer} from '../client/request.js';
import {fieldsOf, numberOf, type Fields} from './fields.js';
import {failureOf} from './native.js';
import type {Outcome, Question} from './source.js';

/** The list that an answer holds under a name; or why it holds none. */
export async function listIn(
  answer: Answer,
  name: string,
): Promise<{readonly list: readonly unknown[]} | Outcome> {
  if (answer.status >= 400) return refusal(answer);
  const list = fieldsOf(answer.json)[name];
  return Array.isArray(list) ? {list} : {failure: 'format'};
}

/** The post that an answer holds; or why it holds none. */
export async function postIn(answer: Answer): Promise<{readonly post: Fields} | Outcome> {
  const posts = await listIn(answer, 'posts');
  if (!('list' in posts)) return posts;
  return posts.list.length ? {post: fieldsOf(posts.list[0])} : {failure: 'not-found'};
}

/** Whether a list has another page: Ghost names a next one whatever page it was asked for. */
export function isGoingOn({json}: Answer, list: readonly unknown[], page: number): boolean {
  return list.length > 0 && page < numberOf(paginationOf(json)['pages']);
}

/** How long a list is in all. */
export function totalOf({json}: Answer): unknown {
  return paginationOf(json)['total'];
}

function paginationOf(json: unknown): Fields {
  return fieldsOf(fieldsOf(fieldsOf(json)['meta'])['pagination']);
}

/** Asks for what can be done without. */
export function optional(url: string): Question {
  const otherwise = (): Answer => ({url, status: 0, json: undefined, headers: new Headers()});
  return {url, otherwise};
}

/**
 * What a failing answer says. A key that is missing or wrong is a page that is not set up, by which no reader can
 * be helped who signs in.
 */
export function refusal(answer: Answer): Outcome | Promise<Outcome> {
  const {errors} = fieldsOf(answer.json);
  const {type, code} = fieldsOf(Array.isArray(errors) && errors[0]);
  const ofKey = type === 'NoPermissionError' || code === 'UNKNOWN_CONTENT_API_KEY';
  return ofKey ? {failure: 'no-endpoint'} : failureOf(answer);
}
