import {expect} from '@open-wc/testing';
import {findEmbed} from '../../src/content/embeds/embed.js';
import {mayHoldEmbed} from '../../src/content/embeds/known-site.js';

type Fact = readonly [address: string, provider: string, url: string, player: string];

const youtube = (rest = ''): [string, string, string] => [
  'YouTube',
  'https://www.youtube.com/watch?v=a-cdefghij_',
  `https://www.youtube-nocookie.com/embed/a-cdefghij_?autoplay=1${rest}`,
];

const vimeo = (key: string): [string, string, string] => [
  'Vimeo',
  `https://vimeo.com/123456${key && `/${key}`}`,
  `https://player.vimeo.com/video/123456?dnt=1&autoplay=1${key && `&h=${key}`}`,
];

const facebookUrl = 'https://www.facebook.com/watch/?v=998877';
const facebook: [string, string, string] = [
  'Facebook',
  facebookUrl,
  `https://www.facebook.com/plugins/video.php?show_text=false&href=${encodeURIComponent(facebookUrl)}`,
];

const track = 'https://api.soundcloud.com/tracks/293';
const trackPlayer = `https://w.soundcloud.com/player/?url=${encodeURIComponent(track)}`;

const facts: readonly Fact[] = [
  ['https://www.youtube.com/watch?v=a-cdefghij_', ...youtube()],
  ['https://m.youtube.com/watch?app=desktop&v=a-cdefghij_&t=90s', ...youtube('&start=90')],
  ['http://youtu.be/a-cdefghij_?si=xyz', ...youtube()],
  ['https://www.youtube-nocookie.com/embed/a-cdefghij_?start=5', ...youtube('&start=5')],
  ['https://youtube.com/shorts/a-cdefghij_', ...youtube()],
  ['https://vimeo.com/123456', ...vimeo('')],
  ['https://vimeo.com/123456/ab12cd', ...vimeo('ab12cd')],
  ['https://player.vimeo.com/video/123456?title=0&h=ab12cd', ...vimeo('ab12cd')],
  [
    'https://www.dailymotion.com/video/x8abc',
    'Dailymotion',
    'https://www.dailymotion.com/video/x8abc',
    'https://geo.dailymotion.com/player.html?video=x8abc',
  ],
  [
    'https://geo.dailymotion.com/player/xtv3w.html?video=x8abc',
    'Dailymotion',
    'https://www.dailymotion.com/video/x8abc',
    'https://geo.dailymotion.com/player.html?video=x8abc',
  ],
  [
    'https://www.tiktok.com/@ben.song/video/7012345678',
    'TikTok',
    'https://www.tiktok.com/@ben.song/video/7012345678',
    'https://www.tiktok.com/player/v1/7012345678?autoplay=1',
  ],
  [
    'https://twitter.com/muong/status/1234567?ref_src=twsrc',
    'X',
    'https://x.com/muong/status/1234567',
    'https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567',
  ],
  ['https://www.facebook.com/bensong/videos/chieu-tren-song/998877/', ...facebook],
  [
    'https://www.facebook.com/plugins/video.php?height=314&href=https%3A%2F%2Fwww.facebook.com%2Fbensong%2Fvideos%2F998877%2F',
    ...facebook,
  ],
  [
    'https://www.instagram.com/reel/Cx_1-a/?utm_source=ig',
    'Instagram',
    'https://www.instagram.com/reel/Cx_1-a/',
    'https://www.instagram.com/reel/Cx_1-a/embed/captioned/',
  ],
  [
    'https://open.spotify.com/intl-vi/episode/4rOo?si=1',
    'Spotify',
    'https://open.spotify.com/episode/4rOo',
    'https://open.spotify.com/embed/episode/4rOo',
  ],
  [
    'https://soundcloud.com/ben-song/tieng-nuoc',
    'SoundCloud',
    'https://soundcloud.com/ben-song/tieng-nuoc',
    `https://w.soundcloud.com/player/?url=${encodeURIComponent('https://soundcloud.com/ben-song/tieng-nuoc')}&auto_play=true`,
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/293&color=ff5500',
    'SoundCloud',
    trackPlayer,
    `${trackPlayer}&auto_play=true`,
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m18!2d105.85!3d21.02!2m3',
    'Google Maps',
    'https://www.google.com/maps/search/?api=1&query=21.02,105.85',
    'https://www.google.com/maps/embed?pb=!1m18!2d105.85!3d21.02!2m3',
  ],
];

describe('embeds: what an address stands for', () => {
  for (const [address, ...becomes] of facts) {
    it(`knows ${address}`, () => {
      const embed = findEmbed(address);
      expect([embed?.provider, embed?.url, embed?.player]).to.eql(becomes);
    });

    it(`asks the registry for ${address}`, () => {
      expect(mayHoldEmbed(`Text ${address} text`)).to.be.true;
    });
  }

  it('needs no registry for what is on no site that it knows', () => {
    expect(mayHoldEmbed('https://news.example/a-story https://www.google.com/search?q=x')).to.be
      .false;
  });

  it('frames over a secure connection, on hosts of the sites alone', () => {
    const players = facts.map(([address]) => new URL(findEmbed(address)!.player));
    expect(new Set(players.map(({protocol}) => protocol))).to.eql(new Set(['https:']));
    expect([...new Set(players.map(({hostname}) => hostname))]).to.eql([
      'www.youtube-nocookie.com',
      'player.vimeo.com',
      'geo.dailymotion.com',
      'www.tiktok.com',
      'platform.twitter.com',
      'www.facebook.com',
      'www.instagram.com',
      'open.spotify.com',
      'w.soundcloud.com',
      'www.google.com',
    ]);
  });

  const strangers = [
    'https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/%zz',
    'https://www.youtube.com/@bensong',
    'https://www.youtube.com/watch?v=tooshort',
    'https://youtube.com.attacker.example/watch?v=a-cdefghij_',
    'https://attacker-youtube.com/watch?v=a-cdefghij_',
    'https://evil.youtube.com/watch?v=a-cdefghij_',
    'https://www.www.youtube.com/watch?v=a-cdefghij_',
    'https://youtube.com:8443/watch?v=a-cdefghij_',
    'https://youtubexcom.example/watch?v=a-cdefghij_',
    'https://youtube.com@attacker.example/watch?v=a-cdefghij_',
    'https://attacker.example/youtube.com/watch?v=a-cdefghij_',
    'https://x.com/muong',
    'https://vimeo.com/about',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fattacker.example%2Fvideos%2F1',
    'https://w.soundcloud.com/player/?url=https%3A//attacker.example/tracks/1',
    'https://google.attacker/maps/embed?pb=!2d1!3d2',
    'javascript:alert(1)//youtu.be/a-cdefghij_',
    'ftp://youtu.be/a-cdefghij_',
    '',
  ];

  for (const address of strangers) {
    it(`knows nothing of "${address}"`, () => {
      expect(findEmbed(address)).to.be.undefined;
    });
  }

  it('reads an address of any length in one go', () => {
    const hostile = `https://www.google.com/maps/embed?pb=${'!2d1'.repeat(100_000)}`;
    expect(findEmbed(hostile)).to.be.undefined;
    expect(findEmbed(`https://www.youtube.com/watch?${'&v='.repeat(100_000)}`)).to.be.undefined;
  });
});
