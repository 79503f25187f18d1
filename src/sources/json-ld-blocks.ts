// Where anything can begin or end that decides whether a script is one.
const signs = /<!---?>|<!--|--!?>|<(\/?)(script|style|textarea|title)(?=[\s/>])|<[a-z]|["'>]/gi;

const described = /\stype\s*=\s*["']?\s*application\/ld\+json\s*(?:[;"'\s>/]|$)/i;

// Older pages hide their data from what knows neither scripts nor XML.
const wrapping = /^(?:[\s/*>-]*<!(?:--|\[CDATA\[))+/;

/**
 * What a page says of itself in JSON-LD: the data of every `<script type="application/ld+json">`, or of the whole text
 * if that is JSON. What is no JSON is left out. Takes time in proportion to the length of the text, whatever is in it.
 */
export function jsonLdBlocks(text: string): unknown[] {
  return (/^\s*[[{]/.test(text) ? [text] : scriptsIn(text)).flatMap(dataOf);
}

/** The texts of the scripts that hold JSON-LD, found as a browser finds them, but without a document. */
function scriptsIn(html: string): string[] {
  const texts: string[] = [];
  // The tag we are in, and the element whose text holds no tags but its own end.
  let tag = -1;
  let raw = '';
  let start = 0;
  let inside: '' | '<!--' | '"' | "'" = '';
  for (const {0: sign, 1: slash, 2: name = '', index} of html.matchAll(signs)) {
    if (inside) {
      if (inside === '<!--' ? /^--!?>/.test(sign) : sign === inside) inside = '';
    } else if (tag >= 0) {
      if (sign === '"' || sign === "'") inside = sign;
      if (sign !== '>') continue;
      if (raw === 'script' && described.test(html.slice(tag, index))) start = index + 1;
      tag = -1;
    } else if (raw) {
      if (!slash || name.toLowerCase() !== raw) continue;
      if (start) texts.push(html.slice(start, index));
      raw = '';
      start = 0;
    } else if (sign === '<!--') {
      inside = sign;
    } else if (/^<\w/.test(sign)) {
      tag = index;
      raw = name.toLowerCase();
    }
  }
  return texts;
}

function dataOf(script: string): unknown[] {
  const wrapped = wrapping.exec(script)?.[0] ?? '';
  const bare = script.slice(wrapped.length);
  const end = wrapped.includes('[CDATA[') ? bare.lastIndexOf(']]>') : -1;
  const text = end < 0 ? bare : bare.slice(0, end);
  const last = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  // Line breaks within a text are no JSON, and stand in many a page; between texts they mean nothing.
  // eslint-disable-next-line no-control-regex
  const json = text.slice(Math.max(0, text.search(/[[{]/)), last + 1).replace(/[\0-\x1f]/g, ' ');
  try {
    return [JSON.parse(json)];
  } catch {
    return [];
  }
}
