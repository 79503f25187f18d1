import type {Readability} from '@mozilla/readability';
import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {seeds, seedLike} from '../support/seed.js';
import {show, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** Loads the library as the script that it is: it has no module for browsers. */
async function loadReadability(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/node_modules/@mozilla/readability/Readability.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve);
  });
  document.head.append(script);
  await loaded;
}

const readerMode = globalThis as unknown as {Readability: typeof Readability};

const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The blocks of text that an article consists of. */
const blocksOf = (body: Element): string[] =>
  [...body.querySelectorAll('p, li, h2, h3, h4, blockquote')]
    .filter((block) => !block.querySelector('p, li'))
    .map(({textContent}) => plain(textContent))
    .filter(Boolean);

/** What part of the text, by characters, a reader mode keeps of the page as it is now. */
function keptByReaderMode(body: Element): number {
  const page = document.cloneNode(true) as Document;
  const read = plain(new readerMode.Readability(page).parse()?.textContent);
  const blocks = blocksOf(body);
  const length = (texts: readonly string[]): number => texts.join('').length;
  return length(blocks.filter((block) => read.includes(block))) / length(blocks);
}

async function showSeed(id: string): Promise<{view: ArticleView; body: Element}> {
  const view = await show('article-view', {'article-id': id});
  return {view, body: view.querySelector('[part~="body"]')!};
}

describe('an article is as much part of the page as one that the server wrote there', () => {
  expectNothingUncaught();

  before(loadReadability);

  for (const {id, title} of seeds) {
    it(`to a reader mode: ${title.slice(0, 60)}`, async () => {
      const {body} = await showSeed(id);
      expect(keptByReaderMode(body)).to.be.at.least(0.99);
    });
  }

  it('to an address with a fragment, in the words of the author', async () => {
    const {id, bodyHtml} = seedLike((seed) => / id="/.test(seed.bodyHtml));
    const fragment = / id="([^"]+)"/.exec(bodyHtml)![1]!;
    const address = location.href;
    history.replaceState(null, '', `#${fragment}`);
    try {
      scrollTo({top: 0, behavior: 'instant'});
      const {view} = await showSeed(id);
      const target = view.querySelector(`[id$="-${CSS.escape(fragment)}"]`)!;
      await until(() => document.activeElement === target, 'the place is reached');
      const {top} = target.getBoundingClientRect();
      expect(top >= 0 && top < innerHeight).to.be.true;
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('to whoever selects all of it, or reads its inner text', async () => {
    const {view, body} = await showSeed(seedLike(({bodyHtml}) => bodyHtml.length > 20_000).id);
    getSelection()!.selectAllChildren(document.body);
    const selected = plain(String(getSelection()));
    getSelection()!.removeAllRanges();
    const inner = plain(view.innerText);
    for (const block of blocksOf(body)) {
      expect(selected).to.include(block);
      expect(inner).to.include(block);
    }
  });
});
