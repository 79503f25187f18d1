import {expect, fixtureSync} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import {forgetStaged} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {endpoint} from '../support/endpoint.js';
import {itInChromium} from '../support/engine.js';
import {settled, show, until} from '../support/show.js';
import {release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {readonly previousRect: DOMRect; readonly currentRect: DOMRect}[];
}

/** Waits until what is on its way has been drawn. */
async function drawn(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
}

/** Gives the window another size, and waits until the page has it. */
async function resize(width: number, height: number): Promise<void> {
  await setViewport({width, height});
  await until(() => innerWidth === width && innerHeight === height, 'the window has its size');
  await drawn();
}

/** What moved on the page, as the sum that browsers call cumulative layout shift. */
class ShiftMeter {
  #sum = 0;
  // A frame of an earlier size may be told of later.
  readonly #start = performance.now();
  /** What has moved, from where to where. */
  readonly moved: string[] = [];
  readonly #observer = new PerformanceObserver((list) => {
    this.#add(list.getEntries());
  });

  constructor() {
    this.#observer.observe({type: 'layout-shift'});
  }

  /** The sum so far, once what is on its way has been drawn. */
  async read(): Promise<number> {
    await drawn();
    this.#add(this.#observer.takeRecords());
    return this.#sum;
  }

  #add(entries: readonly PerformanceEntry[]): void {
    for (const {startTime, value, sources} of entries as readonly LayoutShift[]) {
      if (startTime < this.#start) continue;
      this.#sum += value;
      for (const {previousRect, currentRect} of sources)
        this.moved.push(`${JSON.stringify(previousRect)} ${JSON.stringify(currentRect)}`);
    }
  }
}

/** The answers of the reference endpoint, held back until they are released. */
async function hold(path: string, id: string): Promise<void> {
  for (const part of ['', '/related', '/comments']) {
    const response = await fetch(`${endpoint}/articles/${id}${part}`);
    await stageHeld(`${path}/articles/${id}${part}`, {json: (await response.json()) as unknown});
  }
}

const pages: Readonly<Record<string, (path: string) => string>> = {
  'an article': (path) => `<article-view endpoint="${path}" article-id="88213"></article-view>`,
  'a list': (path) => `<related-list endpoint="${path}" article-id="88213"></related-list>`,
  'all of them': (path) =>
    `<article-view id="all-of-them" endpoint="${path}" article-id="88213"></article-view>
    <related-list for="all-of-them"></related-list><comment-box for="all-of-them"></comment-box>
    <back-to-top></back-to-top>`,
};

describe('a page whose answers come late', () => {
  expectNothingUncaught();

  afterEach(() => setViewport({width: 800, height: 600}));

  for (const width of [390, 1280]) {
    for (const [what, tags] of Object.entries(pages)) {
      itInChromium(`does not move anything for ${what}, ${width} pixels wide`, async () => {
        await resize(width, 800);
        const path = `still-${width}-${what.replaceAll(' ', '-')}`;
        await hold(path, '88213');
        const page = fixtureSync<HTMLElement>(
          `<main lang="vi"><p>Above</p>${tags(`/staged/${path}`)}<footer>Below</footer></main>`,
        );
        const meter = new ShiftMeter();
        const elements = [...page.querySelectorAll('article-view, related-list, comment-box')].map(
          (element) => element as HTMLElementTagNameMap['article-view'],
        );
        await until(() => elements.every(({state}) => state === 'loading'), 'all of them load');
        await meter.read();
        for (const part of ['/comments', '/related', '']) {
          await release(`${path}/articles/88213${part}`);
        }
        await Promise.all(elements.map(settled));
        expect(await meter.read(), meter.moved.join()).to.equal(0);
      });
    }
  }

  for (const [what, id] of Object.entries({gallery: '88223', notes: '88229', players: '88230'})) {
    itInChromium(`does not move anything for an article with ${what}`, async () => {
      // Only what is in the window counts, and nothing stands below the article there.
      await resize(800, 6000);
      const path = `still-${id}`;
      await hold(path, id);
      const page = fixtureSync<HTMLElement>(
        `<main lang="vi"><article-view endpoint="/staged/${path}" article-id="${id}"></article-view></main>`,
      );
      const view = page.querySelector('article-view')!;
      const meter = new ShiftMeter();
      await until(() => view.state === 'loading', 'it loads');
      await release(`${path}/articles/${id}`);
      await settled(view);
      await until(
        () => view.querySelector('[data-block=picture],[role=doc-noteref],[data-block=skip]'),
        'it is brought to life',
      );
      // Less than a line's height in a window of 6,000 pixels; a card that comes late is a hundred times that.
      expect(await meter.read(), meter.moved.join()).to.be.below(0.0001);
    });
  }
});

describe('a discussion that comes late', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);
  afterEach(() => setViewport({width: 800, height: 600}));

  const text = '**Bold** and `code`\n\n> quoted\n\n- one\n- two';
  const items = Array.from({length: 12}, (_, at) => given(`c${at}`, {text}));

  for (const width of [390, 1280]) {
    itInChromium(`does not move anything, ${width} pixels wide`, async () => {
      await resize(width, 800);
      const path = `still-discussion-${width}`;
      await stageHeld(`${path}/articles/1/comments`, {json: givenPage(items)});
      const page = fixtureSync<HTMLElement>(
        `<main lang="vi"><p style="block-size: 400px">Above</p><comment-box endpoint="/staged/${path}" article-id="1"></comment-box></main>`,
      );
      const box = page.querySelector('comment-box')!;
      const meter = new ShiftMeter();
      await until(() => box.state === 'loading', 'it loads');
      await meter.read();
      await release(`${path}/articles/1/comments`);
      await settled(box);
      expect(box.shadowRoot!.querySelectorAll('[part="formatted"]')).to.have.length(12);
      expect(await meter.read(), meter.moved.join()).to.equal(0);
    });
  }

  it('keeps the form as high as it opened when its tools come', async () => {
    await stage('still-form/articles/1/comments', {json: givenPage(items)});
    const box = await show('comment-box', {endpoint: '/staged/still-form', 'article-id': '1'});
    const root = box.shadowRoot!;
    let opened: {readonly height: number; readonly tools: boolean} | undefined;
    const watch = new MutationObserver(() => {
      const form = root.querySelector('form');
      if (form)
        opened ??= {height: form.offsetHeight, tools: !!root.querySelector('[part="toolbar"]')};
    });
    watch.observe(root, {subtree: true, childList: true});
    root.querySelector<HTMLElement>('[part~="write"]')!.click();
    await until(() => root.querySelector('[part="toolbar"]'), 'the tools are there');
    watch.disconnect();
    expect(opened?.tools, 'the form was there before').to.be.false;
    expect(root.querySelector('form')!.offsetHeight).to.equal(opened!.height);
  });
});
