import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LoadError} from '../client/load-error.js';
import {native} from '../sources/native.js';
import type {Place, Source} from '../sources/source.js';

/** What an element says of its article, and what it lends to those whose `for` names it. */
interface Said {
  endpoint: string;
  articleId: string;
  apiKey: string;
  source: Source | string | undefined;
}

type Teller = HTMLElement & Said & {for: string};
type Host = ReactiveControllerHost & Teller;

// Fired on an element when its followers may find something new in it, so that they find it wherever and
// whenever it comes, also if it was defined by another copy of this library.
const lends = 'article-lends';

interface Configured extends Place {
  readonly source: Source | string;
  /** The element that names the source, and may hold its settings. */
  readonly speaker: HTMLElement;
}

/** What the page says for all elements in `<meta name="article-…">`. */
const said = (what: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="article-${what}"]`)?.content ?? '';

/** Finds out which article of which endpoint an element is to show, and updates it when that changes. */
export class PlaceController implements ReactiveController {
  readonly #host: Host;
  #lent: readonly unknown[] = [];

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What the host, the element it follows, or the page says; `''` where nobody says anything. */
  get configured(): Configured {
    return configuredOf(this.#host);
  }

  /**
   * Which article, and where.
   *
   * @throws {LoadError} `no-endpoint` or `blocked`
   */
  get place(): Place {
    return placeOf(this.configured);
  }

  hostConnected(): void {
    document.addEventListener(lends, this.#follow);
    this.#lend();
  }

  hostDisconnected(): void {
    document.removeEventListener(lends, this.#follow);
  }

  hostUpdated(): void {
    const {endpoint, articleId, apiKey, source, id} = this.#host;
    const lent = [endpoint, articleId, apiKey, source, id];
    // Only what has changed: an element that follows itself would update without end.
    if (lent.every((value, at) => value === this.#lent[at])) return;
    this.#lent = lent;
    this.#lend();
  }

  #lend(): void {
    this.#host.dispatchEvent(new Event(lends, {bubbles: true, composed: true}));
  }

  readonly #follow = (): void => {
    if (this.#host.for) this.#host.requestUpdate();
  };
}

/** Which article another element on the page is about, if it is one of ours, of whatever copy of this library. */
export function articleOf(element: EventTarget | null): Place | undefined {
  try {
    return element instanceof HTMLElement && 'articleId' in element
      ? placeOf(configuredOf(element as Teller))
      : undefined;
  } catch {
    // It has no endpoint that can be asked.
    return undefined;
  }
}

function configuredOf(host: Teller): Configured {
  const root = host.getRootNode() as Partial<NonElementParentNode>;
  const lender = (host.for ? root.getElementById?.(host.for) : undefined) as
    (HTMLElement & Partial<Said>) | null | undefined;
  const ofPage = said('endpoint');
  const endpoint = host.endpoint || lender?.endpoint || ofPage;
  // Whoever names a key names it for an endpoint, and no other is told.
  const isFor = (other = ofPage): boolean => !other || other === endpoint;
  return {
    endpoint,
    articleId: host.articleId || (lender?.articleId ?? ''),
    apiKey:
      host.apiKey ||
      (isFor(lender?.endpoint || ofPage) && lender?.apiKey) ||
      (isFor() ? said('api-key') : ''),
    source: host.source || lender?.source || said('source') || native,
    speaker: (!host.source && lender) || host,
  };
}

function placeOf({endpoint, articleId, apiKey}: Configured): Place {
  if (!endpoint) throw new LoadError('no-endpoint');
  let url: URL;
  try {
    url = new URL(endpoint, document.baseURI);
  } catch (cause) {
    throw new LoadError('blocked', {cause});
  }
  if (!/^https?:$/.test(url.protocol)) throw new LoadError('blocked');
  return {endpoint: url.href, articleId, ...(apiKey && {apiKey})};
}
