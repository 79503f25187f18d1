import {expect, fixtureSync} from '@open-wc/testing';
import '../../src/define.js';
import type {BackToTop} from '../../src/elements/back-to-top/back-to-top.js';
import {emulate} from '../support/engine.js';
import {until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const height = 300;

/** A page with a container that scrolls, ten times as long as it is high. */
function container(content: string, style = ''): HTMLElement {
  const root = fixtureSync<HTMLElement>(`<div style="padding-block: 10vh">
    <h1>Page</h1>
    <div id="scroller" style="overflow: auto; height: ${height}px; width: 60vw; ${style}">${content}</div>
  </div>`);
  return root.querySelector('#scroller')!;
}

const long = `<div style="height: ${height * 10}px"></div>`;
const tag = '<back-to-top></back-to-top>';
const wayIn = (root: ParentNode): BackToTop => root.querySelector('back-to-top')!;
const linkOf = (way: BackToTop): HTMLElement => way.shadowRoot!.querySelector('a')!;

async function scrollDown(scroller: Element, way: BackToTop): Promise<void> {
  scroller.scrollTo({top: height * 4, behavior: 'instant'});
  await until(() => way.matches(':state(shown)'), 'the way back appears');
}

async function expectBothWays(scroller: Element, way: BackToTop): Promise<void> {
  await emulate({reducedMotion: 'reduce'});
  await scrollDown(scroller, way);
  linkOf(way).click();
  await until(() => scroller.scrollTop === 0, 'the container is at its top');
  await until(() => way.inert, 'the way back goes');
}

describe('back-to-top in a scroll container', () => {
  expectNothingUncaught();

  afterEach(async () => {
    scrollTo({top: 0, behavior: 'instant'});
    await emulate({reducedMotion: 'no-preference'});
  });

  const layouts: readonly (readonly [name: string, content: string, style?: string])[] = [
    ['a plain one', `<h2>Title</h2>${long}${tag}`],
    [
      'one with a header that sticks',
      `<header style="position: sticky; top: 0"><h2>Title</h2></header>${long}${tag}`,
    ],
    [
      'a flex column',
      `<h2>Title</h2><div style="flex: none; height: ${height * 10}px"></div>${tag}`,
      'display: flex; flex-direction: column',
    ],
    ['one whose content is wrapped', `<main><h2>Title</h2>${long}${tag}</main>`],
    [
      'one with a wrapper that cuts off what is too wide',
      `<main style="overflow-x: hidden"><h2>Title</h2>${long}${tag}</main>`,
    ],
  ];
  for (const [name, content, style] of layouts) {
    it(`appears by how far that is scrolled, and leads to its top: ${name}`, async () => {
      const scroller = container(content, style);
      const way = wayIn(scroller);
      await expectBothWays(scroller, way);
      expect(document.activeElement!.localName).to.equal('h2');
    });
  }

  it('keeps to the corner of the container', async () => {
    const scroller = container(`<h2>Title</h2>${long}${tag}`);
    const way = wayIn(scroller);
    await scrollDown(scroller, way);
    expect(way.matches(':state(contained)')).to.be.true;
    const outer = scroller.getBoundingClientRect();
    const inner = linkOf(way).getBoundingClientRect();
    expect(outer.bottom - inner.bottom).to.be.within(1, 40);
    expect(outer.left + scroller.clientWidth - inner.right).to.be.within(1, 40);
  });

  it('makes the container no longer', async () => {
    const scroller = container(`<h2>Title</h2>${long}${tag}`);
    const way = wayIn(scroller);
    await scrollDown(scroller, way);
    const {scrollHeight} = scroller;
    way.remove();
    expect(scroller.scrollHeight).to.equal(scrollHeight);
  });

  it('leaves the page where it is', async () => {
    await emulate({reducedMotion: 'reduce'});
    const scroller = container(`<h2>Title</h2>${long}${tag}`);
    scroller.parentElement!.style.minHeight = '1000vh';
    const way = wayIn(scroller);
    scrollTo({top: 40, behavior: 'instant'});
    await scrollDown(scroller, way);
    linkOf(way).click();
    await until(() => scroller.scrollTop === 0, 'the container is at its top');
    expect(scrollY).to.equal(40);
  });

  it('gives the focus to a container without a heading', async () => {
    const scroller = container(`${long}${tag}`);
    await expectBothWays(scroller, wayIn(scroller));
    expect(document.activeElement === scroller).to.be.true;
  });

  it('follows what scrolls only once there is enough in it', async () => {
    const scroller = container(`<h2>Title</h2>${tag}`);
    document.dispatchEvent(new Event('scroll'));
    await wayIn(scroller).updateComplete;
    const more = document.createElement('div');
    more.style.height = `${height * 10}px`;
    scroller.firstElementChild!.after(more);
    await expectBothWays(scroller, wayIn(scroller));
  });

  it('goes on when the page replaces what stands in the container', async () => {
    const scroller = container(`<h2>Title</h2>${long}${tag}`);
    const way = wayIn(scroller);
    await scrollDown(scroller, way);
    const title = document.createElement('h2');
    scroller.firstElementChild!.replaceWith(title);
    scroller.scrollTo({top: 0, behavior: 'instant'});
    await until(() => way.inert, 'the way back goes');
    await expectBothWays(scroller, way);
    expect(document.activeElement === title).to.be.true;
  });

  it('follows the container of what it leads to, from outside', async () => {
    const scroller = container(
      `<h2>Other</h2><section id="chapter"><h3>Title</h3>${long}</section>`,
    );
    const way = document.createElement('back-to-top');
    way.setAttribute('for', 'chapter');
    scroller.after(way);
    await emulate({reducedMotion: 'reduce'});
    await scrollDown(scroller, way);
    expect(way.matches(':state(contained)')).to.be.false;
    linkOf(way).click();
    expect(document.activeElement!.localName).to.equal('h3');
    const chapter = scroller.querySelector('section')!;
    const inside = (): number =>
      chapter.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    await until(() => Math.abs(inside()) < 2, 'the chapter starts at the top of the container');
    await until(() => way.inert, 'the way back goes');
  });

  it('follows a container in the shadow of a layout that it is slotted into', async () => {
    const host = fixtureSync<HTMLElement>(`<div><h2>Title</h2>${long}${tag}</div>`);
    const scroller = document.createElement('div');
    scroller.style.cssText = `overflow: auto; height: ${height}px`;
    scroller.append(document.createElement('slot'));
    host.attachShadow({mode: 'open'}).append(scroller);
    const way = wayIn(host);
    host.dispatchEvent(new WheelEvent('wheel', {bubbles: true, composed: true}));
    await expectBothWays(scroller, way);
  });

  for (const styles of [
    'html { overflow-y: scroll }',
    'body { height: 100%; overflow-x: hidden }',
  ]) {
    it(`takes the page for the page: ${styles}`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`html { height: 100% } ${styles}`);
      document.adoptedStyleSheets.push(sheet);
      try {
        await emulate({reducedMotion: 'reduce'});
        const root = fixtureSync<HTMLElement>(
          `<div style="height: 1000vh"><h1>Page</h1>${tag}</div>`,
        );
        const way = wayIn(root);
        scrollTo({top: innerHeight * 4, behavior: 'instant'});
        await until(() => way.matches(':state(shown)'), 'the way back appears');
        expect(way.matches(':state(contained)')).to.be.false;
        linkOf(way).click();
        await until(() => scrollY === 0, 'the page is at its top');
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      }
    });
  }

  it('takes a body that scrolls within the page for a container', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html, body { height: 100%; overflow: hidden; margin: 0 } body { overflow-y: auto }',
    );
    document.adoptedStyleSheets.push(sheet);
    try {
      await emulate({reducedMotion: 'reduce'});
      const root = fixtureSync<HTMLElement>(
        `<div style="height: 1000vh"><h1>Page</h1>${tag}</div>`,
      );
      const way = wayIn(root);
      document.body.scrollTo({top: innerHeight * 4, behavior: 'instant'});
      await until(() => way.matches(':state(shown)'), 'the way back appears');
      linkOf(way).click();
      await until(() => document.body.scrollTop === 0, 'the body is at its top');
      expect(document.activeElement!.localName).to.equal('h1');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    }
  });
});
