import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readBlocks} from '../../src/discussion/comment-format.js';
import {decodeEntities} from '../../src/sources/entities.js';
import {marksOfHtml} from '../../src/sources/html-marks.js';
import {textOfHtml} from '../../src/sources/html-text.js';

describe('character references', () => {
  for (const [written, meant] of [
    ['Fish &amp; chips &#8211; &#x2019;n&#39; more&hellip;', "Fish & chips – ’n' more…"],
    ['V&ocirc; &Yacute; Y&ecirc;n &atilde;', 'Vô Ý Yên ã'],
    ['&bogus; &amp;lt; & &constructor;', '&bogus; &lt; & &constructor;'],
    ['B&abreve;c &Dstrok;&ocirc;ng &dstrok;i', 'Băc Đông đi'],
    ['Stra&szlig;e, S&oslash;ren &nothing;', 'Straße, Søren &nothing;'],
    ['&#147;x&#148; &#150; &#x85;&#128;&#129;', '“x” – …€\x81'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ] as const) {
    it(`${written} means ${meant}`, () => {
      assert.equal(decodeEntities(written), meant);
    });
  }
});

describe('the text of HTML', () => {
  for (const [html, text] of [
    ['<p>Một</p>\n\n<p>Hai<br />ba</p>', 'Một\n\nHai\nba'],
    ['A <em>b</em>&#8217;s  <b> c </b>d', 'A b’s c d'],
    ['1 < 2 && 3 > 2', '1 < 2 && 3 > 2'],
    ['<ul><li>a</li><li>b</li></ul>c', 'a\nb\n\nc'],
    ['a<script>alert("x</b>")</script>b<!-- <p> -->c', 'abc'],
    ['a<br><br><br>b', 'a\n\nb'],
    ['a<b', 'a'],
    ['a<!-- b', 'a'],
    ['a<STYLE>b', 'a'],
    ['', ''],
  ] as const) {
    it(`${html} is ${JSON.stringify(text)}`, () => {
      assert.equal(textOfHtml(html), text);
    });
  }

  for (const piece of [
    '<',
    '<!--',
    '<a ',
    '<script>',
    '&#',
    '</',
    '<b><i>',
    '> <',
    '&amp',
    '<br>',
    '<a =">',
    '<a ="',
    '<a =\'"',
    '<a =   ',
  ]) {
    it(`takes no longer than it has to for ${piece} again and again`, () => {
      assert.equal(typeof marksOfHtml(piece.repeat(200_000)), 'string');
    });
  }
});

describe('the marks of HTML', () => {
  for (const [html, marks] of [
    ['<p>Hay <strong>quá </strong>đi</p>', 'Hay **quá** đi'],
    ['<b><strong>x</strong></b> <i></i>y', '**x** y'],
    [
      '<a href="https://a.example/?a=1&amp;b=2" rel="nofollow ugc">đây</a>',
      '[đây](https://a.example/?a=1&b=2)',
    ],
    ['<a href="javascript:alert(1)">x</a> <a>y</a>', 'x y'],
    ['<blockquote><p>một</p><p>hai</p></blockquote><p>ba</p>', '> một\n\n> hai\n\nba'],
    ['<ul><li>a</li><li><b>b</b></li></ul>', '- a\n- **b**'],
    ['<pre><code>x  =\n1</code></pre>sau', '```\nx  =\n1\n```\n\nsau'],
    ['<code>a</code><script>b</script>', '`a`'],
    [
      '<a href="https://a.example/">x<a href="https://b.example/">y</a></a>',
      '[xy](https://a.example/)',
    ],
  ] as const) {
    it(`${html} are ${JSON.stringify(marks)}`, () => {
      assert.equal(marksOfHtml(html), marks);
    });
  }

  it('grow no faster than the markup, however deep its quotes are', () => {
    const html = '<blockquote>a'.repeat(100_000);
    assert.ok(marksOfHtml(html).length < 2 * html.length);
  });

  it('are one link where there are thousands within one another', () => {
    const links = Array.from({length: 50_000}, (_, at) => `<a href=https://a.example/${at}>x`);
    const from = performance.now();
    assert.ok(marksOfHtml(links.join('')).startsWith('[xxx'));
    assert.ok(performance.now() - from < 2000);
  });

  it('are read as what they were', () => {
    assert.deepEqual(readBlocks(marksOfHtml('<p>a <em>b</em></p><ul><li>c</li></ul>')), [
      {kind: 'paragraph', content: ['a ', {kind: 'italic', content: ['b']}]},
      {kind: 'list', items: [['c']]},
    ]);
  });
});
