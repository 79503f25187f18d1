import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import type {ArticleShareEvent} from '../../src/elements/article-view/tools/share-event.js';
import {textDirective} from '../../src/elements/article-view/tools/share-directive.js';
import {place, settled, textOf, until, type Attributes} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const url = 'https://news.example/a-story';

const article = {
  id: 'A',
  url,
  title: 'A story & more',
  lead: 'The lead.',
  bodyHtml: `<p>The river rose by two metres on Monday, said the co-op.</p>
    <p>Nobody was hurt. The river fell again on Tuesday.</p><p>Rain<br>is expected.</p>`,
};

async function showShare(path: string, json: object, more: Attributes = {}): Promise<ArticleView> {
  await stage(`${path}/articles/A`, {json});
  const attributes = {endpoint: `/staged/${path}`, 'article-id': 'A', lang: 'en', tools: 'share'};
  const view = await settled(place('article-view', {...attributes, ...more}));
  await until(() => buttonOf(view), 'the button is there');
  return view;
}

const buttonOf = (view: ArticleView): HTMLElement | null =>
  view.renderRoot.querySelector<HTMLElement>('[part~="share"]');

const statusOf = (view: ArticleView): string => textOf(view.renderRoot, 'share-status');

const quoteIsOffered = (view: ArticleView): Promise<void> =>
  until(() => textOf(view.renderRoot, 'share') === 'Share selection', 'the button says so');

/** Gives the browser what it may lack, or takes what it has; until the end of the test. */
function pretend(members: object): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(navigator, name, {configurable: true, value: value as unknown});
  }
}

function select(start: Node, from: number, end: Node, to: number): void {
  getSelection()!.setBaseAndExtent(start, from, end, to);
}

const textsIn = (view: ArticleView): Node[] =>
  [...view.querySelectorAll('[part="body"] p')].flatMap((block) => [...block.childNodes]);

describe('tool: share', () => {
  expectNothingUncaught();

  let shared: ShareData[];
  let copied: string[];
  const refuse = (name: string) => (): Promise<void> =>
    Promise.reject(new DOMException('refused', name));
  const clipboard = {
    writeText: (text: string): Promise<void> => {
      copied.push(text);
      return Promise.resolve();
    },
  };

  beforeEach(() => {
    shared = [];
    copied = [];
    pretend({
      canShare: () => true,
      share: (data: ShareData) => {
        shared.push(data);
        return Promise.resolve();
      },
      clipboard,
    });
  });

  afterEach(() => {
    for (const name of ['canShare', 'share', 'clipboard']) Reflect.deleteProperty(navigator, name);
    getSelection()!.removeAllRanges();
  });

  it('hands title and address of the original to the system', async () => {
    const view = await showShare('share-system', article);
    buttonOf(view)!.click();
    expect(shared).to.eql([{title: article.title, url}]);
    expect(copied).to.be.empty;
  });

  it('shares the address of the page, without its hash, where the original has none', async () => {
    const view = await showShare('share-page', {...article, url: ''});
    buttonOf(view)!.click();
    expect(shared[0]!.url).to.equal(location.href.split('#')[0]);
  });

  it('copies the link where the system offers nothing, and says so', async () => {
    pretend({canShare: undefined, share: undefined});
    const view = await showShare('share-copy', article, {lang: 'vi'});
    expect(view.renderRoot.querySelector('[part~="share-status"]')!.role).to.equal('status');
    buttonOf(view)!.click();
    await until(() => statusOf(view) === 'Đã sao chép liên kết', 'it is said');
    expect(copied).to.eql([url]);
  });

  it('copies the link where the system refuses to share', async () => {
    pretend({share: refuse('NotAllowedError')});
    const view = await showShare('share-refused', article);
    buttonOf(view)!.click();
    await until(() => statusOf(view) === 'Link copied', 'it is said');
  });

  it('does nothing more when the reader thinks better of it', async () => {
    let rejected = false;
    pretend({
      share: () => {
        rejected = true;
        return refuse('AbortError')();
      },
    });
    const view = await showShare('share-abort', article);
    buttonOf(view)!.click();
    await until(() => rejected, 'it was refused');
    await view.updateComplete;
    expect(copied).to.be.empty;
    expect(statusOf(view)).to.equal('');
  });

  it('puts the link in a letter where nothing else is allowed', async () => {
    pretend({canShare: undefined, clipboard: {writeText: refuse('NotAllowedError')}});
    const view = await showShare('share-mail', article);
    const opened: string[] = [];
    view.renderRoot.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      opened.push(event.target.href);
    });
    buttonOf(view)!.click();
    await until(() => opened.length, 'a letter is opened');
    expect(opened).to.eql([
      `mailto:?subject=A%20story%20%26%20more&body=${encodeURIComponent(url)}`,
    ]);
    expect(view.renderRoot.querySelector('a')).to.be.null;
  });

  it('leaves it to the page that cancels the event', async () => {
    const view = await showShare('share-cancel', article);
    const events: ArticleShareEvent[] = [];
    view.addEventListener('article-share', (event) => {
      event.preventDefault();
      events.push(event);
    });
    buttonOf(view)!.click();
    expect(events.map(({method, url: at, text}) => [method, at, text])).to.eql([
      ['share', url, ''],
    ]);
    expect(shared).to.be.empty;
  });

  for (const render of ['light', 'shadow']) {
    it(`shares what is selected of an article in the ${render} tree as a quote`, async () => {
      const view = await showShare(`share-quote-${render}`, article, {render});
      const root = render === 'light' ? view : view.renderRoot;
      const [first] = root.querySelector('[part="body"] p')!.childNodes;
      // From within a word to within a word.
      select(first!, 6, first!, 12);
      await quoteIsOffered(view);
      buttonOf(view)!.click();
      const [{text, url: at} = {}] = shared;
      expect(text).to.equal('“ver ro”');
      expect(at).to.equal(`${url}#:~:text=river%20rose`);
    });
  }

  it('quotes from block to block by the first and the last words', async () => {
    const view = await showShare('share-blocks', article);
    const texts = textsIn(view);
    select(texts[0]!, 45, texts[1]!, 16);
    await quoteIsOffered(view);
    buttonOf(view)!.click();
    expect(shared[0]!.url).to.equal(`${url}#:~:text=the%20co%2Dop.,Nobody%20was%20hurt.`);
  });

  it('shares the quote that was selected before the tap took it away', async () => {
    const view = await showShare('share-tap', article);
    const [first] = textsIn(view);
    select(first!, 4, first!, 9);
    await quoteIsOffered(view);
    buttonOf(view)!.dispatchEvent(new PointerEvent('pointerdown'));
    getSelection()!.removeAllRanges();
    buttonOf(view)!.click();
    expect(shared[0]!.text).to.equal('“river”');
  });

  it('shares the article when what is selected is elsewhere', async () => {
    const view = await showShare('share-elsewhere', article);
    const [title] = view.querySelector('[part="title"]')!.childNodes;
    select(title!, 0, title!, 5);
    buttonOf(view)!.click();
    expect(shared).to.eql([{title: article.title, url}]);
  });

  it('stops listening when the article goes', async () => {
    const view = await showShare('share-gone', article);
    view.remove();
    await view.updateComplete;
    expect(buttonOf(view)).to.be.null;
    select(document.body, 0, document.body, 1);
    expect(buttonOf(view)).to.be.null;
  });
});

describe('text directive', () => {
  /** The directive of the part between brackets. */
  const of = (marked: string, language = 'en'): string => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    return decodeURIComponent(
      textDirective(marked.replace(/[[\]]/g, ''), start, end, language).replace(':~:text=', ''),
    );
  };

  it('is the words, if they stand once', () => {
    expect(of('One two [three four] five')).to.equal('three four');
  });

  it('is of whole words, without the space around them', () => {
    expect(of('One t[wo three ]four')).to.equal('two three');
    expect(of('Nước l[ũ d]âng cao', 'vi')).to.equal('lũ dâng');
  });

  it('has what stands beside the words, if they stand twice', () => {
    expect(of('a b c d e f Lisbon\na b c d e f [Lisbon] g h')).to.equal('b c d e f-,Lisbon,-g h');
    expect(of('Lisbon\n[Lisbon] g h')).to.equal('Lisbon,-g h');
  });

  it('has nothing of the next block beside the words', () => {
    expect(of('Lisbon one\ntwo\n[Lisbon]\nthree')).to.equal('Lisbon');
  });

  it('has first and last words of a long part', () => {
    const long = `${'word '.repeat(60)}end`;
    expect(of(`A [start of this very ${long}] B`)).to.equal(
      'start of this very word,word word word word end',
    );
  });

  it('escapes what has a meaning of its own', () => {
    expect(textDirective('a-b, c & d', 0, 10, 'en')).to.equal(':~:text=a%2Db%2C%20c%20%26%20d');
  });
});
