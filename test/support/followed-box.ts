import {BoxReader} from './box-reader.js';
import {pathOf, showBox} from './comment-form.js';
import {everythingButNames, given, givenPage} from './discussion-answers.js';
import {SentSource} from './sent-source.js';
import {until} from './show.js';
import {stage} from './staged.js';

/** What Mai may do, as every reader who is signed in. */
export const rights = {post: true, vote: true, report: true};

/** A comment of Mai. */
export const mine = (rest: object = {}): Record<string, unknown> =>
  given('mine', {author: {name: 'Mai'}, ...rest});

/** A guest before a box that follows its discussion by a `SentSource`. */
export async function followed(
  name: string,
  items: readonly object[],
  rest: object = {},
): Promise<BoxReader> {
  const json = givenPage(items, {policy: everythingButNames, events: 'comments/events', ...rest});
  await stage(pathOf(name), {method: 'GET', json});
  const box = await showBox(name, {live: ''});
  await until(() => SentSource.last, 'it is followed');
  return new BoxReader(box);
}

/** Mai, who is signed in, before such a box; `viewer` is what else the endpoint says of her. */
export async function followedByMai(
  name: string,
  viewer: object,
  items: readonly object[],
): Promise<BoxReader> {
  await stage(`${pathOf(name)}/viewer`, {
    json: {viewer: {name: 'Mai'}, can: rights, votes: {}, own: [], pending: [], ...viewer},
  });
  const reader = await followed(name, items);
  reader.box.getToken = () => 'token';
  return reader;
}

/** Mai before such a box where the comments of `own` are hers, each with its menu open. */
export async function ownedByMai(
  name: string,
  own: readonly string[],
  items: readonly object[],
): Promise<BoxReader> {
  const reader = await followedByMai(name, {own}, items);
  for (const id of own) {
    await reader.act(id, 'menu');
    await reader.find(`[data-comment="${id}"] [data-act="edit"]`);
  }
  return reader;
}
