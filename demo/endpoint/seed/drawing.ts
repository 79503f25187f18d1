/** A repeatable source of numbers in 0…1, so that a picture comes out the same every time. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A background that fades from one colour at the top to another at the bottom. */
export function sky(width: number, height: number, ...colors: readonly string[]): string {
  const stops = colors
    .map((color, at) => `<stop offset="${at / (colors.length - 1)}" stop-color="${color}"/>`)
    .join('');
  return (
    `<linearGradient id="sky" x2="0" y2="1">${stops}</linearGradient>` +
    `<rect width="${width}" height="${height}" fill="url(#sky)"/>`
  );
}

/** A sun or a moon with a soft halo of two rings. */
export function disc(x: number, y: number, radius: number, color: string): string {
  return [1.9, 1.4, 1]
    .map((factor, at) => {
      const opacity = [0.14, 0.22, 1][at] ?? 1;
      return `<circle cx="${x}" cy="${y}" r="${radius * factor}" fill="${color}" opacity="${opacity}"/>`;
    })
    .join('');
}

/** A smooth ridge across the picture, filled down to its lower edge. */
export function ridge(
  [width, height]: readonly [number, number],
  top: number,
  swing: number,
  color: string,
  seed: number,
  steps = 5,
): string {
  const next = numbers(seed);
  const step = width / steps;
  let path = `M0 ${height}V${(top + (next() - 0.5) * swing).toFixed(0)}`;
  for (let at = 1; at <= steps; at++) {
    const x = step * at;
    const y = top + (next() - 0.5) * 2 * swing;
    path += `S${(x - step * 0.5).toFixed(0)} ${y.toFixed(0)} ${x.toFixed(0)} ${y.toFixed(0)}`;
  }
  return `<path d="${path}V${height}Z" fill="${color}"/>`;
}

/** A jagged range with a lit side on every peak. */
export function peaks(
  [width, height]: readonly [number, number],
  foot: number,
  rise: number,
  colors: readonly [string, string],
  seed: number,
  count = 5,
): string {
  const next = numbers(seed);
  let drawn = '';
  for (let at = -0.5; at < count; at++) {
    const half = (width / count) * (0.75 + next() * 0.5);
    const x = (width / count) * (at + 0.5 + next() * 0.4);
    const y = foot - rise * (0.6 + next() * 0.5);
    const lean = half * 0.12;
    drawn +=
      `<path d="M${x - half} ${foot}L${x} ${y}L${x + half} ${foot}Z" fill="${colors[0]}"/>` +
      `<path d="M${x} ${y}L${x + half} ${foot}H${x + lean}L${x - lean} ${(y + foot) / 2}Z" fill="${colors[1]}"/>`;
  }
  return `${drawn}<rect y="${foot - 1}" width="${width}" height="${height - foot + 1}" fill="${colors[1]}"/>`;
}

/** A flat cloud made of a bar and three bumps. */
export function cloud(x: number, y: number, size: number, color: string, opacity = 1): string {
  const bump = (dx: number, dy: number, r: number): string =>
    `<circle cx="${dx}" cy="${dy}" r="${r}"/>`;
  return (
    `<g transform="translate(${x} ${y}) scale(${size})" fill="${color}" opacity="${opacity}">` +
    `<rect x="-70" y="-14" width="140" height="28" rx="14"/>` +
    `${bump(-28, -16, 26)}${bump(8, -26, 34)}${bump(42, -12, 20)}</g>`
  );
}

/** Short strokes of light on water, denser towards the viewer. */
export function ripples(
  width: number,
  from: number,
  to: number,
  color: string,
  seed: number,
  count = 46,
): string {
  const next = numbers(seed);
  let drawn = '';
  for (let at = 0; at < count; at++) {
    const depth = next() ** 0.8;
    const length = 30 + depth * 150 * next();
    const y = from + depth * (to - from);
    const x = next() * width - length / 2;
    drawn +=
      `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${length.toFixed(0)}" ` +
      `height="${(2 + depth * 4).toFixed(1)}" rx="3" opacity="${(0.2 + next() * 0.4).toFixed(2)}"/>`;
  }
  return `<g fill="${color}">${drawn}</g>`;
}

/** A long wooden boat, with a mat roof if a colour for it is given. */
export function boat(x: number, y: number, size: number, hull: string, roof = ''): string {
  const cover = roof
    ? `<path d="M-62 -4Q-58 -62 0 -62Q58 -62 62 -4Z" fill="${roof}"/>` +
      `<path d="M-30 -4Q-28 -60 0 -62M30 -4Q28 -60 0 -62" stroke="#0003" stroke-width="4" fill="none"/>`
    : '';
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">${cover}` +
    `<path d="M-150 -22Q-120 22 -80 26H90Q130 20 160 -34Q110 -4 60 -4H-90Q-120 -6 -150 -22Z" fill="${hull}"/>` +
    `<path d="M-118 6Q-98 24 -80 26H90Q118 22 136 0Q100 14 60 14H-90Z" fill="#0002"/></g>`
  );
}

/** A round tree on a trunk. */
export function tree(x: number, y: number, size: number, crown: string, trunk = '#5b4636'): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-5" y="-60" width="10" height="60" fill="${trunk}"/>` +
    `<ellipse cy="-96" rx="44" ry="56" fill="${crown}"/>` +
    `<path d="M0 -152A44 56 0 0 1 0 -40Q26 -96 0 -152Z" fill="#0001"/></g>`
  );
}

/** A coconut palm that leans a little. */
export function palm(x: number, y: number, size: number, leaf: string): string {
  const leaves = [-165, -130, -80, -40, -5, 25]
    .map((turn) => `<path d="M0 0Q50 -34 112 6Q52 -8 0 0Z" transform="rotate(${turn})"/>`)
    .join('');
  return (
    `<g transform="translate(${x} ${y}) scale(${size})">` +
    `<path d="M-6 0Q-2 -110 24 -196L32 -192Q14 -110 10 0Z" fill="#5a4334"/>` +
    `<g transform="translate(28 -194)" fill="${leaf}">${leaves}</g></g>`
  );
}

/** A small house with a pitched roof and lit windows. */
export function house(x: number, y: number, size: number, wall: string, roof: string): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><rect x="-50" y="-60" width="100" height="60" fill="${wall}"/>` +
    `<path d="M-66 -56L-40 -104H40L66 -56Z" fill="${roof}"/>` +
    `<rect x="-32" y="-42" width="20" height="20" fill="#ffe3a1"/><rect x="10" y="-42" width="22" height="42" fill="#0003"/></g>`
  );
}

/** Somebody seen from afar: a conical hat over a coat. */
export function person(x: number, y: number, size: number, coat: string, hat = '#f3dfae'): string {
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-20 0Q-22 -58 0 -62Q22 -58 20 0Z" fill="${coat}"/>` +
    `<circle cy="-70" r="13" fill="#c98f68"/><path d="M-34 -72L0 -104L34 -72Q0 -64 -34 -72Z" fill="${hat}"/></g>`
  );
}

/** A list made by calling `item` with 0, 1, 2 and so on. */
export function range<T>(count: number, item: (at: number) => T): T[] {
  return Array.from({length: count}, (_, at) => item(at));
}

/** A row of towers with some of their windows lit. */
export function towers(
  width: number,
  foot: number,
  tallest: number,
  color: string,
  seed: number,
): string {
  const next = numbers(seed);
  let drawn = '';
  for (let x = -20; x < width;) {
    const w = 50 + next() * 70;
    const h = tallest * (0.35 + next() * 0.65);
    drawn += `<rect x="${x.toFixed(0)}" y="${(foot - h).toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}" fill="${color}"/>`;
    for (let y = foot - h + 16; y < foot - 24; y += 26) {
      for (let column = x + 10; column < x + w - 14; column += 20) {
        if (next() > 0.62) {
          drawn += `<rect x="${column.toFixed(0)}" y="${y.toFixed(0)}" width="9" height="13" fill="#ffdf9a" opacity=".85"/>`;
        }
      }
    }
    x += w + 4 + next() * 14;
  }
  return drawn;
}

/** A striped awning over a counter. */
export function stall(
  x: number,
  y: number,
  size: number,
  color: string,
  goods: readonly string[],
): string {
  const stripes = range(6, (at) => {
    const left = -120 + at * 40;
    const fill = at % 2 ? '#fff4de' : color;
    return `<path d="M${left * 0.86} -190H${(left + 40) * 0.86}L${left + 40} -130A20 16 0 0 1 ${left} -130Z" fill="${fill}"/>`;
  }).join('');
  const heaps = goods
    .map((fill, at) => {
      const left = -96 + at * 64;
      const fruit = range(6, (one) => {
        const row = one < 3 ? 0 : one < 5 ? 1 : 2;
        const across = row === 0 ? one * 20 : row === 1 ? 10 + (one - 3) * 20 : 20;
        return `<circle cx="${left + 12 + across}" cy="${-62 - row * 16}" r="11" fill="${fill}"/>`;
      });
      return fruit.join('');
    })
    .join('');
  return (
    `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-106 -150V0M106 -150V0" stroke="#5f4636" stroke-width="8"/>` +
    `<rect x="-112" y="-130" width="224" height="80" fill="#0002"/>${heaps}` +
    `<rect x="-120" y="-52" width="240" height="52" fill="#9a6a42"/><path d="M-120 -34H120M-120 -16H120" stroke="#0002" stroke-width="4"/>${stripes}</g>`
  );
}
