import {expect, fixtureSync, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {BackToTop} from '../../src/elements/back-to-top/back-to-top.js';
import {emulate} from '../support/engine.js';
import {until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A page of thirty paragraphs with a footer, and the way back. */
function page(attributes: string, own = ''): BackToTop {
  const paragraph = (_: unknown, at: number): string =>
    `<p style="height: 20vh; margin: 0" id="p${at}">Paragraph <a href="#next" id="link${at}">${at}</a></p>`;
  const root = fixtureSync<HTMLElement>(`<div>
    <h1 style="margin: 0">Heading</h1>
    <section id="part"><h2>Part</h2>${Array.from({length: 30}, paragraph).join('')}</section>
    <footer id="footer" style="height: 40vh">Footer</footer>
    <back-to-top ${attributes}>${own}</back-to-top>
  </div>`);
  return root.querySelector('back-to-top')!;
}

const partOf = (way: BackToTop, name: string): HTMLElement | null =>
  way.shadowRoot!.querySelector<HTMLElement>(`[part~='${name}']`);
const linkOf = (way: BackToTop): HTMLElement => way.querySelector('a') ?? partOf(way, 'link')!;
const isShown = (way: BackToTop): boolean => way.matches(':state(shown)');
const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
const topOf = (element: Element): number => element.getBoundingClientRect().top;
const scrollToScreen = (screens: number): void => {
  scrollTo({top: innerHeight * screens, behavior: 'instant'});
};

async function scrollDown(way: BackToTop, screens = 4): Promise<void> {
  scrollToScreen(screens);
  await until(() => isShown(way), 'the way back appears');
}

/** Where something is once it stands still: scrolling moves it a frame later in engines without timelines. */
async function settledTop(element: Element): Promise<number> {
  for (let [before, still] = [NaN, 0]; still < 5;) {
    await nextFrame();
    const top = topOf(element);
    still = top === before ? still + 1 : 0;
    before = top;
  }
  return topOf(element);
}

describe('back-to-top with extras', () => {
  expectNothingUncaught();

  beforeEach(async () => {
    await emulate({reducedMotion: 'reduce'});
  });

  afterEach(async () => {
    scrollTo({top: 0, behavior: 'instant'});
    await emulate({reducedMotion: 'no-preference'});
  });

  describe('that appears when scrolling up', () => {
    it('waits until the reader turns round, and goes when they turn again', async () => {
      const way = page('scrolling-up');
      await way.updateComplete;
      let glimpsed = false;
      const watcher = new MutationObserver(() => {
        glimpsed ||= !way.inert;
      });
      watcher.observe(way, {attributeFilter: ['inert']});
      scrollToScreen(4);
      await nextFrame();
      scrollToScreen(4.5);
      await settledTop(document.body);
      expect(isShown(way)).to.be.false;
      expect(glimpsed, 'it was there while it was loaded').to.be.false;
      watcher.disconnect();
      scrollToScreen(4.2);
      await until(() => isShown(way), 'the way back appears');
      scrollToScreen(4.5);
      await until(() => !isShown(way), 'the way back goes');
    });

    it('takes a tremble for none', async () => {
      const way = page('scrolling-up');
      scrollToScreen(4);
      await settledTop(document.body);
      scrollBy({top: -10, behavior: 'instant'});
      await settledTop(document.body);
      expect(isShown(way)).to.be.false;
      scrollBy({top: -20, behavior: 'instant'});
      await until(() => isShown(way), 'the way back appears');
    });
  });

  describe('that docks', () => {
    it('stops above the footer, goes with it, and returns to its corner', async () => {
      const way = page('dock="footer"');
      const footer = document.querySelector('#footer')!;
      await scrollDown(way);
      const label = linkOf(way);
      await until(() => partOf(way, 'frame')!.getAnimations().length, 'it follows the footer');
      const resting = await settledTop(label);
      const gap = innerHeight - bottomOf(label);
      scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
      await until(
        () => Math.abs(topOf(footer) - bottomOf(label) - gap) < 2,
        'it stands above the footer as it stood above the edge',
      );
      expect(topOf(footer)).to.be.below(innerHeight * 0.7);
      scrollToScreen(4);
      await until(() => Math.abs(topOf(label) - resting) < 2, 'it is back in its corner');
    });

    it('follows a footer that grows', async () => {
      const way = page('dock="footer"');
      const footer = document.querySelector<HTMLElement>('#footer')!;
      await scrollDown(way);
      footer.style.height = '70vh';
      scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
      await until(() => {
        const gap = topOf(footer) - bottomOf(linkOf(way));
        return gap > 1 && gap < 40 && topOf(footer) < innerHeight * 0.4;
      }, 'it stands above the footer');
    });

    it('lets go of the footer when the page says so', async () => {
      const way = page('dock="footer"');
      await scrollDown(way);
      scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
      await until(() => bottomOf(linkOf(way)) < innerHeight * 0.7, 'it stands above the footer');
      way.dock = '';
      await until(() => bottomOf(linkOf(way)) > innerHeight - 40, 'it is back in its corner');
    });

    it('floats as ever if the page has no such footer', async () => {
      const way = page('dock="missing"');
      await scrollDown(way);
      scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
      await settledTop(linkOf(way));
      expect(bottomOf(linkOf(way))).to.be.above(innerHeight - 40);
    });
  });

  describe('that shows progress', () => {
    const drawn = (way: BackToTop): number =>
      1 - parseFloat(getComputedStyle(partOf(way, 'progress')!).strokeDashoffset);

    it('draws as much of a ring as has been read of the page', async () => {
      const way = page('progress');
      await scrollDown(way);
      await until(() => partOf(way, 'progress'), 'there is a ring');
      const length = document.documentElement.scrollHeight - innerHeight;
      for (const part of [0.5, 0.8]) {
        scrollTo({top: length * part, behavior: 'instant'});
        await until(() => Math.abs(drawn(way) - part) < 0.02, `the ring is drawn to ${part}`);
      }
      expect(partOf(way, 'progress')!.getAttribute('aria-hidden')).to.equal('true');
    });

    it('or of what it leads to', async () => {
      const way = page('progress for="part"');
      const part = document.querySelector<HTMLElement>('#part')!;
      await scrollDown(way);
      await until(() => partOf(way, 'progress'), 'there is a ring');
      scrollTo({top: part.offsetTop + part.offsetHeight - innerHeight, behavior: 'instant'});
      await until(() => drawn(way) > 0.99, 'the ring is closed at the end of the part');
      scrollTo({top: part.offsetTop + (part.offsetHeight - innerHeight) / 2, behavior: 'instant'});
      await until(() => Math.abs(drawn(way) - 0.5) < 0.02, 'the ring is half drawn');
    });

    it("goes round the page's own link as well", async () => {
      const way = page('progress', '<a href="#top">Up</a>');
      await scrollDown(way);
      await until(() => partOf(way, 'progress'), 'there is a ring');
      const ring = partOf(way, 'progress')!.getBoundingClientRect();
      const link = linkOf(way).getBoundingClientRect();
      expect(ring.width).to.be.closeTo(link.width, 1);
      expect(ring.height).to.be.closeTo(link.height, 1);
    });

    it('comes and goes with its attribute', async () => {
      const way = page('');
      await scrollDown(way);
      expect(partOf(way, 'progress')).to.be.null;
      way.progress = true;
      await until(() => partOf(way, 'progress')?.getAnimations().length, 'there is a ring');
      way.progress = false;
      await until(() => !partOf(way, 'progress'), 'there is none');
    });
  });

  describe('that returns', () => {
    const isOffered = (way: BackToTop): boolean => !!partOf(way, 'return');

    /** Down and back up, as readers do. */
    async function jump(way: BackToTop): Promise<number> {
      await scrollDown(way);
      const from = scrollY;
      linkOf(way).click();
      await until(() => scrollY === 0 && isOffered(way), 'the way back down is offered');
      return from;
    }

    const words = {vi: 'Về chỗ đang đọc', en: 'Back to where I was'};
    for (const [lang, label] of Object.entries(words)) {
      it(`says so in words: ${lang}`, async () => {
        const way = page(`returns lang="${lang}"`);
        await jump(way);
        expect(partOf(way, 'return')!.textContent.trim()).to.equal(label);
        expect(isShown(way)).to.be.true;
        expect(way.inert).to.be.false;
      });
    }

    it('takes the reader and the keyboard to where they were', async () => {
      const way = page('returns');
      const from = await jump(way);
      partOf(way, 'return')!.focus();
      await sendKeys({press: 'Enter'});
      await until(() => Math.abs(scrollY - from) < 2, 'the reader is where they were');
      const {id} = document.activeElement!;
      expect(id).to.match(/^p\d+$/);
      expect(topOf(document.activeElement!)).to.be.within(-innerHeight * 0.2, innerHeight / 2);
      await sendKeys({press: 'Tab'});
      expect(document.activeElement!.id).to.equal(id.replace('p', 'link'));
      await until(() => isShown(way) && !isOffered(way), 'the way up is there again');
    });

    it('finds the place by what stood there', async () => {
      const way = page('returns');
      const from = await jump(way);
      document.querySelector<HTMLElement>('#p3')!.style.height = '50vh';
      partOf(way, 'return')!.click();
      await until(
        () => Math.abs(scrollY - from - innerHeight * 0.3) < 2,
        'the reader is where they were',
      );
    });

    it('finds the place by its number if what stood there is gone, or floats', async () => {
      const way = page('returns');
      let from = await jump(way);
      document
        .querySelector('#part')!
        .replaceChildren(...document.querySelectorAll('#part > p:nth-child(2)'));
      document.querySelector<HTMLElement>('#part')!.style.height = '1000vh';
      partOf(way, 'return')!.click();
      await until(() => Math.abs(scrollY - from) < 2, 'the reader is where they were');
      const bar = document.querySelector<HTMLElement>('#part > p')!;
      bar.style.cssText = 'position: fixed; inset: 0 0 auto; height: 40vh';
      from = await jump(way);
      partOf(way, 'return')!.click();
      await until(() => Math.abs(scrollY - from) < 2, 'the reader is where they were');
    });

    it('is offered until the reader scrolls on, and not for a nudge', async () => {
      const way = page('returns');
      await jump(way);
      scrollTo({top: 30, behavior: 'instant'});
      await settledTop(document.body);
      expect(isOffered(way)).to.be.true;
      scrollTo({top: 60, behavior: 'instant'});
      await until(() => !isOffered(way) && way.inert, 'the way back is gone');
    });

    it('does not go from under the focus', async () => {
      const way = page('returns');
      await jump(way);
      partOf(way, 'return')!.focus();
      scrollToScreen(1);
      await settledTop(document.body);
      expect(way.shadowRoot!.activeElement === partOf(way, 'return')).to.be.true;
      partOf(way, 'return')!.blur();
      scrollToScreen(1.1);
      await until(() => !isOffered(way) && way.inert, 'the way back is gone');
    });

    it('is offered after a smooth scroll as well', async () => {
      await emulate({reducedMotion: 'no-preference'});
      const way = page('returns', '<a href="#top">Up</a>');
      const from = await jump(way);
      await settledTop(document.body);
      partOf(way, 'return')!.click();
      await until(() => Math.abs(scrollY - from) < 2, 'the reader is where they were');
      await until(() => way.querySelector('a')!.assignedSlot, "the page's own link is there again");
    });

    it('is not offered if the page took the reader elsewhere', async () => {
      const way = page('returns');
      await scrollDown(way);
      document.addEventListener(
        'back-to-top',
        (event) => {
          event.preventDefault();
        },
        {once: true},
      );
      linkOf(way).click();
      await way.updateComplete;
      expect(isOffered(way)).to.be.false;
    });

    it('is not offered unless the page asks for it', async () => {
      const way = page('progress');
      await scrollDown(way);
      await until(() => partOf(way, 'progress'), 'the extras are there');
      linkOf(way).click();
      await until(() => way.inert, 'the way back goes');
      expect(isOffered(way)).to.be.false;
    });
  });

  it('has no barrier that axe knows of', async () => {
    const way = page('progress returns dock="footer"');
    await scrollDown(way);
    await until(() => partOf(way, 'progress'), 'there is a ring');
    await expect(way).to.be.accessible();
    linkOf(way).click();
    await until(() => partOf(way, 'return'), 'the way back down is offered');
    await expect(way).to.be.accessible();
  });

  it('leaves nothing running when it is removed', async () => {
    const way = page('progress returns dock="footer" scrolling-up');
    scrollToScreen(4);
    await until(() => partOf(way, 'progress')?.getAnimations().length, 'there is a ring');
    const animations = partOf(way, 'frame')!.getAnimations({subtree: true});
    expect(animations.length).to.equal(2);
    way.remove();
    expect(animations.map(({playState}) => playState)).to.eql(['idle', 'idle']);
  });
});
