/** Lets the page say something for all elements, in `<meta name="article-…">`; to be taken away again. */
export function pageMeta(name: string, content: string): HTMLMetaElement {
  const meta = document.createElement('meta');
  meta.name = `article-${name}`;
  meta.content = content;
  document.head.append(meta);
  return meta;
}
