import {listenHighlightStyles} from './listen-highlight.styles.js';

const name = 'article-listen';

/** Marks words without a change of the page. */
export interface Marker {
  /** Marks these, and no others; absent: none. */
  mark(range: Range | undefined): void;
}

/**
 * Marks words in the document or shadow root where a node stands, as `::highlight(article-listen)`. Does nothing
 * in an engine without highlights.
 *
 * @param signal takes marks and stylesheet away
 */
export function createMarker(within: Node, signal: AbortSignal): Marker {
  const {highlights} = CSS as Partial<typeof CSS>;
  const root = within.getRootNode() as Document | ShadowRoot;
  if (!highlights) return {mark: () => undefined};
  // Of this article alone, so that it can go with it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(listenHighlightStyles.cssText);
  root.adoptedStyleSheets.push(sheet);
  let own: Highlight | undefined;
  const clear = (): void => {
    // Another article may have its words marked by now.
    if (own && highlights.get(name) === own) highlights.delete(name);
    own = undefined;
  };
  signal.addEventListener('abort', () => {
    clear();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return {
    mark(range) {
      clear();
      if (!range) return;
      own = new Highlight(range);
      highlights.set(name, own);
    },
  };
}
