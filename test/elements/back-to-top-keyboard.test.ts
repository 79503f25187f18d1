import {expect, fixtureSync, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/define.js';
import type {BackToTop} from '../../src/elements/back-to-top/back-to-top.js';
import {emulate} from '../support/engine.js';
import {until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A page with links at both ends of its text, and the way back between the last two. */
function page(way: string): BackToTop {
  const root = fixtureSync<HTMLElement>(`<div>
    <a href="#skip" id="skip">Skip</a>
    <h1>Heading</h1> <a href="#next" id="after-heading">After the heading</a>
    <section id="part" style="margin-top: 50vh">
      <h2>Part</h2> <a href="#next" id="after-part">After its heading</a>
    </section>
    <div style="height: 1000vh"></div>
    <a href="#last" id="last">Last</a>
    ${way}
    <a href="#beyond" id="beyond">Beyond</a>
  </div>`);
  return root.querySelector('back-to-top')!;
}

const press = (key: string): Promise<void> => sendKeys({press: key});
const linkOf = (way: BackToTop): HTMLElement =>
  way.querySelector('a') ?? way.shadowRoot!.querySelector('a')!;
const hasFocus = (way: BackToTop): boolean => way.matches(':focus-within');

/** To the end of the page, and on to the way back. */
async function goDown(way: BackToTop): Promise<void> {
  document.querySelector<HTMLElement>('#last')!.focus();
  await press('End');
  await until(() => getComputedStyle(linkOf(way)).visibility === 'visible', 'the way back appears');
  await press('Tab');
  expect(hasFocus(way), 'the focus is on the way back').to.be.true;
}

/** Until the page stands still. */
async function rest(): Promise<void> {
  for (let [before, still] = [-1, 0]; still < 5; before = scrollY) {
    await nextFrame();
    still = scrollY === before ? still + 1 : 0;
  }
}

describe('back-to-top with the keyboard', () => {
  expectNothingUncaught();

  afterEach(async () => {
    scrollTo({top: 0, behavior: 'instant'});
    await emulate({reducedMotion: 'no-preference'});
  });

  const journeys: readonly (readonly [way: string, focus: string, next: string])[] = [
    ['<back-to-top></back-to-top>', 'h1', 'after-heading'],
    ['<back-to-top><a href="#top">Up</a></back-to-top>', 'h1', 'after-heading'],
    ['<back-to-top for="part"></back-to-top>', 'h2', 'after-part'],
    ['<back-to-top><a href="#part">To the part</a></back-to-top>', 'h2', 'after-part'],
  ];
  for (const [markup, focus, next] of journeys) {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      it(`goes on after the ${focus} with ${markup} and motion: ${reducedMotion}`, async () => {
        await emulate({reducedMotion});
        const way = page(markup);
        await goDown(way);
        const bottom = scrollY;
        await press('Enter');
        expect(document.activeElement!.localName).to.equal(focus);
        await until(() => way.inert, 'the way back goes');
        await rest();
        await press('Tab');
        expect(document.activeElement!.id).to.equal(next);
        await rest();
        expect(scrollY, 'not thrown back down').to.be.below(bottom / 4);
      });
    }
  }

  it('goes on at the first link of a page without a heading', async () => {
    const way = page('<back-to-top></back-to-top>');
    document.querySelector('h1')!.remove();
    await goDown(way);
    await press('Enter');
    await until(() => scrollY === 0, 'the page is at its top');
    await press('Tab');
    expect(document.activeElement!.id).to.equal('skip');
    expect(document.body.hasAttribute('tabindex')).to.be.false;
  });

  it('cannot be reached at the top', async () => {
    page('<back-to-top></back-to-top>');
    document.querySelector<HTMLElement>('#last')!.focus({preventScroll: true});
    await press('Home');
    await rest();
    await press('Tab');
    expect(document.activeElement!.id).to.equal('beyond');
  });

  it('does not go from under the focus', async () => {
    const way = page('<back-to-top></back-to-top>');
    await goDown(way);
    await press('Home');
    await until(() => scrollY === 0, 'the page is at its top');
    await rest();
    expect(hasFocus(way), 'the focus is on the way back').to.be.true;
    expect(way.inert).to.be.false;
    document.querySelector<HTMLElement>('#skip')!.focus();
    await until(() => way.inert, 'the way back goes');
  });
});
