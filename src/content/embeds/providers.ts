import type {EmbedKind} from './embed.js';

/** A site whose content can be shown in a frame. */
export interface Provider {
  readonly name: string;
  readonly kind: EmbedKind;
  /** Aspect ratio (`16 / 9`) or height (`152px`) of its player. */
  readonly size: string;
  /** Matches host (without `www.`), path and query of its pages and players. */
  readonly pattern: RegExp;
  /** What the pattern found, as the address of the page and that of the player. */
  readonly read: (found: readonly string[]) => readonly [url: string, player: string];
}

/**
 * The sites that we know. Each player is the one that its site documents for pages which care for privacy:
 * `youtube-nocookie.com`, `dnt` of Vimeo and X.
 */
export const providers: readonly Provider[] = [
  {
    name: 'YouTube',
    kind: 'video',
    size: '16 / 9',
    pattern:
      /^(?:youtu\.be\/|youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/))([\w-]{11})(?![\w-])(?:.*[?&](?:t|start)=(\d+))?/,
    read: ([, id, start]) => [
      `https://www.youtube.com/watch?v=${id}`,
      `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&start=${start}`,
    ],
  },
  {
    name: 'Vimeo',
    kind: 'video',
    size: '16 / 9',
    pattern:
      /^(?:player\.)?vimeo\.com\/(?:video\/|channels\/\w+\/|groups\/\w+\/videos\/)?(\d+)\b(?:\/([\da-f]+)|.*[?&]h=([\da-f]+))?/,
    read: ([, id, inPath = '', inQuery = '']) => {
      const key = inPath || inQuery;
      return [
        `https://vimeo.com/${id}${key && `/${key}`}`,
        `https://player.vimeo.com/video/${id}?dnt=1&autoplay=1&h=${key}`,
      ];
    },
  },
  {
    name: 'Dailymotion',
    kind: 'video',
    size: '16 / 9',
    pattern:
      /^(?:dai\.ly\/|(?:geo\.)?dailymotion\.com\/(?:(?:embed\/)?video\/|player(?:\/\w+)?\.html\?(?:.*&)?video=))(\w+)/,
    read: ([, id]) => [
      `https://www.dailymotion.com/video/${id}`,
      `https://geo.dailymotion.com/player.html?video=${id}`,
    ],
  },
  {
    name: 'TikTok',
    kind: 'video',
    size: '9 / 16',
    pattern: /^tiktok\.com\/(?:@([\w.-]+)\/video|embed(?:\/v2)?|player\/v1)\/(\d+)/,
    read: ([, author, id]) => [
      `https://www.tiktok.com/@${author}/video/${id}`,
      `https://www.tiktok.com/player/v1/${id}?autoplay=1`,
    ],
  },
  {
    name: 'X',
    kind: 'post',
    size: '4 / 5',
    pattern: /^(?:twitter|x)\.com\/(\w+)\/status(?:es)?\/(\d+)/,
    read: ([, author, id]) => [
      `https://x.com/${author}/status/${id}`,
      `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
    ],
  },
  {
    name: 'Facebook',
    kind: 'video',
    size: '16 / 9',
    // Of a plugin's `href` only what is an address of the site itself.
    pattern:
      /^facebook\.com\/(?:plugins\/video\.php\?(?:.*&)?href=https%3A%2F%2F(?:www\.|m\.)?facebook\.com%2F(?:[\w.-]+%2Fvideos%2F|reel%2F|watch%2F%3Fv%3D)(\d+)|(?:[\w.-]+\/videos\/(?:[\w-]+\/)?|reel\/|watch\/?\?(?:.*&)?v=)(\d+))/i,
    read: ([, inPlugin = '', inPage = '']) => {
      const url = `https://www.facebook.com/watch/?v=${inPlugin || inPage}`;
      return [
        url,
        `https://www.facebook.com/plugins/video.php?show_text=false&href=${encodeURIComponent(url)}`,
      ];
    },
  },
  {
    name: 'Instagram',
    kind: 'post',
    size: '4 / 5',
    pattern: /^instagram\.com\/(?:[\w.]+\/)?(p|reel|tv)\/([\w-]+)/,
    read: ([, type, id]) => {
      const url = `https://www.instagram.com/${type}/${id}/`;
      return [url, `${url}embed/captioned/`];
    },
  },
  {
    name: 'Spotify',
    kind: 'audio',
    size: '152px',
    pattern:
      /^open\.spotify\.com\/(?:intl-\w+\/)?(?:embed\/)?(track|album|playlist|episode|show|artist)\/(\w+)/,
    read: ([, type, id]) => [
      `https://open.spotify.com/${type}/${id}`,
      `https://open.spotify.com/embed/${type}/${id}`,
    ],
  },
  {
    name: 'SoundCloud',
    kind: 'audio',
    size: '166px',
    pattern:
      /^(?:w\.soundcloud\.com\/player\/?\?(?:.*&)?url=https(?::|%3A)(?:\/|%2F){2}api\.soundcloud\.com(?:\/|%2F)(tracks|playlists)(?:\/|%2F)((?:[\w.:-]|%3A)+)|soundcloud\.com\/([\w-]+)\/((?:sets\/)?[\w-]+))/i,
    read: ([, type, id, author, title]) => {
      const url = author
        ? `https://soundcloud.com/${author}/${title}`
        : `https://api.soundcloud.com/${type}/${decodeURIComponent(id ?? '')}`;
      const player = `https://w.soundcloud.com/player/?url=${encodeURIComponent(url)}`;
      // What only machines read is no page to open.
      return [author ? url : player, `${player}&auto_play=true`];
    },
  },
  {
    name: 'Google Maps',
    kind: 'map',
    size: '4 / 3',
    pattern: /^google\.com\/maps\/embed\?pb=([\w!.%:+-]*!2d(-?[\d.]+)!3d(-?[\d.]+)[\w!.%:+-]*)/,
    read: ([, map, longitude, latitude]) => [
      `https://www.google.com/maps/search/?api=1&query=${latitude},${longitude}`,
      `https://www.google.com/maps/embed?pb=${map}`,
    ],
  },
];
