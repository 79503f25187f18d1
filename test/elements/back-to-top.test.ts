import {expect, fixtureSync, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {BackToTop} from '../../src/elements/back-to-top/back-to-top.js';
import {emulate, itInChromium} from '../support/engine.js';
import {freshPlace, nextEvent, place, show, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A page of ten screens with a heading, a link after it, and the way back. */
function page(way = '<back-to-top lang="vi"></back-to-top>'): BackToTop {
  const root = fixtureSync<HTMLElement>(`<div style="height: 1000vh">
    <h1>Heading</h1> <a href="#next" id="after">After the heading</a>
    <h2 id="part" style="margin-top: 50vh">Part</h2> ${way}
  </div>`);
  return root.querySelector('back-to-top')!;
}

const link = (way: BackToTop): HTMLAnchorElement =>
  way.querySelector('a') ?? way.shadowRoot!.querySelector('a')!;

/** What has the focus, also in a shadow. */
function deepActive(root: DocumentOrShadowRoot = document): HTMLElement {
  const active = root.activeElement as HTMLElement;
  return active.shadowRoot?.activeElement ? deepActive(active.shadowRoot) : active;
}

async function scrollDown(way: BackToTop, screens = 4): Promise<void> {
  scrollTo({top: innerHeight * screens, behavior: 'instant'});
  await until(() => way.matches(':state(shown)'), 'the way back appears');
}

describe('back-to-top', () => {
  expectNothingUncaught();

  afterEach(async () => {
    scrollTo({top: 0, behavior: 'instant'});
    await emulate({reducedMotion: 'no-preference'});
  });

  it('is a link that says where it leads', async () => {
    const way = page();
    await way.updateComplete;
    expect(link(way).textContent).to.equal('Lên đầu trang');
    expect(link(way).getAttribute('href')).to.equal('#top');
    way.lang = 'en';
    await way.updateComplete;
    expect(link(way).textContent).to.equal('Back to top');
  });

  it("uses the page's own link also when that comes later", async () => {
    const way = page();
    await way.updateComplete;
    const own = document.createElement('a');
    own.href = '#top';
    way.append(own);
    await until(() => !way.shadowRoot!.querySelector('[part="link"]'), 'its own link is gone');
    expect(own.assignedSlot).not.to.be.null;
  });

  it('cannot be seen or reached at the top of the page', async () => {
    const way = page();
    await way.updateComplete;
    expect(way.inert).to.be.true;
    await until(() => getComputedStyle(link(way)).visibility === 'hidden', 'it is out of sight');
  });

  it('appears once the reader is two screens down, and goes when they are back', async () => {
    const way = page();
    await way.updateComplete;
    await scrollDown(way, 2.5);
    expect(way.inert).to.be.false;
    scrollTo({top: innerHeight, behavior: 'instant'});
    await until(() => !way.matches(':state(shown)'), 'the way back goes');
    expect(way.inert).to.be.true;
  });

  const distances: readonly (readonly [distance: string, near: number, far: number])[] = [
    ['0.5', 0.4, 0.6],
    ['3', 2.9, 3.1],
    ['0', 0, 0.1],
    ['junk', 1.9, 2.1],
    ['-1', 1.9, 2.1],
    ['', 1.9, 2.1],
  ];
  for (const [distance, near, far] of distances) {
    it(`takes "${distance}" for a number of screens, or for two if it is none`, async () => {
      const way = page(`<back-to-top distance="${distance}"></back-to-top>`);
      await scrollDown(way, far);
      scrollTo({top: innerHeight * near, behavior: 'instant'});
      await until(() => !way.matches(':state(shown)'), 'the way back goes');
    });
  }

  it('takes pixels as well', async () => {
    const way = page('<back-to-top distance="1200px"></back-to-top>');
    await scrollDown(way, 1210 / innerHeight);
    scrollTo({top: 1190, behavior: 'instant'});
    await until(() => !way.matches(':state(shown)'), 'the way back goes');
    way.setAttribute('distance', '1100px');
    await until(() => way.matches(':state(shown)'), 'the way back appears');
  });

  it('is there at once on a page that is opened where it was left', async () => {
    freshPlace().style.height = '1000vh';
    scrollTo({top: innerHeight * 4, behavior: 'instant'});
    await nextFrame();
    const way = place('back-to-top', {});
    await until(() => way.matches(':state(shown)'), 'the way back appears');
  });

  it('asks little of a long scroll', async () => {
    let calls = 0;
    const counted =
      <T extends (...given: never[]) => unknown>(callback: T) =>
      (...given: Parameters<T>): unknown => {
        calls++;
        return callback(...given);
      };
    const {IntersectionObserver} = window;
    const {addEventListener} = EventTarget.prototype;
    window.IntersectionObserver = class extends IntersectionObserver {
      constructor(callback: IntersectionObserverCallback, init?: IntersectionObserverInit) {
        super(counted(callback), init);
      }
    };
    EventTarget.prototype.addEventListener = function (type, callback, options) {
      const listener = type === 'scroll' && typeof callback === 'function' && counted(callback);
      addEventListener.call(this, type, listener || callback, options);
    };
    try {
      const way = page();
      await way.updateComplete;
      for (let top = 0; top <= 3000; top += 60) {
        scrollTo({top, behavior: 'instant'});
        await nextFrame();
      }
      await until(() => way.matches(':state(shown)'), 'the way back appears');
      expect(calls).to.be.within(1, 4);
    } finally {
      window.IntersectionObserver = IntersectionObserver;
      EventTarget.prototype.addEventListener = addEventListener;
    }
  });

  it('adds nothing to the page', async () => {
    const way = page();
    await scrollDown(way);
    const {scrollHeight, scrollWidth, children} = document.documentElement;
    const {length} = children;
    way.remove();
    expect(document.documentElement.scrollHeight).to.equal(scrollHeight);
    expect(document.documentElement.scrollWidth).to.equal(scrollWidth);
    expect(document.documentElement.children.length).to.equal(length);
  });

  it('goes on where it is moved to', async () => {
    const way = page();
    await scrollDown(way);
    freshPlace().append(way);
    await until(() => way.matches(':state(shown)'), 'the way back appears again');
    scrollTo({top: 0, behavior: 'instant'});
    await until(() => !way.matches(':state(shown)'), 'the way back goes');
  });

  it('takes the keyboard along: to the heading, and on from there', async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    link(way).click();
    expect(document.activeElement!.localName).to.equal('h1');
    await until(() => scrollY === 0, 'the page is at its top');
    await sendKeys({press: 'Tab'});
    expect(document.activeElement!.id).to.equal('after');
    expect(document.querySelector('h1')!.hasAttribute('tabindex')).to.be.false;
  });

  itInChromium('scrolls at once, in one jump, for readers who want no motion', async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page();
    await scrollDown(way);
    await nextFrame();
    let jumps = 0;
    const count = (): void => {
      jumps++;
    };
    document.addEventListener('scroll', count);
    link(way).click();
    expect(scrollY).to.equal(0);
    await until(() => way.inert, 'the way back goes');
    document.removeEventListener('scroll', count);
    expect(jumps).to.equal(1);
    expect(getComputedStyle(link(way).parentElement!).transitionDuration).to.equal('0s');
  });

  it('scrolls smoothly for the others', async () => {
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    link(way).click();
    expect(scrollY).to.be.above(0);
    await until(() => scrollY === 0, 'the page is at its top');
  });

  it('leads to the place that the page names', async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page('<back-to-top for="part"></back-to-top>');
    await scrollDown(way);
    expect(link(way).getAttribute('href')).to.equal('#part');
    link(way).click();
    expect(document.activeElement!.id).to.equal('part');
    await until(
      () => Math.abs(document.querySelector('#part')!.getBoundingClientRect().top) < 2,
      'the part is at the top of the screen',
    );
    expect(scrollY).to.be.above(0);
  });

  it('measures from the place that the page names', async () => {
    const way = page('<back-to-top for="part" distance="1"></back-to-top>');
    const {top} = document.querySelector('#part')!.getBoundingClientRect();
    await scrollDown(way, 1.1 + top / innerHeight);
    scrollTo({top: top + innerHeight * 0.9, behavior: 'instant'});
    await until(() => !way.matches(':state(shown)'), 'the way back goes');
  });

  it('measures from there also when that comes later', async () => {
    const way = page('<back-to-top for="late" distance="1"></back-to-top>');
    await scrollDown(way, 3);
    const late = document.createElement('section');
    late.id = 'late';
    late.style.cssText = `position: absolute; top: ${innerHeight * 3}px; height: 100vh`;
    document.body.append(late);
    try {
      way.requestUpdate();
      await until(() => !way.matches(':state(shown)'), 'the way back goes');
      await scrollDown(way, 4.1);
    } finally {
      late.remove();
    }
  });

  it('leads to the top if the page names nothing', async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page('<back-to-top for="missing"></back-to-top>');
    await scrollDown(way);
    link(way).click();
    await until(() => scrollY === 0, 'the page is at its top');
    expect(document.activeElement!.localName).to.equal('h1');
  });

  for (const render of ['light', 'shadow']) {
    it(`leads to the title of an article in the ${render} DOM`, async () => {
      await emulate({reducedMotion: 'reduce'});
      const article = await show('article-view', {'article-id': '88213', id: 'story', render});
      article.style.cssText = 'margin-top: 80vh; min-height: 1000vh';
      const way = place('back-to-top', {for: 'story'});
      await scrollDown(way, 6);
      link(way).click();
      const title = deepActive();
      expect(title.getAttribute('part')).to.equal('title');
      await until(
        () => Math.abs(article.getBoundingClientRect().top) < 2,
        'the article starts at the top of the screen',
      );
      title.blur();
      expect(title.hasAttribute('tabindex')).to.be.false;
    });
  }

  it("uses the page's own link", async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page('<back-to-top><a href="#top">Up</a></back-to-top>');
    await way.updateComplete;
    expect(way.shadowRoot!.querySelector('a')).to.be.null;
    await scrollDown(way);
    link(way).click();
    expect(document.activeElement!.localName).to.equal('h1');
  });

  it("goes where the page's own link points", async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page('<back-to-top><a href="#part">To the part</a></back-to-top>');
    await scrollDown(way);
    link(way).click();
    expect(document.activeElement!.id).to.equal('part');
    await until(
      () => Math.abs(document.querySelector('#part')!.getBoundingClientRect().top) < 2,
      'the part is at the top of the screen',
    );
  });

  it('is a plain link until what it does is loaded', async () => {
    const way = page('<back-to-top><a href="#part">To the part</a></back-to-top>');
    await way.updateComplete;
    let left = false;
    way.parentElement!.addEventListener('click', (event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    });
    link(way).click();
    expect(left).to.be.true;
  });

  it('leaves links to other pages to the browser', async () => {
    const way = page('<back-to-top><a href="/elsewhere">Elsewhere</a></back-to-top>');
    await scrollDown(way);
    let left = false;
    way.parentElement!.addEventListener('click', (event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    });
    link(way).click();
    expect(left).to.be.true;
  });

  it('lets the page take the reader there by other means', async () => {
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    const before = scrollY;
    way.addEventListener('back-to-top', (event) => {
      event.preventDefault();
    });
    const told = nextEvent(way, 'back-to-top');
    link(way).click();
    await told;
    expect(scrollY).to.equal(before);
  });

  it('leaves clicks with a modifier to the browser', async () => {
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    let told = 0;
    way.addEventListener('back-to-top', () => told++);
    way.parentElement!.addEventListener('click', (event) => {
      event.preventDefault();
    });
    link(way).dispatchEvent(
      new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ctrlKey: true}),
    );
    expect(told).to.equal(0);
  });

  for (const own of ['', '<a href="#top">Up</a>']) {
    it(`is large enough for a finger in small print: ${own || 'its own link'}`, async () => {
      const way = page(`<back-to-top style="font-size: 10px">${own}</back-to-top>`);
      await scrollDown(way);
      const {width, height} = link(way).getBoundingClientRect();
      expect(width).to.be.at.least(44);
      expect(height).to.be.at.least(44);
    });
  }

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`floats in the corner where lines end: ${dir}`, async () => {
      const way = page(`<back-to-top dir="${dir}"></back-to-top>`);
      await scrollDown(way);
      const {left, right, bottom} = link(way).getBoundingClientRect();
      const {clientWidth, clientHeight} = document.documentElement;
      expect(dir === 'ltr' ? clientWidth - right : left).to.be.closeTo(16, 1);
      expect(clientHeight - bottom).to.be.closeTo(16, 1);
    });
  }

  itInChromium('is not printed', async () => {
    const way = page('<back-to-top><a href="#top">Up</a></back-to-top>');
    await scrollDown(way);
    await emulate({media: 'print'});
    try {
      expect(link(way).getClientRects()).to.be.empty;
    } finally {
      await emulate({media: 'screen'});
    }
  });

  it('has no barrier that axe knows of', async () => {
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    const frame = way.shadowRoot!.querySelector('[part="frame"]')!;
    // Half faded in, nobody could read it.
    await until(() => getComputedStyle(frame).opacity === '1', 'it is all there');
    await expect(way).to.be.accessible();
  });
});
