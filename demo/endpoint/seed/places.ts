import {
  boat,
  cloud,
  disc,
  numbers,
  palm,
  peaks,
  person,
  range,
  ridge,
  ripples,
  sky,
  stall,
  towers,
  tree,
} from './drawing.js';
import type {Illustration} from './illustration.js';

/** The built half of the set: towns, harbours, roads and fields of play. */
export const places: Readonly<Record<string, Illustration>> = {
  market: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#f7d8a4', '#fbeacb', '#f6e2c0') +
      towers(1200, 470, 210, '#e2b98c', 4).replace(/#ffdf9a/g, '#b98a62') +
      '<rect y="470" width="1200" height="330" fill="#d7ac7c"/><path d="M0 560H1200M0 680H1200" stroke="#c4976a" stroke-width="6"/>' +
      stall(230, 600, 1.3, '#c8402f', ['#e88b2d', '#7ba23f', '#d1453b']) +
      stall(610, 590, 1.3, '#2a7f7c', ['#f3c13a', '#8e4a8b', '#5f9a45']) +
      stall(990, 600, 1.3, '#d98a1f', ['#d1453b', '#f0d9a0', '#6f8f3c']) +
      person(400, 700, 1.3, '#35507a') +
      person(480, 720, 1.3, '#8a2f4a') +
      person(830, 710, 1.4, '#3f6d4e') +
      '<path d="M-20 90Q600 190 1220 80" stroke="#6b4c3a" stroke-width="4" fill="none"/>' +
      range(9, (at) => {
        const x = 70 + at * 132;
        const y = 150 - Math.abs(at - 4) * 11;
        return `<circle cx="${x}" cy="${y + 10}" r="20" fill="${['#d1453b', '#f3a93a', '#2a7f7c'][at % 3]}"/>`;
      }).join(''),
  },
  lanterns: {
    width: 900,
    height: 1200,
    draw: () => {
      const next = numbers(9);
      const colors = ['#e4572e', '#f2a541', '#c73e5a', '#f7d060', '#3e8e8c', '#8c4fa0'];
      const lamps = range(22, (at) => {
        const x = 60 + (at % 6) * 156 + next() * 40;
        const y = 110 + Math.floor(at / 6) * 190 + next() * 110;
        const size = 0.7 + next() * 0.7;
        const fill = colors[at % colors.length] ?? '';
        return (
          `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) scale(${size.toFixed(2)})"><path d="M0 -400V-56" stroke="#0006" stroke-width="2"/>` +
          `<ellipse rx="92" ry="86" fill="${fill}" opacity=".16"/><ellipse rx="58" ry="52" fill="${fill}"/>` +
          `<ellipse rx="24" ry="52" fill="#fff" opacity=".25"/><rect x="-20" y="-60" width="40" height="12" rx="3" fill="#4a2b22"/><rect x="-20" y="48" width="40" height="12" rx="3" fill="#4a2b22"/>` +
          `<path d="M-8 60V96M0 60V106M8 60V96" stroke="${fill}" stroke-width="4"/></g>`
        );
      });
      return (
        sky(900, 1200, '#1b1f45', '#3d2a5c', '#7d3c5f', '#d0704f') +
        towers(900, 1010, 190, '#2a1f3d', 15) +
        '<rect y="1010" width="900" height="190" fill="#3a2746"/>' +
        ripples(900, 1020, 1190, '#f2a541', 3, 34) +
        lamps.join('') +
        boat(450, 1110, 1, '#1d1528', '#4d2d3d')
      );
    },
  },
  skyline: {
    width: 1280,
    height: 720,
    draw: () =>
      sky(1280, 720, '#243a6b', '#6b6a9c', '#e59a86', '#fbd3a0') +
      disc(900, 430, 78, '#ffe3b3') +
      towers(1280, 540, 300, '#6c6489', 6).replace(/opacity="\.85"/g, 'opacity=".35"') +
      towers(1280, 560, 220, '#3e3f68', 12) +
      towers(1280, 580, 120, '#272a4d', 19) +
      '<rect y="575" width="1280" height="145" fill="#3b4a78"/>' +
      ripples(1280, 580, 712, '#f7c08e', 8, 50) +
      boat(360, 650, 0.8, '#1b1e3a', '#5a4460'),
  },
  stadium: {
    width: 1200,
    height: 800,
    draw: () => {
      const next = numbers(31);
      const seats = range(640, () => {
        const angle = Math.PI * (1 + next());
        const reach = 1 + next() * 0.42;
        const x = 600 + Math.cos(angle) * 500 * reach;
        const y = 520 + Math.sin(angle) * 210 * reach;
        const fill = ['#f4d35e', '#ee6c4d', '#e0fbfc', '#98c1d9', '#fff'][Math.floor(next() * 5)];
        return `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="5" fill="${fill}"/>`;
      });
      const light = (x: number): string =>
        `<path d="M${x} 90L${x + (600 - x) * 0.75 - 190} 640H${x + (600 - x) * 0.75 + 190}Z" fill="#fff6cf" opacity=".13"/>` +
        `<path d="M${x} 100V420" stroke="#20304f" stroke-width="12"/><rect x="${x - 50}" y="60" width="100" height="54" rx="6" fill="#20304f"/>` +
        range(
          6,
          (at) =>
            `<circle cx="${x - 32 + (at % 3) * 32}" cy="${76 + Math.floor(at / 3) * 22}" r="9" fill="#fffbe0"/>`,
        ).join('');
      return (
        sky(1200, 800, '#152346', '#2d4a7c', '#6d7fa8') +
        '<path d="M-160 560A760 330 0 0 1 1360 560V800H-160Z" fill="#25365f"/><path d="M90 540A510 205 0 0 1 1110 540V800H90Z" fill="#31497b"/>' +
        seats.join('') +
        '<path d="M0 800Q60 470 600 460T1200 800Z" fill="#b5523b"/><path d="M90 800Q150 510 600 500T1110 800Z" fill="#3f9b57"/>' +
        range(
          5,
          (at) =>
            `<path d="M${230 + at * 150} 800L${400 + at * 82} 508H${440 + at * 82}L${305 + at * 150} 800Z" fill="#58b06b" opacity=".6"/>`,
        ).join('') +
        '<ellipse cx="600" cy="640" rx="130" ry="46" fill="none" stroke="#fff" stroke-width="6"/><path d="M600 502V800" stroke="#fff" stroke-width="6"/>' +
        light(140) +
        light(1060) +
        '<circle cx="690" cy="690" r="16" fill="#fff"/>'
      );
    },
  },
  train: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#8ec5d6', '#d7ebe3', '#f8ecd0') +
      cloud(950, 130, 1.6, '#fff', 0.8) +
      peaks([1200, 800], 460, 240, ['#9db8ad', '#86a69b'], 3, 5) +
      ridge([1200, 800], 470, 40, '#6f9a80', 8, 5) +
      '<rect y="610" width="1200" height="190" fill="#5aa0ae"/>' +
      ripples(1200, 620, 790, '#d5efec', 4) +
      range(6, (at) => {
        const x = at * 230 - 60;
        return `<path d="M${x} 760V470H${x + 230}V760H${x + 196}A82 150 0 0 0 ${x + 34} 760Z" fill="#a77d5f"/><path d="M${x} 470H${x + 230}V492H${x}Z" fill="#8a6249"/>`;
      }).join('') +
      range(4, (at) => {
        const x = 110 + at * 232;
        const windows = range(
          5,
          (one) =>
            `<rect x="${x + 20 + one * 39}" y="396" width="28" height="28" rx="4" fill="#dff1f0"/>`,
        );
        return `<rect x="${x}" y="374" width="222" height="80" rx="12" fill="${at === 3 ? '#b5382f' : '#1f5d7a'}"/><rect x="${x}" y="430" width="222" height="10" fill="#f3d28a"/>${windows.join('')}<circle cx="${x + 46}" cy="460" r="12" fill="#2a2a33"/><circle cx="${x + 176}" cy="460" r="12" fill="#2a2a33"/>`;
      }).join('') +
      '<path d="M1020 374H1050Q1090 380 1098 454H1020Z" fill="#b5382f"/>' +
      tree(40, 800, 1.3, '#3c7256') +
      tree(1150, 800, 1.5, '#356a4f'),
  },
  school: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#9fd0dd', '#e2f0e2', '#fbf1d4') +
      cloud(200, 140, 1.4, '#fff', 0.8) +
      ridge([1200, 800], 400, 60, '#8fb98f', 5, 4) +
      '<rect x="180" y="330" width="840" height="290" fill="#f4d48c"/><path d="M140 340L220 250H980L1060 340Z" fill="#b6492f"/>' +
      range(
        7,
        (at) =>
          `<rect x="${214 + at * 114}" y="392" width="78" height="100" rx="4" fill="#3f7d8c"/><path d="M${253 + at * 114} 392V492M${214 + at * 114} 440H${292 + at * 114}" stroke="#f4ead0" stroke-width="6"/>`,
      ).join('') +
      '<rect x="552" y="470" width="96" height="150" fill="#8a4b32"/><path d="M180 540H552M648 540H1020" stroke="#dcb76b" stroke-width="10"/>' +
      '<rect y="610" width="1200" height="190" fill="#c9a87a"/>' +
      tree(100, 660, 1.9, '#4c8a52') +
      tree(1110, 670, 1.8, '#437d4b') +
      range(6, (at) =>
        person(
          300 + at * 118,
          720 + (at % 2) * 30,
          0.85,
          ['#f2f2f2', '#2f5f95', '#b5473c'][at % 3] ?? '',
          '#e7c48e',
        ),
      ).join(''),
  },
  harbour: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#5f8fb4', '#b6cfd6', '#f6dcc2') +
      cloud(330, 160, 1.8, '#fff', 0.7) +
      cloud(760, 110, 1.2, '#fff', 0.6) +
      ridge([1200, 800], 420, 34, '#7d96a0', 6, 5) +
      range(
        7,
        (at) =>
          `<rect x="${40 + at * 92}" y="${400 - (at % 3) * 26}" width="84" height="${110 + (at % 3) * 26}" fill="${['#c96f4a', '#e3b96b', '#e9e0cf', '#7197a3'][at % 4]}"/><path d="M${34 + at * 92} ${402 - (at % 3) * 26}L${82 + at * 92} ${350 - (at % 3) * 26}L${130 + at * 92} ${402 - (at % 3) * 26}Z" fill="#5b4650"/><rect x="${62 + at * 92}" y="430" width="16" height="24" fill="#3a4654"/><rect x="${88 + at * 92}" y="430" width="16" height="24" fill="#ffe3a1"/>`,
      ).join('') +
      '<rect y="508" width="1200" height="292" fill="#3a7188"/>' +
      ripples(1200, 520, 790, '#cfe5e4', 15) +
      '<path d="M840 560Q960 500 1200 520V600Q980 620 840 560Z" fill="#5d5a58"/><path d="M990 530L1006 270H1064L1080 530Z" fill="#f6f0e4"/><path d="M997 430L1001 370H1069L1073 430ZM1003 320L1006 276H1064L1067 320Z" fill="#c43d33"/><rect x="998" y="236" width="74" height="38" fill="#ffe9a8"/><path d="M990 240L1035 196L1080 240Z" fill="#7a2d2a"/>' +
      boat(300, 640, 0.9, '#b04a36') +
      '<path d="M300 630V430L410 610ZM292 600V450L220 606Z" fill="#f4ead8"/>' +
      boat(640, 700, 0.8, '#27516b'),
  },
  'night-sky': {
    width: 1280,
    height: 720,
    draw: () => {
      const next = numbers(51);
      const stars = range(
        230,
        () =>
          `<circle cx="${(next() * 1280).toFixed(0)}" cy="${(next() * 560).toFixed(0)}" r="${(0.8 + next() * 2.2).toFixed(1)}" opacity="${(0.4 + next() * 0.6).toFixed(2)}"/>`,
      );
      return (
        sky(1280, 720, '#0d1633', '#26305f', '#5b4a7d', '#c27a78') +
        '<path d="M-60 420Q500 120 1340 60V180Q620 220 -60 560Z" fill="#b9b4e6" opacity=".16"/><path d="M-60 460Q520 190 1340 100V140Q600 240 -60 520Z" fill="#e8def5" opacity=".16"/>' +
        `<g fill="#fff6e0">${stars.join('')}</g>` +
        '<path d="M300 120L460 190L440 196Z" fill="#fff" opacity=".8"/>' +
        ridge([1280, 720], 560, 50, '#2b2b4f', 4, 5) +
        '<path d="M760 600A110 110 0 0 1 980 600Z" fill="#d6d3e0"/><path d="M850 492L880 490L930 600H840Z" fill="#3a3659"/><rect x="752" y="596" width="236" height="60" fill="#b3aec6"/>' +
        ridge([1280, 720], 640, 26, '#191a35', 9, 4) +
        person(420, 680, 0.9, '#0f1024', '#2d2c4a') +
        '<path d="M470 680L500 610L530 680M476 626L560 580" stroke="#0f1024" stroke-width="9"/>'
      );
    },
  },
  'floating-market': {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#fbc98b', '#fde6bd', '#dfeadb') +
      disc(200, 200, 62, '#fff4d8') +
      ridge([1200, 800], 330, 24, '#7fa98a', 6, 8) +
      range(9, (at) => palm(40 + at * 146, 372, 0.62, '#4f8663')).join('') +
      '<rect y="366" width="1200" height="434" fill="#a88d63"/>' +
      ripples(1200, 376, 790, '#f3dfb4', 17, 60) +
      [
        [220, 440, 0.75, '#5c3b2e', '#e88b2d'],
        [560, 430, 0.65, '#43342e', '#7ba23f'],
        [930, 450, 0.8, '#4c352b', '#d1453b'],
        [360, 590, 1.1, '#523a2f', '#f3c13a'],
        [820, 620, 1.2, '#3e2d28', '#e0703b'],
      ]
        .map(([x, y, size, hull, fruit]) => {
          const heap = range(
            9,
            (at) =>
              `<circle cx="${-50 + (at % 5) * 24 + (at > 4 ? 12 : 0)}" cy="${at > 4 ? -30 : -10}" r="15" fill="${fruit}"/>`,
          );
          return `<g transform="translate(${x} ${y}) scale(${size})">${heap.join('')}<path d="M112 -20V-210" stroke="#6b4c3a" stroke-width="5"/><circle cx="112" cy="-190" r="13" fill="${fruit}"/></g>${person(Number(x) - 100 * Number(size), Number(y) - 8, Number(size), '#39587a')}${boat(Number(x), Number(y), Number(size), String(hull))}`;
        })
        .join(''),
  },
  bridge: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#3f5e8c', '#9fb0c4', '#f5cfae') +
      disc(340, 320, 66, '#ffe9c9') +
      ridge([1200, 800], 440, 30, '#6d7f96', 5, 6) +
      '<rect y="490" width="1200" height="310" fill="#4f7590"/>' +
      ripples(1200, 500, 790, '#f6dcc0', 23) +
      [330, 870]
        .map((x) => {
          const cables = range(
            9,
            (at) =>
              `M${x} ${190 + at * 14}L${x - 40 - at * 27} 500M${x} ${190 + at * 14}L${x + 40 + at * 27} 500`,
          ).join('');
          return `<path d="${cables}" stroke="#f4ead8" stroke-width="3" opacity=".8"/><path d="M${x - 34} 660L${x - 8} 160H${x + 8}L${x + 34} 660H${x + 14}L${x} 330L${x - 14} 660Z" fill="#e8dcc8"/>`;
        })
        .join('') +
      '<rect y="498" width="1200" height="26" fill="#2c3e57"/><rect y="494" width="1200" height="6" fill="#d9cbb5"/>' +
      range(
        7,
        (at) =>
          `<rect x="${60 + at * 171}" y="${at % 2 ? 470 : 476}" width="${at % 2 ? 66 : 40}" height="${at % 2 ? 26 : 20}" rx="6" fill="${['#c8402f', '#f3c13a', '#eef'][at % 3]}"/>`,
      ).join('') +
      boat(600, 690, 0.9, '#2b2f40', '#76606a'),
  },
};
