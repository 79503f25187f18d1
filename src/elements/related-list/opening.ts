import type {Teaser} from '../../model/article.js';
import type {RelatedList} from './related-list.js';

/** What can show a story in place: an `<article-view>` that is defined. */
interface Opener {
  open?: (articleId: string, url?: string) => Promise<void>;
}

/**
 * Opens a story in the view that a list belongs to, under the address of its link where that is the page's to
 * set.
 *
 * @returns whether there is such a view; otherwise the link is to be followed
 */
export function opens(list: RelatedList, {id}: Teaser, link: HTMLAnchorElement): boolean {
  const root = list.getRootNode() as Partial<NonElementParentNode>;
  const view = root.getElementById?.(list.for) as Opener | null | undefined;
  if (!id || typeof view?.open !== 'function') return false;
  view.open(id, link.origin === location.origin ? link.href : undefined).catch(() => {
    // What opens it could not be loaded.
    location.assign(link.href);
  });
  return true;
}
