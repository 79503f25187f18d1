import {fixtureSync} from '@open-wc/testing';
import {until, type Fetching} from './show.js';

/** A page under the strictest policy, and everything it was refused, said on its console or left uncaught. */
export type StrictWindow = Window & typeof globalThis & {readonly violations?: readonly string[]};

/**
 * Opens a page of the built bundle under the strictest policy, and waits until its elements are settled.
 *
 * @param policies the Trusted Types policies that the page allows; absent: those of its bundles
 * @param bundles the scripts that it loads; absent: the one for four tags, and the one for counts
 */
export async function openStrict(
  endpoint: string,
  article: string,
  policies?: string,
  bundles?: string,
): Promise<StrictWindow> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="Strict page"></iframe>');
  const query = new URLSearchParams({
    endpoint,
    article,
    ...(policies && {policies}),
    ...(bundles && {bundles}),
  });
  frame.src = `/strict/page.html?${query.toString()}`;
  const elements = (): Fetching[] => [
    ...(frame.contentDocument?.querySelectorAll<Fetching>(
      'article-view, related-list, comment-box',
    ) ?? []),
  ];
  await until(
    () => elements().length === 3 && elements().every(({state}) => /^(ready|empty)$/.test(state)),
    'the elements have their answers',
  );
  return frame.contentWindow as StrictWindow;
}
