import {decodeEntities} from './entities.js';

/** A tag, as far as text is concerned. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly closes: boolean;
  /** As they are written. */
  readonly attributes: string;
}

// Their content is no text.
const mute = /^(script|style|template|textarea|title|svg|math|iframe|noscript)$/;

/**
 * The text and the tags of a piece of HTML, without comments and what is not text. Not a parser: it knows nothing of
 * where a tag may stand, and ends it at the first `>`, also one in an attribute. Takes time in proportion to the
 * length of the markup, whatever is in it.
 */
export function* htmlTokens(html: string): Generator<string | Tag> {
  let at = 0;
  while (at < html.length) {
    let open = html.indexOf('<', at);
    // A bare sign is text.
    while (open >= 0 && !/[a-z/!?]/i.test(html.charAt(open + 1)))
      open = html.indexOf('<', open + 1);
    const end = open < 0 ? html.length : open;
    if (end > at) yield decodeEntities(html.slice(at, end));
    if (open < 0) return;
    const comment = html.startsWith('<!--', open);
    const close = html.indexOf(comment ? '-->' : '>', open + 1);
    // What never ends holds everything that follows.
    if (close < 0) return;
    at = close + (comment ? 3 : 1);
    const [, slash, name = '', attributes = ''] =
      /^<(\/?)([a-z][^\s/>]*)([^]*)>$/i.exec(comment ? '' : html.slice(open, at)) ?? [];
    if (!name) continue;
    const tag = {name: name.toLowerCase(), closes: !!slash, attributes};
    if (tag.closes || !mute.test(tag.name)) {
      yield tag;
      continue;
    }
    const rest = new RegExp(`</${tag.name}`, 'gi');
    rest.lastIndex = at;
    const match = rest.exec(html);
    if (!match) return;
    at = match.index;
  }
}
