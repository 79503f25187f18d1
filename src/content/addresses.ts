// A `#` or `*` in a telephone link can be a code that acts on the phone instead of a number to call.
const linkSchemes = /^(https?:|mailto:|tel:(?!.*([*#]|%2[3a])))/i;
const mediaSchemes = /^https?:/i;

/**
 * An address from the article as it may be written into the page: absolute, resolved against the article
 * and never the page, so that `/logout` is not asked of whoever shows it.
 *
 * @returns `''` if the scheme is not one for links (or media), the address cannot be parsed, or it holds credentials
 */
export function safeAddress(value: string, base: string, use: 'link' | 'media'): string {
  try {
    const {href, username, password, protocol, pathname} = new URL(value, base);
    const schemes = use === 'link' ? linkSchemes : mediaSchemes;
    if (username || password || !schemes.test(href)) return '';
    // Of a mail link only the address: the rest can fill in a body and hidden recipients.
    return protocol === 'mailto:' ? protocol + pathname : href;
  } catch {
    return '';
  }
}
