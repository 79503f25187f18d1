import type {Teaser} from '../../model/article.js';
import type {RelatedList} from './related-list.js';
import type {Send} from './first-answer.js';

// Milliseconds. A pointer that merely crosses a card is gone by then, and a press takes longer.
const hesitation = 65;

const equipped = new WeakSet<RelatedList>();

/**
 * Asks for a story that the reader points at, touches or has the focus on, once, so that the browser's HTTP cache
 * has it when it is chosen. Not where the reader saves data.
 */
export function prefetchOnIntent(list: RelatedList, send: Send): void {
  if (equipped.has(list)) return;
  equipped.add(list);
  const asked = new WeakSet<Teaser>();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const intend = ({target}: Event): void => {
    clearTimeout(waiting);
    const card = (target as Element).closest('[part~="card"]');
    const position = card?.parentElement ? [...card.parentElement.children].indexOf(card) : -1;
    const item = list.items[position];
    if (!item?.id || asked.has(item) || savesData()) return;
    waiting = setTimeout(() => {
      asked.add(item);
      void ask(item, send);
    }, hesitation);
  };
  // The pointer is over what a finger touches, too.
  list.renderRoot.addEventListener('pointerover', intend);
  list.renderRoot.addEventListener('focusin', intend);
}

async function ask({id}: Teaser, send: Send): Promise<void> {
  try {
    await send(
      (source, place) => {
        const request = source.article({...place, articleId: id});
        // Anything but a plain GET is kept by no cache.
        if (request.method || request.headers) throw new TypeError('Not to be asked in advance');
        return request;
      },
      () => ({value: true, problems: []}),
      new AbortController().signal,
    );
  } catch {
    // Whoever opens the story asks again, and says what is wrong.
  }
}

function savesData(): boolean {
  const {connection} = navigator as {connection?: {saveData?: boolean}};
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
