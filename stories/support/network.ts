import type {Place, Source} from '../../src/index.js';
import {native} from '../../src/index.js';

/** Address of the reference endpoint, as the page configures it. */
export const endpoint = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="article-endpoint"]')!.content;

/** Address of a site that is no endpoint of ours, such as `wordpress`; see `test/support/serve-sites.ts`. */
export const site = (name: string): string =>
  `${(globalThis as unknown as {__sites: string}).__sites}/${name}/`;

/** An endpoint that cannot be reached: browsers refuse this port at once, with or without a network. */
export const unreachable = 'http://127.0.0.1:9/';

/** An endpoint that takes every request and never answers. */
export const silent = 'https://silent.example/api';

/** An endpoint that answers with a web page, as a wrong address usually does. */
export const webPage = new URL('iframe.html?article={id}', document.baseURI).href;

// No server can be relied on to stay silent, so the browser does it for this one address.
const {fetch} = globalThis;
globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(silent)) return fetch(input, init);
  return new Promise((_, reject) => {
    init?.signal?.addEventListener('abort', () => {
      reject(init.signal?.reason as Error);
    });
  });
};

/** The reference endpoint after its connection broke: what is asked from now on gets no answer. */
export const broken: Source = {
  ...native,
  article: () => ({url: unreachable}),
  related: () => ({url: unreachable}),
  comments: () => ({url: unreachable}),
  counts: () => ({url: unreachable}),
};

/** The reference endpoint while comments do not get through to it. */
export const deaf: Source = {
  ...native,
  createComment: (place, comment, key) => ({
    ...native.createComment(place, comment, key),
    url: unreachable,
  }),
};

/** The reference endpoint, asked for the stories of one publisher only, as a site's own source may do. */
export function publishedBy(publisher: string): Source {
  return {
    ...native,
    related: (place: Place) => native.related(place, {limit: 50}),
    read: async (answer) => {
      const outcome = await native.read(answer);
      if (!('data' in outcome)) return outcome;
      const {items} = outcome.data as {items: {publisher?: {name: string}}[]};
      return {data: {items: items.filter((item) => item.publisher?.name === publisher)}};
    },
  };
}
