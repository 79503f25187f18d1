import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {freshPlace, settled, until, type Attributes} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const long = '<p>A line of text.</p>'.repeat(300);

/** What is fired from the start, in order. */
interface Watched {
  readonly view: ArticleView;
  readonly fired: string[];
}

async function watch(path: string, bodyHtml: string, more: Attributes = {}): Promise<Watched> {
  await stage(`${path}/articles/A`, {json: {id: 'A', title: 'A title', bodyHtml}});
  const view = document.createElement('article-view');
  const attributes = {endpoint: `/staged/${path}`, 'article-id': 'A', tools: 'events', ...more};
  for (const [name, value] of Object.entries(attributes)) view.setAttribute(name, value);
  const fired: string[] = [];
  view.addEventListener('article-seen', () => fired.push('seen'));
  view.addEventListener('article-read', ({percent}) => fired.push(`read ${percent}`));
  view.addEventListener('article-engaged', ({seconds}) => fired.push(`engaged ${seconds}`));
  freshPlace().append(view);
  await settled(view);
  return {view, fired};
}

/** Makes the tab say that it is in front or not. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', {configurable: true, value: hidden});
  document.dispatchEvent(new Event('visibilitychange'));
}

/** The engine has told its observers what it saw: it does so once a frame. */
const observed = (): Promise<void> =>
  new Promise((resolve) => {
    const frame = (left: number): void => {
      if (left) requestAnimationFrame(() => frame(left - 1));
      else resolve();
    };
    frame(4);
  });

const without = (fired: readonly string[], kind: string): string[] =>
  fired.filter((event) => !event.startsWith(kind));

describe('tool: events', () => {
  expectNothingUncaught();

  const {setInterval: originalInterval, clearInterval: originalClear} = window;
  const {now} = performance;
  let clocks: Map<number, () => void>;
  let time: number;

  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second++) {
      time += 1000;
      for (const tick of clocks.values()) tick();
    }
  };

  beforeEach(() => {
    clocks = new Map();
    time = now.call(performance);
    performance.now = () => time;
    // Only what ticks by the second: the tests wait by intervals too.
    const fake = (tick: () => void, interval?: number): number => {
      if (interval !== 1000) return originalInterval(tick, interval);
      clocks.set(-1 - clocks.size, tick);
      return -clocks.size;
    };
    window.setInterval = fake as unknown as typeof window.setInterval;
    window.clearInterval = (id) => {
      if (!clocks.delete(Number(id))) originalClear(id);
    };
  });

  afterEach(() => {
    window.setInterval = originalInterval;
    window.clearInterval = originalClear;
    performance.now = now;
    Reflect.deleteProperty(document, 'hidden');
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('tells once that the article was seen, of one larger than the window too', async () => {
    for (const body of ['<p>Short</p>', long]) {
      const {view, fired} = await watch(`events-seen-${body.length}`, body);
      await until(() => fired.includes('seen'), 'it is seen');
      setHidden(true);
      setHidden(false);
      await observed();
      expect(fired.filter((event) => event === 'seen')).to.have.length(1);
      view.remove();
    }
  });

  it('does not call seen what is in the background before a second is over', async () => {
    const {fired} = await watch('events-hidden', long);
    const waiting: (() => void)[] = [];
    const {setTimeout: original} = window;
    setHidden(true);
    window.setTimeout = ((run: () => void) => waiting.push(run)) as unknown as typeof setTimeout;
    try {
      setHidden(true);
      await observed();
      expect(waiting).to.be.empty;
      setHidden(false);
      await observed();
      expect(waiting).to.have.length(1);
    } finally {
      window.setTimeout = original;
    }
    expect(fired).not.to.include('seen');
    waiting[0]!();
    expect(fired).to.include('seen');
  });

  it('tells how far down the reader has got, each quarter once and in order', async () => {
    const {view, fired} = await watch('events-depth', long);
    await observed();
    const read = (): string[] => fired.filter((event) => event.startsWith('read'));
    expect(read()).to.be.empty;
    const body = view.querySelector('[part="body"]')!;
    const goTo = async (share: number): Promise<void> => {
      const {top, height} = body.getBoundingClientRect();
      scrollBy({top: top + height * share - innerHeight, behavior: 'instant'});
      await observed();
    };
    await goTo(0.3);
    await until(() => read().length === 1, 'a quarter');
    await goTo(0.1);
    await goTo(0.8);
    await until(() => read().length === 3, 'three quarters');
    await goTo(1);
    await until(() => read().length === 4, 'all of it');
    await goTo(0);
    expect(read()).to.eql(['read 25', 'read 50', 'read 75', 'read 100']);
  });

  it('tells nothing of an article below the window', async () => {
    const space = freshPlace();
    space.style.height = '500vh';
    const {fired} = await watch('events-below', '<p>Short</p>');
    await observed();
    pass(60);
    expect(fired).to.be.empty;
  });

  it('counts active seconds at 10, 30, 60 and each doubling', async () => {
    const {fired} = await watch('events-engaged', long);
    await observed();
    for (let second = 0; second < 250; second++) {
      dispatchEvent(new Event('pointermove'));
      document.dispatchEvent(new Event('pointermove'));
      pass(1);
    }
    expect(without(without(fired, 'seen'), 'read')).to.eql(
      [10, 30, 60, 120, 240].map((seconds) => `engaged ${seconds}`),
    );
  });

  it('counts no second of a reader who has not moved for half a minute', async () => {
    const {fired} = await watch('events-idle', long);
    await observed();
    pass(100);
    document.dispatchEvent(new Event('keydown'));
    pass(1);
    dispatchEvent(new Event('pagehide'));
    expect(without(without(fired, 'seen'), 'read')).to.eql(['engaged 10', 'engaged 30']);
  });

  it('tells the rest when the tab goes to the background, and counts none there', async () => {
    const {fired} = await watch('events-background', long);
    await observed();
    pass(4);
    setHidden(true);
    pass(20);
    expect(fired.at(-1)).to.equal('engaged 4');
    setHidden(true);
    expect(fired.filter((event) => event === 'engaged 4')).to.have.length(1);
  });

  it('tells the rest when the view leaves the page, and stops counting', async () => {
    const {view, fired} = await watch('events-gone', long);
    await observed();
    pass(3);
    view.remove();
    expect(fired.at(-1)).to.equal('engaged 3');
    expect(clocks.size).to.equal(0);
  });

  it('begins anew with another article', async () => {
    const {view, fired} = await watch('events-next', '<p>Short</p>');
    await until(() => fired.includes('read 100'), 'the first is read');
    await stage('events-next/articles/B', {json: {id: 'B', title: 'B', bodyHtml: '<p>Next</p>'}});
    view.articleId = 'B';
    await until(
      () => fired.filter((event) => event === 'read 100').length === 2,
      'the second is read',
    );
  });
});
