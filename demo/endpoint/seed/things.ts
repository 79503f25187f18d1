import {numbers, range, sky} from './drawing.js';
import type {Illustration} from './illustration.js';

/** A turned vessel, `shape` being its right-hand outline from the foot up. */
function vessel(
  x: number,
  y: number,
  size: number,
  color: string,
  shape: string,
  band: string,
): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><ellipse rx="70" ry="10" fill="#0002"/>` +
    `<g fill="${color}"><path d="M0 0${shape}H0Z"/><path d="M0 0${shape}H0Z" transform="scale(-1 1)"/></g>` +
    `<path d="M0 0${shape}H0Z" fill="#0001"/>${band}</g>`
  );
}

const jar = 'H46Q92 -60 78 -120Q66 -160 34 -172V-190H44V-204';
const bottle = 'H36Q60 -50 50 -100Q40 -140 16 -160V-230H26V-240';
const bowl = 'H36V-14Q92 -30 100 -92';

/** Still lifes: crafts, food, science. */
export const things: Readonly<Record<string, Illustration>> = {
  pottery: {
    width: 1000,
    height: 1000,
    draw: () => {
      const stripe = (y: number, half: number, color: string): string =>
        `<path d="M${-half} ${y}Q0 ${y + 16} ${half} ${y}" stroke="${color}" stroke-width="9" fill="none"/>`;
      const shelf = (y: number): string =>
        `<rect x="60" y="${y}" width="880" height="22" fill="#7b4f38"/><rect x="60" y="${y + 22}" width="880" height="12" fill="#0002"/>`;
      return (
        sky(1000, 1000, '#f3dfc4', '#ecd0ab') +
        '<circle cx="780" cy="210" r="130" fill="#f7eddb"/>' +
        shelf(360) +
        shelf(650) +
        shelf(930) +
        vessel(210, 360, 1.1, '#b4573a', jar, stripe(-90, 82, '#f0d9b5')) +
        vessel(470, 360, 0.95, '#44606a', bottle, stripe(-60, 54, '#d9e3df')) +
        vessel(720, 360, 1.15, '#d79b58', bowl, stripe(-70, 96, '#8a4b32')) +
        vessel(220, 650, 1.05, '#556b4a', bottle, stripe(-70, 54, '#e7e0be')) +
        vessel(
          480,
          650,
          1.15,
          '#8e3f34',
          jar,
          stripe(-110, 80, '#f0c983') + stripe(-60, 76, '#f0c983'),
        ) +
        vessel(770, 650, 1.05, '#c77b4a', jar, stripe(-90, 82, '#5d3226')) +
        vessel(220, 930, 1.2, '#d4a373', bowl, stripe(-60, 92, '#7b4f38')) +
        vessel(500, 930, 1, '#3f5661', bowl, stripe(-66, 96, '#e9dcc0')) +
        vessel(780, 930, 1.1, '#a24c39', bottle, stripe(-90, 54, '#f3dfc4'))
      );
    },
  },
  loom: {
    width: 900,
    height: 1200,
    draw: () => {
      const colors = ['#a4243b', '#d8973c', '#273e47', '#d8c99b', '#5b8c85', '#bd632f'];
      const cloth = range(13, (row) => {
        const y = 560 + row * 42;
        const fill = colors[row % colors.length] ?? '';
        const figures = range(9, (at) => {
          const x = 190 + at * 65;
          const other = colors[(row + 3) % colors.length] ?? '';
          return row % 2
            ? `<path d="M${x - 26} ${y + 21}L${x} ${y + 4}L${x + 26} ${y + 21}L${x} ${y + 38}Z" fill="${other}"/>`
            : `<path d="M${x - 30} ${y + 36}L${x} ${y + 6}L${x + 30} ${y + 36}" stroke="${other}" stroke-width="7" fill="none"/>`;
        });
        return `<rect x="150" y="${y}" width="600" height="42" fill="${fill}"/>${figures.join('')}`;
      });
      const threads = range(60, (at) => `M${155 + at * 10} 150V560`).join('');
      return (
        sky(900, 1200, '#efe1c6', '#e2c9a0') +
        '<circle cx="700" cy="300" r="220" fill="#f6ecd8"/>' +
        `<path d="${threads}" stroke="#b08968" stroke-width="3"/>` +
        cloth.join('') +
        '<rect x="90" y="120" width="36" height="1010" fill="#6f4a35"/><rect x="774" y="120" width="36" height="1010" fill="#6f4a35"/>' +
        '<rect x="60" y="130" width="780" height="34" rx="10" fill="#855a40"/><rect x="60" y="380" width="780" height="26" rx="8" fill="#9a6c4c"/><rect x="60" y="1090" width="780" height="44" rx="10" fill="#855a40"/>' +
        '<path d="M300 500Q450 470 600 500Q450 530 300 500Z" fill="#4a3022"/><rect x="410" y="490" width="80" height="20" fill="#a4243b"/>'
      );
    },
  },
  laboratory: {
    width: 1200,
    height: 800,
    draw: () => {
      const flask = (x: number, size: number, color: string): string =>
        `<g transform="translate(${x} 640) scale(${size})"><path d="M-26 -300V-180L-120 -20Q-126 0 -100 0H100Q126 0 120 -20L26 -180V-300Z" fill="#fff" opacity=".55"/>` +
        `<path d="M-62 -118L-114 -20Q-118 -6 -98 -6H98Q118 -6 114 -20L62 -118Q20 -98 0 -118T-62 -118Z" fill="${color}"/>` +
        `<rect x="-36" y="-312" width="72" height="18" rx="8" fill="#dfeaf0"/><circle cx="-30" cy="-60" r="12" fill="#fff" opacity=".5"/><circle cx="20" cy="-84" r="8" fill="#fff" opacity=".5"/></g>`;
      const tubes = range(5, (at) => {
        const x = 860 + at * 58;
        const fill = ['#e4572e', '#f2a541', '#76b041', '#17a2a2', '#5b5f97'][at] ?? '';
        return `<rect x="${x}" y="400" width="34" height="190" rx="17" fill="#fff" opacity=".6"/><path d="M${x} ${470 + at * 12}H${x + 34}V573A17 17 0 0 1 ${x} 573Z" fill="${fill}"/>`;
      });
      return (
        sky(1200, 800, '#cfe5ea', '#e6f0ea', '#f6ecd9') +
        '<circle cx="300" cy="260" r="190" fill="#fff" opacity=".4"/>' +
        '<path d="M60 120H420M60 170H360M60 220H400" stroke="#9cc0c6" stroke-width="8" opacity=".5"/>' +
        '<rect y="640" width="1200" height="160" fill="#39586b"/><rect y="640" width="1200" height="18" fill="#4f7386"/>' +
        flask(250, 1.15, '#2a9d8f') +
        flask(520, 0.85, '#e9a23b') +
        tubes.join('') +
        '<rect x="836" y="500" width="330" height="22" fill="#8a5a35"/><path d="M846 500V640M1156 500V640" stroke="#8a5a35" stroke-width="16"/>' +
        '<path d="M660 640H800V616H760Q800 540 740 470L764 446L700 380L660 420L724 484Q756 560 700 616H660Z" fill="#24414f"/><path d="M640 340L700 400L722 378L662 318Z" fill="#35596b"/>' +
        '<path d="M300 290Q340 230 300 180T320 90" stroke="#fff" stroke-width="14" fill="none" opacity=".5" stroke-linecap="round"/>'
      );
    },
  },
  noodles: {
    width: 1000,
    height: 1000,
    draw: () => {
      const next = numbers(8);
      const strands = range(26, () => {
        const y = 380 + next() * 250;
        const x = 270 + next() * 130;
        return `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q${(70 + next() * 60).toFixed(0)} ${(-60 + next() * 30).toFixed(0)} 160 0t170 ${(next() * 20).toFixed(0)}" stroke="${next() > 0.5 ? '#fbf3dc' : '#f1e4bf'}" stroke-width="15" fill="none" stroke-linecap="round"/>`;
      });
      const leaves = range(
        16,
        () =>
          `<ellipse cx="${(360 + next() * 290).toFixed(0)}" cy="${(360 + next() * 270).toFixed(0)}" rx="20" ry="9" fill="${next() > 0.5 ? '#5b9a47' : '#7db65a'}" transform="rotate(${(next() * 40 - 20).toFixed(0)} 500 500)"/>`,
      );
      return (
        sky(1000, 1000, '#b8402e', '#a33527') +
        range(
          7,
          (at) =>
            `<path d="M0 ${90 + at * 150}H1000" stroke="#8f2b20" stroke-width="5" opacity=".5"/>`,
        ).join('') +
        '<ellipse cx="512" cy="540" rx="372" ry="366" fill="#0003"/><circle cx="500" cy="510" r="366" fill="#f6f1e6"/><circle cx="500" cy="510" r="366" fill="none" stroke="#2f6690" stroke-width="14" stroke-dasharray="40 26"/><circle cx="500" cy="510" r="306" fill="#d98f4a"/><circle cx="500" cy="510" r="306" fill="none" stroke="#0001" stroke-width="26"/>' +
        strands.join('') +
        '<g fill="#a9604a"><ellipse cx="400" cy="400" rx="92" ry="54" transform="rotate(-24 400 400)"/><ellipse cx="470" cy="450" rx="96" ry="52" transform="rotate(-12 470 450)"/></g><path d="M330 420Q400 370 470 372M392 470Q470 424 552 440" stroke="#c98570" stroke-width="10" fill="none"/>' +
        leaves.join('') +
        '<circle cx="610" cy="620" r="60" fill="#fff8ea"/><circle cx="610" cy="620" r="34" fill="#f5a623"/>' +
        range(
          5,
          (at) =>
            `<circle cx="${620 + at * 22}" cy="${380 + (at % 2) * 34}" r="14" fill="none" stroke="#d1352b" stroke-width="9"/>`,
        ).join('') +
        '<path d="M840 60L600 760M890 80L650 770" stroke="#5b3423" stroke-width="18" stroke-linecap="round"/>'
      );
    },
  },
  coffee: {
    width: 1200,
    height: 800,
    draw: () =>
      sky(1200, 800, '#e9d7bd', '#d8b98f') +
      '<circle cx="820" cy="280" r="210" fill="#f3e6d0"/><rect y="610" width="1200" height="190" fill="#6a4431"/><rect y="610" width="1200" height="16" fill="#835a42"/>' +
      '<path d="M430 260H690V330Q690 350 660 360H640L630 400H490L480 360H460Q430 350 430 330Z" fill="#c5ccd0"/><rect x="400" y="240" width="320" height="26" rx="12" fill="#aab3b8"/><path d="M520 240Q560 196 600 240Z" fill="#aab3b8"/>' +
      '<path d="M556 404V470" stroke="#4a2c1d" stroke-width="6" stroke-dasharray="14 10"/>' +
      '<path d="M440 410H680L650 630H470Z" fill="#fff" opacity=".5"/><path d="M452 490H668L652 600H468Z" fill="#4a2c1d"/><path d="M468 600H652L648 630H472Z" fill="#f6e7c1"/>' +
      range(
        22,
        (at) =>
          `<g transform="translate(${90 + ((at * 97) % 1040)} ${680 + ((at * 41) % 90)}) rotate(${at * 37})"><ellipse rx="26" ry="17" fill="#3b2217"/><path d="M-22 0Q0 -10 22 0" stroke="#6d4530" stroke-width="4" fill="none"/></g>`,
      ).join('') +
      '<path d="M800 630V560Q800 470 880 430Q960 470 960 560V630Z" fill="#9c6b3f"/><path d="M820 470L940 470M880 430Q850 400 860 380H900Q910 400 880 430Z" stroke="#6e4526" stroke-width="8" fill="#b88454"/><path d="M130 610Q110 480 200 440Q170 520 200 560Q230 480 300 470Q250 540 220 610Z" fill="#557a46"/>',
  },
  bicycle: {
    width: 1200,
    height: 800,
    draw: () => {
      const wheel = (x: number): string =>
        `<circle cx="${x}" cy="590" r="120" fill="none" stroke="#26333f" stroke-width="14"/><circle cx="${x}" cy="590" r="12" fill="#26333f"/>` +
        range(
          9,
          (at) =>
            `<path d="M${x} 590v-112" stroke="#7d8a93" stroke-width="3" transform="rotate(${at * 40} ${x} 590)"/>`,
        ).join('');
      const flowers = range(
        14,
        (at) =>
          `<circle cx="${690 + (at % 5) * 34}" cy="${330 - Math.floor(at / 5) * 34 + (at % 2) * 10}" r="24" fill="${['#e4572e', '#f7b32b', '#fff1e0', '#d6497b'][at % 4]}"/><circle cx="${690 + (at % 5) * 34}" cy="${330 - Math.floor(at / 5) * 34 + (at % 2) * 10}" r="8" fill="#fbe3a1"/>`,
      );
      return (
        sky(1200, 800, '#f3c76b', '#f0b45a') +
        '<path d="M0 140H1200M0 280H1200M0 420H1200M0 560H1200" stroke="#e2a047" stroke-width="8" opacity=".6"/>' +
        '<rect x="90" y="150" width="220" height="380" rx="110" fill="#2f6f73"/><path d="M200 150V530M90 300H310" stroke="#f7e0b0" stroke-width="10"/>' +
        '<rect y="660" width="1200" height="140" fill="#9b6a4a"/><rect y="660" width="1200" height="14" fill="#84563a"/><ellipse cx="620" cy="712" rx="330" ry="18" fill="#0002"/>' +
        wheel(440) +
        wheel(810) +
        '<path d="M440 590L520 420H740L810 590M520 420L610 590H440M610 590L740 420M500 380L520 420M740 420L726 350H790" stroke="#b5382f" stroke-width="16" fill="none" stroke-linejoin="round"/>' +
        '<path d="M460 372H548Q556 390 500 390Z" fill="#26333f"/><circle cx="610" cy="590" r="26" fill="#26333f"/>' +
        '<path d="M664 350H852L828 450H690Z" fill="#c99a5b"/><path d="M670 376H846M676 404H838M684 430H832" stroke="#a87b40" stroke-width="6"/>' +
        flowers.join('')
      );
    },
  },
  bread: {
    width: 1200,
    height: 800,
    draw: () => {
      const loaf = (x: number, y: number, turn: number, color: string): string =>
        `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M-210 0Q-200 -84 0 -88Q200 -84 210 0Q200 56 0 58Q-200 56 -210 0Z" fill="${color}"/>` +
        range(
          4,
          (at) =>
            `<path d="M${-140 + at * 80} 10Q${-110 + at * 80} -60 ${-60 + at * 80} -62" stroke="#f9e3b4" stroke-width="16" fill="none" stroke-linecap="round"/>`,
        ).join('') +
        '<path d="M-206 16Q-190 56 0 58Q190 56 206 16Q160 36 0 38Q-160 36 -206 16Z" fill="#0002"/></g>';
      return (
        sky(1200, 800, '#3f6f74', '#2f5a61') +
        '<circle cx="600" cy="400" r="330" fill="#e9dcc0" opacity=".16"/><ellipse cx="600" cy="590" rx="430" ry="120" fill="#7c5233"/><ellipse cx="600" cy="570" rx="430" ry="120" fill="#a8754a"/>' +
        loaf(470, 500, -12, '#c9803a') +
        loaf(760, 490, 14, '#d9944a') +
        loaf(600, 420, -4, '#e0a257') +
        range(
          7,
          (at) =>
            `<g transform="translate(${170 + at * 20} ${660 - at * 66}) rotate(24)"><ellipse cx="-20" rx="26" ry="12" fill="#f0c869" transform="rotate(-30)"/><ellipse cx="20" rx="26" ry="12" fill="#e3b44f" transform="rotate(30)"/></g>`,
        ).join('') +
        '<path d="M150 740Q210 500 310 220" stroke="#d6a848" stroke-width="7" fill="none"/>'
      );
    },
  },
};
