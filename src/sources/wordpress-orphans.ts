import type {Outcome, Place, Question} from './source.js';
import {wordpressAddress, type Query} from './wordpress-address.js';
import {objectsIn, type Fields} from './wordpress-answer.js';
import {branchFields} from './wordpress-comment.js';

// The most that WordPress gives at once, pages of a list and comments by their numbers alike.
const most = 100;

// A discussion of more is not worth the requests.
const mostPages = 10;

interface Discussed {
  readonly place: Place;
  /** Number of the post. */
  readonly postId: unknown;
  /** Approved comments; absent if nobody says. */
  readonly count?: number | undefined;
}

/**
 * Adds to the last threads the answers to what nobody sees, since it waits or was taken away. They are in no thread:
 * only a list of all comments tells of them. Where that cannot be had, none are added.
 *
 * @param read goes on with all of them
 */
export function addOrphans(
  {place, postId, count = 0}: Discussed,
  threads: readonly Fields[],
  read: (threads: readonly Fields[]) => Outcome,
): Outcome {
  const ask = (query: Query): Question => ({
    url: wordpressAddress(place, 'comments', {
      ...{post: postId as number, order: 'asc', per_page: most},
      ...query,
    }),
  });
  const pages = Math.ceil(count / most);
  if (!pages || pages > mostPages) return read(threads);
  return {
    ask: Array.from({length: pages}, (_, at) => ask({page: at + 1, _fields: 'id,parent'})),
    read: (answers) => {
      const comments = answers.flatMap(({json}) => objectsIn(json));
      const known = new Set<unknown>([0, ...comments.map(({id}) => id)]);
      const orphans = comments.filter(({id, parent}) => Number.isInteger(id) && !known.has(parent));
      // Without one of the pages, answers to what is on it would be taken for such.
      if (!orphans.length || !answers.every(({json}) => Array.isArray(json))) return read(threads);
      const include = orphans
        .slice(0, most)
        .map(({id}) => id)
        .join(',');
      return {
        ask: [ask({include, _fields: branchFields})],
        read: ([answer]) => read([...threads, ...objectsIn(answer?.json)]),
      };
    },
  };
}
