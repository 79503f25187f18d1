import {providers} from './providers.js';

/** What is embedded: decides what the button says and what the player may do. */
export type EmbedKind = 'video' | 'audio' | 'post' | 'map';

/** Something on another site that can be shown in a frame. */
export interface Embed {
  /** Name of the site, as it writes itself. */
  readonly provider: string;
  readonly kind: EmbedKind;
  /** Where a reader finds it on that site. */
  readonly url: string;
  /** What the frame loads: of the addresses that the site offers the one that tells it least. */
  readonly player: string;
  /** Room that the player takes: an aspect ratio (`16 / 9`) or a height (`152px`), as CSS writes them. */
  readonly size: string;
  /** What the frame may use, as its `allow` attribute says it. */
  readonly allow: string;
}

const permissions: Readonly<Record<EmbedKind, string>> = {
  video: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
  audio: 'autoplay; encrypted-media',
  post: '',
  map: 'fullscreen',
};

/**
 * Recognises the address of a page or of a player.
 *
 * The frame's address is put together from what the pattern of a site finds, so that nothing else of the
 * author's reaches it, and always on a host of that site.
 *
 * @returns absent for anything that no known site can show in a frame
 */
export function findEmbed(address: string): Embed | undefined {
  const parsed = parse(address);
  if (!parsed) return undefined;
  const place = parsed.host.replace(/^(www|m|mobile)\./, '') + parsed.pathname + parsed.search;
  for (const {name, kind, size, pattern, read} of providers) {
    const found = pattern.exec(place.slice(0, 4000));
    if (found) {
      const [url, player] = read(Array.from(found, (part: string | undefined) => part ?? ''));
      return {provider: name, kind, size, url, player: tidy(player), allow: permissions[kind]};
    }
  }
  return undefined;
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Without parameters that have no value. */
function tidy(address: string): string {
  return address.replace(/&\w+=(?=&|$)/g, '');
}
