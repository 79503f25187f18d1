import {expect, fixtureSync} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {BackToTop} from '../../src/elements/back-to-top/back-to-top.js';
import {emulate, itInChromium} from '../support/engine.js';
import {nextEvent, until} from '../support/show.js';
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

  it('appears as early as the page wants, and takes nonsense for two screens', async () => {
    const way = page('<back-to-top screens="0.5"></back-to-top>');
    await way.updateComplete;
    await scrollDown(way, 1);
    way.setAttribute('screens', 'junk');
    await until(() => !way.matches(':state(shown)'), 'the way back goes');
  });

  it('adds nothing to the height of the page', async () => {
    const way = page();
    await way.updateComplete;
    const height = document.documentElement.scrollHeight;
    way.remove();
    expect(document.documentElement.scrollHeight).to.equal(height);
  });

  it('leaves nothing behind when it is removed', async () => {
    const before = document.documentElement.children.length;
    const way = page();
    await way.updateComplete;
    expect(document.documentElement.children.length).to.equal(before + 1);
    way.remove();
    expect(document.documentElement.children.length).to.equal(before);
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

  itInChromium('scrolls at once for readers who want no motion', async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page();
    await way.updateComplete;
    await scrollDown(way);
    link(way).click();
    expect(scrollY).to.equal(0);
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
    await way.updateComplete;
    await scrollDown(way);
    expect(link(way).getAttribute('href')).to.equal('#part');
    link(way).click();
    expect(document.activeElement!.id).to.equal('part');
    expect(scrollY).to.be.above(0);
  });

  it("uses the page's own link", async () => {
    await emulate({reducedMotion: 'reduce'});
    const way = page('<back-to-top><a href="#top">Up</a></back-to-top>');
    await way.updateComplete;
    expect(way.shadowRoot!.querySelector('a')).to.be.null;
    await scrollDown(way);
    link(way).click();
    expect(document.activeElement!.localName).to.equal('h1');
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
