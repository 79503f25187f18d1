/** What JSON can hold in the place of anything else, and what strings, addresses and times can hold instead. */
const strangers: readonly (() => unknown)[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 60, '', 'x', 'a\ud800b'].map((value) => () => value),
  ...['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example'].map((value) => () => value),
  ...['https://', 'http://[', '//evil.example/x', 'https://u:p@x.example/'].map(
    (value) => () => value,
  ),
  ...['__proto__', 'constructor', '0000-00-00T00:00:00', '2022-01-01'].map((value) => () => value),
  ...['<', '&', '<b>', '<blockquote>a', '<a href="', '&#x110000;'].map(
    (piece) => () => piece.repeat(500),
  ),
  ...['[]', '{}', '[null]', '[[]]', '[{}]', '[1,2,"a"]', '{"rendered":5}'].map(parsing),
  parsing('{"__proto__":{"id":"1","items":[],"url":"x","length":3}}'),
  parsing('{"constructor":1,"toString":null,"valueOf":5,"length":2}'),
  parsing('1e999'),
  parsing(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
  parsing(`${'['.repeat(500)}${']'.repeat(500)}`),
];

function parsing(text: string): () => unknown {
  return () => JSON.parse(text) as unknown;
}

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of several, by a number from 0 to 1. */
export function pick<T>(all: readonly T[], number: number): T {
  return all[Math.floor(number * all.length)]!;
}

/** A copy of what an answer says, in which one to three places hold something else, or nothing. */
export function mutated(body: unknown, random: () => number): unknown {
  const copy = {body: structuredClone(body)};
  for (let times = 1 + Math.floor(random() * 3); times; times--) {
    let parent: object = copy;
    let key = 'body';
    // Down to any depth, so that every level has its turn.
    while (random() < 0.8) {
      const below = (parent as Record<string, unknown>)[key];
      if (typeof below !== 'object' || below === null || !Object.keys(below).length) break;
      parent = below;
      key = pick(Object.keys(below), random());
    }
    if (random() < 0.1) Reflect.deleteProperty(parent, key);
    else {
      const value = pick(strangers, random())();
      Object.defineProperty(parent, key, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      });
    }
  }
  return copy.body;
}
