import {LoadError} from '../client/load-error.js';
import type {Answer} from '../client/request.js';
import {jsonOf} from './json-of.js';
import {failureOf, segment} from './native.js';
import type {Outcome, Place, Question, Source} from './source.js';

/**
 * Files in the shapes of our own contract, on any server that gives out files, without query strings:
 * `{endpoint}/articles/{id}.json`, `…/{id}/related.json` and `…/{id}/comments.json`; an endpoint that says `{id}`
 * itself is the address of the article, and the others are below it. A cursor is the name of the next file,
 * beside the one that gives it. Nobody can write to files, so that an open discussion is one to read.
 */
export const staticFiles: Source = {
  article: (place) => question(address(place), (data) => data),
  related: (place, {cursor}) => question(below(place, cursor ?? 'related.json'), (data) => data),
  comments: (place, {cursor}) => question(below(place, cursor ?? 'comments.json'), readOnly),
  read: failureOf,
};

function address({endpoint, articleId}: Place): string {
  const id = segment(articleId);
  const whole = endpoint.replace(/\{id\}|%7Bid%7D/gi, id);
  const url = new URL(whole);
  if (whole === endpoint) url.pathname = `${url.pathname.replace(/\/$/, '')}/articles/${id}.json`;
  return url.href;
}

/** @throws {LoadError} `not-found` for a name that is none, or leads out of the folder of the article */
function below(place: Place, name: string): string {
  const folder = new URL(address(place));
  folder.pathname = `${folder.pathname.replace(/\.json$/, '')}/`;
  const file = URL.canParse(name, folder) ? new URL(name, folder) : undefined;
  if (file?.origin !== folder.origin || !file.pathname.startsWith(folder.pathname))
    throw new LoadError('not-found');
  return file.href;
}

// Servers of files give JSON whatever type its name suggests to them.
function question(url: string, shape: (data: unknown) => unknown): Question {
  const read = (answer: Answer): Outcome | Promise<Outcome> =>
    answer.status < 400 ? jsonOf(answer, shape) : failureOf(answer);
  return {url, asText: true, read};
}

function readOnly(data: unknown): unknown {
  const page = fieldsOf(data);
  // What says nothing of a discussion is not one without comments.
  if (!page['thread']) return data;
  const thread = fieldsOf(page['thread']);
  const policy = fieldsOf(page['policy']);
  return {
    ...page,
    thread: {...thread, state: thread['state'] === 'closed' ? 'closed' : 'readonly'},
    policy: {...policy, sorts: [], votes: 'none', reportReasons: []},
  };
}

/** The fields of a value, none unless it is an object: a text has one for each of its letters. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return (typeof value === 'object' && value ? value : {}) as Readonly<Record<string, unknown>>;
}
