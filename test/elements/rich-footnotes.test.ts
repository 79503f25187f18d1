import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const wordpress = `<p>Text<sup class="fn"><a href="#n1" id="n1-link">1</a></sup> and <a href="#part">a part</a>.</p>
  <h2 id="part">Part</h2>
  <ol class="wp-block-footnotes"><li id="n1">Measured <em>by hand</em>. <a href="#n1-link">↩</a></li></ol>`;
const markdown = `<p>Text<a href="#fn:1" id="fnref:1" class="footnote-ref">1</a></p>
  <section class="footnotes"><ol><li id="fn:1"><p>Measured by hand. <a href="#fnref:1">↩</a></p></li></ol></section>`;
let staged = 0;

async function showNotes(bodyHtml: string, attributes = {}): Promise<ArticleView> {
  const name = `rich-footnotes-${++staged}`;
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', bodyHtml}});
  const view = await show('article-view', {
    endpoint: `/staged/${name}`,
    'article-id': '1',
    ...attributes,
  });
  await until(() => numberIn(view), 'the notes are known');
  return view;
}

const rootOf = (view: ArticleView): ParentNode =>
  view.querySelector('article') ? view : view.shadowRoot!;
const numberIn = (view: ArticleView): HTMLElement | null =>
  rootOf(view).querySelector('[role=doc-noteref]');
const previewIn = (view: ArticleView): HTMLElement | null =>
  rootOf(view).querySelector('[data-block=note]');
const isShown = (view: ArticleView): boolean => !!previewIn(view);
/** The preview, once what shows it is loaded. */
async function shownIn(view: ArticleView): Promise<HTMLElement> {
  await until(() => previewIn(view), 'the note is shown');
  return previewIn(view)!;
}

const pointer = (target: Element, type: string, pointerType = 'mouse'): boolean =>
  target.dispatchEvent(
    new PointerEvent(type, {bubbles: true, composed: true, cancelable: true, pointerType}),
  );

describe('article-view: notes', () => {
  expectNothingUncaught();

  for (const [kind, html] of Object.entries({wordpress, markdown})) {
    it(`tells what is a note and what leads back, in ${kind}`, async () => {
      const view = await showNotes(html);
      const number = numberIn(view)!;
      const note = view.querySelector(`#${CSS.escape(number.getAttribute('aria-describedby')!)}`);
      expect(note!.textContent).to.match(/^Measured by hand\. ↩$/);
      expect(view.querySelectorAll('[role=doc-noteref]')).to.have.length(1);
      expect(note!.querySelector('a')!.getAttribute('role')).to.equal('doc-backlink');
    });

    it(`shows the note of ${kind} beside its number while the pointer is there`, async () => {
      const view = await showNotes(html);
      pointer(numberIn(view)!, 'pointerover');
      const preview = await shownIn(view);
      expect(preview.textContent).to.equal('Measured by hand.');
      expect(preview.matches(':popover-open')).to.be.true;
      pointer(numberIn(view)!, 'pointerout');
      await until(() => !preview.isConnected, 'the preview is gone');
    });
  }

  it('stands close to the number, within the window', async () => {
    const view = await showNotes(wordpress);
    pointer(numberIn(view)!, 'pointerover');
    const note = (await shownIn(view)).getBoundingClientRect();
    const number = numberIn(view)!.getBoundingClientRect();
    const away = Math.min(Math.abs(note.bottom - number.top), Math.abs(note.top - number.bottom));
    expect(away).to.be.below(24);
    expect(note.left).to.be.at.least(0);
    expect(note.right).to.be.at.most(document.documentElement.clientWidth);
  });

  it('stays while the pointer goes on to the note', async () => {
    const view = await showNotes(wordpress);
    const later = await showNotes(wordpress);
    pointer(numberIn(view)!, 'pointerover');
    await shownIn(view);
    pointer(numberIn(view)!, 'pointerout');
    pointer(previewIn(view)!, 'pointerover');
    pointer(numberIn(later)!, 'pointerover');
    await shownIn(later);
    pointer(numberIn(later)!, 'pointerout');
    await until(() => !previewIn(later), 'what the pointer has left later is gone');
    expect(isShown(view)).to.be.true;
  });

  it('shows it to the keyboard, until Escape', async () => {
    const view = await showNotes(wordpress);
    await sendKeys({press: 'Tab'});
    numberIn(view)!.focus();
    expect((await shownIn(view)).textContent).to.equal('Measured by hand.');
    await sendKeys({press: 'Escape'});
    expect(isShown(view)).to.be.false;
    expect(document.activeElement === numberIn(view)).to.be.true;
  });

  it('shows it for the first tap and goes there for the second', async () => {
    const view = await showNotes(wordpress);
    const number = numberIn(view)!;
    const tap = (): void => {
      pointer(number, 'pointerdown', 'touch');
      number.click();
    };
    tap();
    await shownIn(view);
    tap();
    expect(isShown(view)).to.be.false;
    await until(
      () => document.activeElement?.textContent.startsWith('Measured'),
      'the note has it',
    );
  });

  it('goes to the note at a click', async () => {
    const view = await showNotes(wordpress);
    numberIn(view)!.click();
    await until(
      () => document.activeElement?.textContent.startsWith('Measured'),
      'the note has it',
    );
    expect(isShown(view)).to.be.false;
  });

  it('takes a link to a heading for no note', async () => {
    const view = await showNotes(wordpress);
    pointer(view.querySelector('a[href$="part"]')!, 'pointerover');
    expect(isShown(view)).to.be.false;
  });

  it('shows it in the shadow root as well', async () => {
    const view = await showNotes(wordpress, {render: 'shadow'});
    pointer(numberIn(view)!, 'pointerover');
    expect(getComputedStyle(await shownIn(view)).position).to.equal('fixed');
  });

  it('looks for the notes once, however many numbers there are', async () => {
    const {enhanceFootnotes} = await import('../../src/elements/article-view/rich/footnotes.js');
    const body = document.createElement('div');
    body.innerHTML = `${'<sup><a href="#n">1</a></sup>'.repeat(100)}<p id="n">A</p><p id="n">B</p>`;
    let searches = 0;
    Object.defineProperty(body, 'querySelector', {value: () => searches++});
    enhanceFootnotes(body);
    expect(searches).to.equal(0);
    expect(body.querySelectorAll('[role=doc-noteref]')).to.have.length(100);
  });
});
