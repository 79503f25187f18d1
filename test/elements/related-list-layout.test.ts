import {expect, fixtureSync, nextFrame} from '@open-wc/testing';
import {setViewport} from '@web/test-runner-commands';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {itInChromium} from '../support/engine.js';
import {relatedPath, showStories, story} from '../support/related.js';
import {settled, until, type Attributes} from '../support/show.js';
import {release, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const stories = (count: number): unknown[] =>
  Array.from({length: count}, (_, at) => ({
    ...story(`s${at}`),
    title: 'A title of about the length that titles in a newspaper have',
    kicker: {text: 'News'},
    image: {src: '/pixel.webp', width: 3, height: 2},
  }));

/** A list between two paragraphs, while its endpoint has not answered yet. */
async function held(
  name: string,
  items: readonly unknown[],
  {above = '0', ...attributes}: Attributes = {},
): Promise<{list: RelatedList; below: HTMLElement}> {
  await stageHeld(relatedPath(name), {json: {items, next: 'more'}});
  const page = fixtureSync<HTMLElement>('<div><p></p><p>Below the list</p></div>');
  const [before, below] = [...page.children] as [HTMLElement, HTMLElement];
  before.style.blockSize = above;
  const list = document.createElement('related-list');
  const all = {endpoint: `/staged/${name}`, 'article-id': '1', ...attributes};
  for (const [key, value] of Object.entries(all)) list.setAttribute(key, value);
  list.append(document.createElement('a'));
  list.firstElementChild!.textContent = 'A link of the page';
  before.after(list);
  await until(() => list.state === 'loading', 'it loads');
  return {list, below};
}

async function answered(name: string, list: RelatedList): Promise<void> {
  await release(relatedPath(name));
  await settled(list);
  // The frame that shows it, and the one that shows what was given up for it.
  for (let frame = 0; frame < 3; frame++) await nextFrame();
}

/** What the browser counts of all that moves while something happens. */
async function shiftDuring(act: () => Promise<void>): Promise<number> {
  let sum = 0;
  const add = (entries: PerformanceEntryList): void => {
    for (const entry of entries) sum += (entry as PerformanceEntry & {value: number}).value;
  };
  const observer = new PerformanceObserver((list) => {
    add(list.getEntries());
  });
  observer.observe({type: 'layout-shift'});
  await act();
  await nextFrame();
  await nextFrame();
  add(observer.takeRecords());
  observer.disconnect();
  return sum;
}

const columnsOf = (list: RelatedList): number =>
  getComputedStyle(list.shadowRoot!.querySelector('[part="list"]')!).gridTemplateColumns.split(' ')
    .length;

describe('related-list: its size', () => {
  expectNothingUncaught();

  beforeEach(() => setViewport({width: 390, height: 800}));

  after(() => setViewport({width: 800, height: 600}));

  it('has a skeleton of as many cards as will come', async () => {
    const {list} = await held('skeleton', stories(3), {limit: '3', above: '200vh'});
    expect(list.shadowRoot!.querySelectorAll('.picture')).to.have.length(3);
    await answered('skeleton', list);
    expect(list.shadowRoot!.querySelectorAll('.picture')).to.be.empty;
  });

  for (const width of [390, 1280]) {
    for (const layout of ['', 'list', 'grid', 'compact']) {
      const what = `${layout || 'automatic'} at ${width} px`;

      itInChromium(`moves nothing when the stories come (${what})`, async () => {
        await setViewport({width, height: 1600});
        const name = `still-${width}-${layout}`;
        const {list} = await held(name, stories(5), {layout, more: ''});
        expect(await shiftDuring(() => answered(name, list))).to.equal(0);
        expect(list.items).to.have.length(5);
      });
    }

    itInChromium(`moves nothing when there are fewer than expected (${width} px)`, async () => {
      await setViewport({width, height: 1600});
      const {list} = await held(`fewer-${width}`, stories(1));
      expect(await shiftDuring(() => answered(`fewer-${width}`, list))).to.equal(0);
    });

    itInChromium(`moves nothing when there are none (${width} px)`, async () => {
      await setViewport({width, height: 1600});
      const {list} = await held(`none-${width}`, []);
      expect(await shiftDuring(() => answered(`none-${width}`, list))).to.equal(0);
    });
  }

  itInChromium('would be seen to move', async () => {
    const {list} = await held('moves', []);
    const shift = await shiftDuring(async () => {
      await nextFrame();
      list.style.paddingBlockStart = '5em';
      await nextFrame();
    });
    expect(shift).to.be.above(0);
    await answered('moves', list);
  });

  it('takes no space for nothing where the reader does not see it', async () => {
    const {list} = await held('nowhere', [], {above: '200vh'});
    expect(list.offsetHeight).to.be.above(500);
    await release(relatedPath('nowhere'));
    await settled(list);
    await until(() => list.offsetHeight === 0, 'it takes no space');
  });

  it('gives up what it kept once it is below the screen', async () => {
    const {list, below} = await held('kept', [], {above: '200vh'});
    list.scrollIntoView();
    await answered('kept', list);
    const kept = list.offsetHeight;
    expect(kept).to.be.above(500);
    expect(below.getBoundingClientRect().top).to.be.above(500);
    scrollTo({top: 0, behavior: 'instant'});
    await until(() => list.offsetHeight === 0, 'it takes no space');
  });

  it('hides what it keeps from eyes and assistive technology', async () => {
    const list = await showStories('hidden', stories(1));
    const kept = list.shadowRoot!.querySelector('.kept')!;
    expect(getComputedStyle(kept).visibility).to.equal('hidden');
    expect(kept.getAttribute('aria-hidden')).to.equal('true');
  });

  describe('in a layout', () => {
    const columns = async (layout: string, width: number): Promise<number> => {
      await setViewport({width, height: 800});
      const list = await showStories(`columns-${layout}-${width}`, stories(5), {layout});
      return columnsOf(list);
    };

    for (const [layout, phone, desktop] of [
      ['', 1, 4],
      ['junk', 1, 4],
      ['list', 1, 1],
      ['grid', 2, 4],
      ['compact', 1, 4],
    ] as const) {
      it(`of the name "${layout}" has ${phone} and ${desktop} columns`, async () => {
        expect([await columns(layout, 390), await columns(layout, 1280)]).to.eql([phone, desktop]);
      });
    }

    it('takes it from the property, too, and back', async () => {
      await setViewport({width: 1280, height: 800});
      const list = await showStories('property', stories(5));
      list.layout = 'list';
      await list.updateComplete;
      expect(columnsOf(list)).to.equal(1);
      list.removeAttribute('layout');
      await list.updateComplete;
      expect(columnsOf(list)).to.equal(4);
    });

    it('keeps the ratio of pictures that the page asks for, whatever theirs is', async () => {
      const list = await showStories('ratio', stories(1));
      list.style.setProperty('--related-image-ratio', '1');
      const {width, height} = list.shadowRoot!.querySelector('img')!.getBoundingClientRect();
      expect(width).to.be.closeTo(height, 0.5);
      expect(width).to.be.above(50);
    });
  });
});
