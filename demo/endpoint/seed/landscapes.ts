import {
  boat,
  cloud,
  disc,
  house,
  numbers,
  palm,
  peaks,
  person,
  range,
  ridge,
  ripples,
  sky,
  tree,
} from './drawing.js';
import type {Illustration} from './illustration.js';

const wide = (draw: () => string): Illustration => ({width: 1200, height: 800, draw});
const page = [1200, 800] as const;

/** The outdoor half of the set: land, water and weather. */
export const landscapes: Readonly<Record<string, Illustration>> = {
  terraces: wide(() => {
    const greens = ['#9fc27a', '#86b268', '#6fa25b', '#5b914f', '#4a7f46', '#3a6c3d', '#2d5933'];
    const steps = greens.map((color, at) => {
      const y = 400 + at * 62;
      return (
        ridge(page, y - 8, 46, '#e9f0cf', 20 + at, 4) +
        ridge(page, y, 46, '#a9cfd0', 20 + at, 4) +
        ridge(page, y + 16, 46, color, 20 + at, 4)
      );
    });
    return (
      sky(1200, 800, '#f6c98a', '#fbe6bd', '#e8efd2') +
      disc(880, 190, 70, '#fff3d0') +
      ridge(page, 300, 60, '#a9bfae', 3, 6) +
      ridge(page, 350, 50, '#86a98f', 9, 5) +
      steps.join('') +
      house(240, 470, 0.9, '#d9b58a', '#7a4a35') +
      person(610, 640, 0.8, '#8c2f39') +
      person(690, 652, 0.8, '#27496d') +
      tree(1010, 520, 0.9, '#3f7a4a')
    );
  }),
  mountains: wide(
    () =>
      sky(1200, 800, '#f2b5a0', '#f7d9c0', '#dfe6e2') +
      disc(300, 230, 64, '#fff1df') +
      peaks(page, 470, 260, ['#b9a8b8', '#a896ab'], 5, 5) +
      peaks(page, 560, 240, ['#8a86a3', '#77748f'], 13, 4) +
      ridge(page, 560, 50, '#56708a', 31, 5) +
      ridge(page, 640, 40, '#3d5b6d', 44, 4) +
      '<path d="M640 600Q560 660 700 690T560 800H820Q700 760 840 700T680 600Z" fill="#d9ecec"/>' +
      range(9, (at) => tree(60 + at * 62, 800 - (at % 3) * 18, 0.8, '#28444f')).join('') +
      range(5, (at) => tree(930 + at * 64, 790 - (at % 2) * 20, 0.9, '#28444f')).join(''),
  ),
  'river-boats': wide(
    () =>
      sky(1200, 800, '#29517a', '#7da0b3', '#f4c793') +
      disc(840, 330, 74, '#ffe6b0') +
      ridge(page, 380, 40, '#6d8797', 4, 6) +
      ridge(page, 420, 26, '#43606f', 8, 7) +
      '<rect y="450" width="1200" height="350" fill="#5f8fa3"/>' +
      '<path d="M760 450H920L1010 800H690Z" fill="#f5cf9b" opacity=".5"/>' +
      ripples(1200, 460, 790, '#fbe3bd', 12) +
      boat(330, 560, 0.9, '#5c3b2e', '#c98d52') +
      boat(720, 640, 1.2, '#46302a', '#a9693f') +
      person(590, 624, 0.8, '#7b2d3b') +
      boat(1010, 520, 0.6, '#3d3330', '#8c6a4a') +
      palm(60, 800, 1.6, '#24453f') +
      palm(160, 810, 1.2, '#1d3a36'),
  ),
  storm: wide(() => {
    const next = numbers(77);
    const rain = range(150, () => {
      const x = next() * 1300;
      const y = 260 + next() * 420;
      return `M${x.toFixed(0)} ${y.toFixed(0)}l-14 46`;
    }).join('');
    return (
      sky(1200, 800, '#2b3447', '#4b5a70', '#a7a79b') +
      ridge(page, 560, 36, '#55616b', 7, 6) +
      `<path d="${rain}" stroke="#c9d6df" stroke-width="3" opacity=".45"/>` +
      cloud(300, 220, 3.4, '#3b465a') +
      cloud(840, 190, 3.8, '#333d50') +
      cloud(560, 260, 2.8, '#566379') +
      cloud(1080, 290, 2.2, '#5f6c82') +
      '<path d="M690 300L610 470H680L630 620L790 420H712L770 300Z" fill="#ffe08a"/>' +
      ridge(page, 640, 26, '#39464a', 15, 5) +
      house(300, 690, 1.1, '#b08d6e', '#56382f') +
      house(440, 700, 0.9, '#a3805f', '#45302c') +
      ridge(page, 720, 18, '#2b3638', 21, 4) +
      palm(930, 740, 1.4, '#1f2d2c')
    );
  }),
  'fishing-boats': wide(
    () =>
      sky(1200, 800, '#7cc0cf', '#c5e4df', '#fbe9cc') +
      cloud(250, 170, 1.5, '#fff', 0.8) +
      cloud(900, 120, 1.9, '#fff', 0.7) +
      ridge(page, 400, 30, '#7fae9f', 3, 6) +
      '<rect y="430" width="1200" height="370" fill="#2f8a9a"/>' +
      ripples(1200, 440, 640, '#bfe8e4', 5) +
      [
        [260, 520, 1, '#c8452f', '#f0e2c6'],
        [590, 560, 1.25, '#1f5fa0', '#f4d38a'],
        [960, 530, 1.05, '#2d7d4f', '#eadfd0'],
      ]
        .map(([x, y, size, hull, cabin]) => {
          return (
            `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-6 -150V-20M-6 -146L70 -40" stroke="#3a302c" stroke-width="5"/>` +
            `<rect x="-60" y="-70" width="80" height="60" rx="6" fill="${cabin}"/><rect x="-48" y="-56" width="22" height="20" fill="#456"/><rect x="-14" y="-56" width="22" height="20" fill="#456"/>` +
            `<path d="M-6 -150L34 -134L-6 -118Z" fill="#d8382b"/></g>${boat(Number(x), Number(y), Number(size), String(hull))}`
          );
        })
        .join('') +
      ridge(page, 700, 22, '#ecd3a2', 9, 4) +
      person(330, 770, 0.9, '#b5473c') +
      person(410, 780, 0.9, '#33658a') +
      '<circle cx="800" cy="760" r="52" fill="#9c6b3f"/><circle cx="800" cy="760" r="40" fill="#7d5230"/>',
  ),
  'tea-hills': wide(() => {
    const rows = (seed: number, top: number, colors: readonly [string, string]): string =>
      range(8, (at) => {
        const y = top + at * 34;
        return ridge(page, y, 34, colors[at % 2] ?? colors[0], seed, 3);
      }).join('');
    return (
      sky(1200, 800, '#cfe3dd', '#eef3df', '#f8efd0') +
      disc(220, 190, 56, '#fffbe6') +
      ridge(page, 330, 60, '#a8c5b3', 6, 5) +
      ridge(page, 390, 46, '#83ab8f', 14, 4) +
      rows(40, 440, ['#6fa356', '#4f8544']) +
      rows(52, 600, ['#578f45', '#3b6d38']) +
      person(420, 640, 0.9, '#8d3b6b') +
      person(780, 690, 1, '#2b5c8a') +
      tree(1040, 470, 1, '#35683f')
    );
  }),
  'salt-fields': wide(() => {
    const cells = range(24, (at) => {
      const row = Math.floor(at / 6);
      const y = 430 + row * row * 16 + row * 34;
      const height = 30 + row * 30;
      const step = 200 + row * 44;
      const x = 600 + ((at % 6) - 3) * step;
      return (
        `<path d="M${x + 6} ${y}H${x + step - 6}L${x + step - 10} ${y + height}H${x - 2}Z" fill="${['#bfdfe6', '#d8ebea', '#a5cfdc'][(at + row) % 3]}"/>` +
        (at % 4 === 1
          ? `<path d="M${x + 40} ${y + height * 0.8}L${x + 40 + height * 0.7} ${y - height * 0.2}L${x + 40 + height * 1.4} ${y + height * 0.8}Z" fill="#fff"/>`
          : '')
      );
    });
    return (
      sky(1200, 800, '#f59f7a', '#fbcf9c', '#fdeecb') +
      disc(600, 300, 84, '#fff2cf') +
      ridge(page, 380, 22, '#b58a86', 6, 7) +
      '<rect y="410" width="1200" height="390" fill="#8d7461"/>' +
      cells.join('') +
      person(470, 640, 1.1, '#6b3447') +
      person(880, 570, 0.8, '#2c5876')
    );
  }),
  'wind-turbines': {
    width: 1280,
    height: 720,
    draw: () => {
      const turbine = (x: number, y: number, size: number, turn: number): string =>
        `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-5 0L-3 -260H3L5 0Z" fill="#fff"/><g transform="translate(0 -260) rotate(${turn})" fill="#f4f7f7">` +
        [0, 120, 240]
          .map((angle) => `<path d="M0 0Q16 -50 4 -140Q-8 -60 0 0Z" transform="rotate(${angle})"/>`)
          .join('') +
        '<circle r="9" fill="#dfe7e8"/></g></g>';
      const size = [1280, 720] as const;
      return (
        sky(1280, 720, '#4f97c4', '#a6d1dc', '#f2ecd6') +
        cloud(240, 150, 1.6, '#fff', 0.75) +
        cloud(1010, 110, 1.3, '#fff', 0.65) +
        ridge(size, 470, 34, '#8fb7a6', 5, 6) +
        turbine(210, 500, 0.8, 12) +
        turbine(420, 490, 0.7, 70) +
        turbine(610, 500, 0.85, 40) +
        ridge(size, 530, 30, '#e3c68f', 11, 4) +
        turbine(860, 570, 1.35, 25) +
        turbine(1120, 560, 1.15, 95) +
        ridge(size, 610, 26, '#c9a467', 17, 3) +
        ridge(size, 670, 20, '#a98349', 19, 4)
      );
    },
  },
  dunes: wide(() => {
    const size = page;
    return (
      sky(1200, 800, '#e98f62', '#f6bf86', '#fbe2b4') +
      disc(860, 230, 80, '#fff0c8') +
      ridge(size, 420, 50, '#e0a56c', 23, 4) +
      ridge(size, 500, 70, '#cf8b53', 29, 3) +
      ridge(size, 600, 60, '#b87243', 37, 3) +
      range(5, (at) =>
        palm(150 + at * 78, 640 + (at % 2) * 26, 0.9 + (at % 3) * 0.15, '#3f6b4a'),
      ).join('') +
      '<ellipse cx="330" cy="690" rx="250" ry="36" fill="#6fb0b5"/><ellipse cx="330" cy="684" rx="210" ry="22" fill="#a6d4d0"/>' +
      ridge(size, 740, 30, '#9a5a37', 41, 4)
    );
  }),
  orchard: wide(
    () =>
      sky(1200, 800, '#9cc9e0', '#d8e8df', '#f9edcf') +
      disc(980, 170, 60, '#fff5d6') +
      ridge(page, 370, 50, '#b9b795', 8, 5) +
      ridge(page, 440, 34, '#d3bd8a', 16, 4) +
      range(9, (at) => tree(70 + at * 140, 520, 0.8, '#8ba36b', '#6b5a47')).join('') +
      ridge(page, 560, 18, '#c9a871', 26, 4) +
      range(7, (at) =>
        tree(50 + at * 190, 660, 1.2, at % 2 ? '#7b9759' : '#6d8a50', '#5d4c3b'),
      ).join('') +
      ridge(page, 700, 16, '#b48e58', 33, 4) +
      '<rect x="560" y="690" width="86" height="54" rx="6" fill="#8a5a35"/><path d="M560 708H646M560 726H646" stroke="#6e4526" stroke-width="5"/>',
  ),
};
