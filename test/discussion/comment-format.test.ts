import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readBlocks, type Block} from '../../src/discussion/comment-format.js';
import {hasMarks} from '../../src/discussion/has-marks.js';
import type {Inline} from '../../src/discussion/inline-format.js';

/** What a piece looks like in these tests: `<b>` and so on around what it holds. */
const inline = (piece: Inline): string => {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'code':
      return `<code>${piece.text}</code>`;
    case 'link':
      return `<a ${piece.url}>${piece.text}</a>`;
    default:
      return `<${piece.kind}>${piece.content.map(inline).join('')}</${piece.kind}>`;
  }
};

const row = (pieces: readonly Inline[]): string => pieces.map(inline).join('');

const block = (piece: Block): string => {
  switch (piece.kind) {
    case 'paragraph':
      return `<p>${row(piece.content)}</p>`;
    case 'code':
      return `<pre>${piece.text}</pre>`;
    case 'list':
      return `<ul>${piece.items.map((item) => `<li>${row(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<q>${piece.content.map(block).join('')}</q>`;
  }
};

const read = (text: string): string => readBlocks(text).map(block).join('');

/** The one paragraph that a line becomes. */
const line = (text: string): string => read(text).replace(/^<p>(.*)<\/p>$/s, '$1');

/** Everything that is not white space, in order, once marks and tags are left out. */
const visible = (text: string): string =>
  text.replace(/<\/?(p|q|ul|li|pre|code|bold|italic|a [^>]*|a)>|[\s*_`>[\]()-]/g, '');

const parts = [
  ...['*', '**', '***', '_', '\n', '\n\n', ' ', '> ', '- ', '[', '](', ')', '('],
  ...['chữ', 'a', '2', '.', 'אב', '😀', 'https://'],
];
const more = [
  '`',
  '```',
  '```\n',
  '`a',
  '> - ',
  '**a ',
  '**a** ',
  '[a](https://x(',
  'https://)',
  'https://a(',
];

/** A text made of pieces of marks, always the same for a `seed`. */
function jumble(seed: number, length: number): string {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += parts[(state >> 8) % parts.length]!;
  }
  return text;
}

describe('comment format', () => {
  it('reads words within a line', () => {
    assert.equal(line('Rất **đẹp** nhé'), 'Rất <bold>đẹp</bold> nhé');
    assert.equal(line('*a* _b_'), '<italic>a</italic> <italic>b</italic>');
    assert.equal(line('**a *b* c**'), '<bold>a <italic>b</italic> c</bold>');
    assert.equal(line('***a***'), '<bold><italic>a</italic></bold>');
    assert.equal(line('**a *b***'), '<bold>a <italic>b</italic></bold>');
    assert.equal(line('run `a * b * c`'), 'run <code>a * b * c</code>');
    assert.equal(line('这是**重点**内容'), '这是<bold>重点</bold>内容');
  });

  it('leaves what is not finished, or means nothing, as it is', () => {
    for (const text of [
      ...['**a', 'a*', '* a *', '2*3*4', 'name_of_things', '****', '__a__', '`a', '``', '[a](b)'],
      ...['[a]', '[](b)', '[a](javascript:alert(1))', 'http://', '# a', '1. a'],
      ...['<b>a</b>', '![a](b)', '-a', '```\na', '*a\n\nb*'],
    ]) {
      assert.equal(
        readBlocks(text)
          .map(block)
          .join('\n\n')
          .replace(/<\/?p>/g, ''),
        text,
      );
    }
    assert.equal(line('**a **b** c'), '**a <bold>b</bold> c');
    assert.equal(line('*a **b* c**'), '<italic>a **b</italic> c**');
  });

  it('links only to the open web, and never with a password', () => {
    const there = 'https://a.example/';
    assert.equal(line(`[lời](${there})`), `<a ${there}>lời</a>`);
    assert.equal(line('[b](https://a.example/B_(c))'), '<a https://a.example/B_(c)>b</a>');
    assert.equal(line('[a](https://x:y@a.example/)'), '[a](https://x:y@a.example/)');
    assert.equal(line('https://x@a.example/'), 'https://x@a.example/');
    assert.equal(line('xhttps://a.example/'), 'xhttps://a.example/');
    assert.equal(line('ftp://a.example/ //a.example/'), 'ftp://a.example/ //a.example/');
  });

  it('links nowhere else than its words say', () => {
    const spoof = '[https://bank.example/login](https://evil.example/login)';
    for (const text of [
      spoof,
      '[www.bank.example](https://evil.example)',
      '[Bank.Example](https://b.bank.example)',
    ])
      assert.equal(line(text), text);
    const there = 'https://www.bank.example/login';
    for (const words of [
      'bank.example',
      'https://bank.example/',
      'bank.example, login',
      'an@evil.example',
      'bài.',
    ])
      assert.equal(line(`[${words}](${there})`), `<a ${there}>${words}</a>`);
    assert.equal(
      line('[ví-dụ.vn](https://ví-dụ.vn/)'),
      `<a ${new URL('https://ví-dụ.vn/').href}>ví-dụ.vn</a>`,
    );
  });

  it('ends a bare address before the sentence around it goes on', () => {
    const there = '<a https://a.example/b>https://a.example/b</a>';
    assert.equal(line('Xem https://a.example/b.'), `Xem ${there}.`);
    assert.equal(line('(https://a.example/b)'), `(${there})`);
    assert.equal(line('**https://a.example/b**'), `<bold>${there}</bold>`);
    assert.equal(line('_https://a.example/b_'), `<italic>${there}</italic>`);
    assert.equal(
      line('https://a.example/B_(c), d'),
      '<a https://a.example/B_(c)>https://a.example/B_(c)</a>, d',
    );
  });

  it('reads what stands on lines of its own', () => {
    assert.equal(read('a\nb\n\n\nc'), '<p>a\nb</p><p>c</p>');
    assert.equal(
      read('a\n- b\n- *c*\nd'),
      '<p>a</p><ul><li>b</li><li><italic>c</italic></li></ul><p>d</p>',
    );
    assert.equal(read('> a\n>b\n\nc'), '<q><p>a\nb</p></q><p>c</p>');
    assert.equal(read('> > a\n> - b'), '<q><q><p>a</p></q><ul><li>b</li></ul></q>');
    assert.equal(read('a\n```js\n**b**\n\n> c\n```\nd'), '<p>a</p><pre>**b**\n\n> c</pre><p>d</p>');
    assert.equal(read('```\n```'), '<pre></pre>');
    assert.equal(read('a\r\nb'), '<p>a\nb</p>');
    assert.equal(read(' \n '), '');
  });

  it('nests no deeper than anybody reads', () => {
    assert.equal(read('> > > > a'), '<q><q><q><p>> a</p></q></q></q>');
    const deep = readBlocks('>'.repeat(20_000));
    assert.ok(JSON.stringify(deep).length < 21_000);
  });

  it('loses nothing of a hostile text', () => {
    for (const part of [...parts, ...more]) {
      const text = part.repeat(20_000 / part.length);
      assert.equal(visible(read(text)), visible(text), part);
    }
    for (let seed = 1; seed <= 30; seed++) {
      const text = jumble(seed, 20_000);
      assert.equal(visible(read(text)), visible(text), `seed ${seed}`);
    }
  });

  it('tells cheaply which texts may hold marks', () => {
    for (const text of ['**a**', '_a_', '`a`', 'b\n> a', '- a', '[a](b)', 'https://a.example'])
      assert.ok(hasMarks(text), text);
    for (const text of ['Hay quá!', 'a - b', 'a > b', '(a) [b]', '5 < 6', ''])
      assert.ok(!hasMarks(text), text);
  });
});
