import {expect} from '@open-wc/testing';
import {safeContent, type ContentOptions} from '../../src/content/safe-content.js';
import {expectNothingUncaught} from '../support/uncaught.js';
import {options} from './options.js';

const rebuild = (html: string, changes: Partial<ContentOptions> = {}): Promise<HTMLElement> =>
  safeContent(html, {...options, ...changes});

/** The markup of the first element that is made of `html`. */
const first = async (html: string, changes: Partial<ContentOptions> = {}): Promise<string> =>
  (await rebuild(html, changes)).firstElementChild?.outerHTML ?? '';

describe('safeContent: what becomes of honest markup', () => {
  expectNothingUncaught();

  const facts: readonly (readonly [what: string, html: string, becomes: string])[] = [
    ['keeps emphasis', '<p><b>a</b> <em>b</em></p>', '<p><b>a</b> <em>b</em></p>'],
    ['unwraps what it does not know', '<p><font>a</font><o:p>b</o:p></p>', '<p>ab</p>'],
    ['lowers a second h1', '<h1>a</h1>', '<h2>a</h2>'],
    ['prefixes ids', '<p id="a">x</p>', '<p id="article-1-a">x</p>'],
    ['drops ids that are none', '<p id="a b">x</p>', '<p>x</p>'],
    [
      'keeps direction and language',
      '<p dir="rtl" lang="ar">x</p>',
      '<p dir="rtl" lang="ar">x</p>',
    ],
    ['leaves a direction to the words', '<p/dir=auto>x</p>', '<p dir="auto">x</p>'],
    [
      'says what an author says of directions',
      '<p title="style= dir=auto">dir=auto</p>',
      '<p title="style= dir=auto">dir=auto</p>',
    ],
    [
      'drops an address that is too long to be one',
      `<a href="/${'a'.repeat(8000)}">x</a>`,
      '<a>x</a>',
    ],
    [
      'takes no cell for wider than a hundred columns',
      '<table><tr><td colspan="1000" rowspan="2">x</td></tr></table>',
      '<div data-block="table" role="region" tabindex="0" aria-label="Table"><table><tbody><tr><td colspan="100" rowspan="2">x</td></tr></tbody></table></div>',
    ],
    ['drops a direction that is none', '<p dir="up">x</p>', '<p>x</p>'],
    ['keeps dates', '<time datetime="2024-01-01">x</time>', '<time datetime="2024-01-01">x</time>'],
    [
      'keeps how a list counts',
      '<ol reversed start="5"><li>x</li></ol>',
      '<ol start="5" reversed=""><li>x</li></ol>',
    ],
    [
      'opens details',
      '<details open><summary>a</summary>b</details>',
      '<details open=""><summary>a</summary>b</details>',
    ],
    [
      'resolves links against the article',
      '<a href="../x?y#z">x</a>',
      '<a href="https://paper.example/news/x?y#z" target="_blank" rel="noopener noreferrer">x</a>',
    ],
    ['keeps links to notes inside', '<a href="#fn1">1</a>', '<a href="#article-1-fn1">1</a>'],
    [
      'keeps only the address of a mail link',
      '<a href="mailto:a@b.example?bcc=c">x</a>',
      '<a href="mailto:a@b.example">x</a>',
    ],
    ['keeps telephone numbers', '<a href="tel:+84123">x</a>', '<a href="tel:+84123">x</a>'],
    ['drops dial codes, escaped or not', '<a href="tel:%2A%2306%23">x</a>', '<a>x</a>'],
    ['drops a picture without an address', '<img alt="x">', ''],
    [
      'takes a width in per cent for none',
      '<img src="/a.png" width="100%" height="80px">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" height="80" src="https://paper.example/a.png">',
    ],
    [
      'reads candidates that stand close together',
      '<img srcset="/a.png 1x,/b.png 2x">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" srcset="https://paper.example/a.png 1x, https://paper.example/b.png 2x">',
    ],
    [
      'keeps an empty text alternative',
      '<img alt="" src="/a.png">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" alt="" src="https://paper.example/a.png">',
    ],
    [
      'keeps the sizes of a picture',
      '<img src="a.png" srcset="a.png 1x, b.png 2x, javascript:x 3x">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" srcset="https://paper.example/news/2024/a.png 1x, https://paper.example/news/2024/b.png 2x" src="https://paper.example/news/2024/a.png">',
    ],
    [
      'has a picture laid out by its own sizes where the browser could not tell its shape',
      '<img src="a.png" srcset="a.png 1w" sizes="100vw" width="80%" height="9">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="100vw" height="9" srcset="https://paper.example/news/2024/a.png 1w" src="https://paper.example/news/2024/a.png">',
    ],
    [
      'has a picture laid out by its place where the browser can tell its shape',
      '<img src="a.png" srcset="a.png 1w" sizes="100vw" width="8" height="9">',
      '<img loading="lazy" decoding="async" referrerpolicy="no-referrer" sizes="auto,100vw" width="8" height="9" srcset="https://paper.example/news/2024/a.png 1w" src="https://paper.example/news/2024/a.png">',
    ],
    [
      'gives players controls',
      '<audio src="/a.mp3" autoplay></audio>',
      '<audio controls="" preload="none" src="https://paper.example/a.mp3"></audio>',
    ],
    [
      'knows galleries of WordPress',
      '<figure class="wp-block-gallery alignwide">x</figure>',
      '<figure data-block="gallery" data-align="wide">x</figure>',
    ],
    [
      'knows galleries of Ghost',
      '<div class="kg-card kg-gallery-card kg-width-full">x</div>',
      '<div data-block="gallery" data-align="full">x</div>',
    ],
    [
      'knows pull quotes',
      '<figure class="wp-block-pullquote">x</figure>',
      '<figure data-block="pullquote">x</figure>',
    ],
    [
      'knows single words among classes, not parts of words',
      '<figure class="gallery-item">x</figure>',
      '<figure>x</figure>',
    ],
    [
      'aligns text apart from boxes',
      '<p class="has-text-align-right">x</p>',
      '<p data-align="text-end">x</p>',
    ],
    [
      'takes the first block of several',
      '<a class="has-background wp-block-button__link">x</a>',
      '<a data-block="button">x</a>',
    ],
    ['drops other classes', '<p class="lead">x</p>', '<p>x</p>'],
  ];

  for (const [what, html, becomes] of facts) {
    it(what, async () => {
      expect(await first(html)).to.equal(becomes);
    });
  }

  it('reads candidates of any length in one go', async () => {
    const hostile = `a.png ${'1'.repeat(500_000)}${' ,'.repeat(200_000)}`;
    const picture = (await rebuild(`<img src="a.png" srcset="${hostile}">`)).querySelector('img')!;
    expect(picture.getAttribute('src')).to.equal('https://paper.example/news/2024/a.png');
  });

  it('gives back every word that looks like a style or a handler', async () => {
    const html =
      '<p title="once on style">style="x" onclick=y on/off</p><a href="/on/style?once">on</a>' +
      '<style>p{}</style><p>after</p>';
    const [text, link, after] = (await rebuild(html)).children;
    expect([text!.getAttribute('title'), text!.textContent]).to.eql([
      'once on style',
      'style="x" onclick=y on/off',
    ]);
    expect(link!.getAttribute('href')).to.equal('https://paper.example/on/style?once');
    expect(after!.textContent).to.equal('after');
  });

  it('keeps which headers a cell belongs to', async () => {
    const table = '<table><tr><th id="r1">a</th><td headers="r1 c2">b</td></tr></table>';
    const cell = (await rebuild(table)).querySelector('td')!;
    expect(cell.getAttribute('headers')).to.equal('article-1-r1 article-1-c2');
  });

  it('opens a link to the page itself in the same tab', async () => {
    const html = await first('<a href="/x">x</a>', {pageOrigin: 'https://paper.example'});
    expect(html).to.equal('<a href="https://paper.example/x">x</a>');
  });

  it('shifts headings below the title, and never past the sixth level', async () => {
    const headings = await rebuild('<h1>a</h1><h2>b</h2><h4>c</h4><h6>d</h6>', {headingShift: 2});
    expect([...headings.children].map(({localName}) => localName)).to.eql(['h4', 'h4', 'h6', 'h6']);
  });

  it('lets a wide table scroll by itself, under the name it has', async () => {
    const [named, nameless] = (
      await rebuild(
        '<table><caption>Rice</caption><tr><th scope="col">a</th></tr></table><table></table>',
      )
    ).children;
    expect(named!.firstElementChild!.localName).to.equal('table');
    expect(named!.getAttribute('tabindex')).to.equal('0');
    expect(named!.getAttribute('role')).to.equal('region');
    expect(named!.getAttribute('aria-label')).to.equal('Rice');
    expect(nameless!.getAttribute('aria-label')).to.equal('Table');
  });

  it('names a wide table by the caption of its figure', async () => {
    const content = await rebuild(
      '<figure class="wp-block-table"><table></table><figcaption>Rice, 2024</figcaption></figure>',
    );
    expect(content.querySelector('[role=region]')!.getAttribute('aria-label')).to.equal(
      'Rice, 2024',
    );
  });

  it('puts a link and its reason in the place of a frame', async () => {
    const [embed, nothing] = (
      await rebuild(
        '<iframe src="https://player.example/v/1"></iframe><iframe src="about:blank"></iframe>',
      )
    ).children;
    const link = embed!.querySelector('a')!;
    expect([embed!.getAttribute('data-block'), embed!.textContent, link.href]).to.eql([
      'embed',
      'Not here. See player.example',
      'https://player.example/v/1',
    ]);
    expect(nothing).to.be.undefined;
  });

  it('finds the address of a frame that a script would have loaded late', async () => {
    const content = await rebuild(
      '<iframe src="about:blank" data-src="https://player.example/v/2" title="A day out"></iframe>',
    );
    const {href, title} = content.querySelector('a')!;
    expect([href, title]).to.eql(['https://player.example/v/2', 'A day out']);
  });

  it('leads from the text to the note and back', async () => {
    const content = await rebuild(
      '<p>a<sup><a href="#fn1" id="ref1">1</a></sup></p><ol><li id="fn1">b <a href="#ref1">↩</a></li></ol>',
    );
    const ids = [...content.querySelectorAll('[id]')].map(({id}) => `#${id}`);
    const links = [...content.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.have.members(ids);
  });

  it('keeps the text of a nest ten thousand deep without the boxes', async () => {
    const content = await rebuild(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`);
    expect(content.textContent).to.equal('deep');
    let depth = 0;
    for (let node: Element | null = content; node; node = node.firstElementChild) depth++;
    expect(depth).to.be.below(120);
  });

  it('ends an article of sixty thousand nodes where it becomes absurd', async () => {
    const content = await rebuild('<i>x</i>'.repeat(60_000));
    expect(content.querySelectorAll('i').length).to.be.within(20_000, 50_000);
  });

  it('reads no more than the first megabyte', async () => {
    const content = await rebuild('x'.repeat(3 * 2 ** 20));
    expect(content.textContent).to.have.length(2 ** 20);
  });

  it('cuts marks that are stacked on one letter', async () => {
    const content = await rebuild(`<p>a${'\u0301'.repeat(100_000)}</p>`);
    expect(content.textContent).to.have.length(5);
  });

  it('makes new nodes at each call', async () => {
    expect(await rebuild('<p>x</p>')).not.to.equal(await rebuild('<p>x</p>'));
  });

  it('names a table by no more of a caption than is listened to', async () => {
    const tables = '<table></table><table></table>';
    const content = await rebuild(
      `<figure>${tables}<figcaption>${'x'.repeat(100_000)}</figcaption></figure>`,
    );
    const names = [...content.querySelectorAll('[role=region]')].map(({ariaLabel}) => ariaLabel);
    expect(names).to.eql(Array(2).fill('x'.repeat(200)));
  });
});
