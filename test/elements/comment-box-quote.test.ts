import {expect} from '@open-wc/testing';
import {resetMouse, sendMouse} from '@web/test-runner-commands';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  fill,
  forgetStaged,
  openForm,
  said,
  stagedBox,
  textOfForm,
} from '../support/comment-form.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const bodyHtml = '<p>The first paragraph.</p><p>The <b>second</b>\n one.</p>';

/** An article and a box that follows it, or stands beside it. */
async function pageOf(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<{readonly view: HTMLElement; readonly box: CommentBox}> {
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'Title', bodyHtml}});
  const view = await show('article-view', {
    endpoint: `/staged/${name}`,
    'article-id': '1',
    id: name,
  });
  const box = await stagedBox(name, {}, {attributes});
  return {view, box};
}

/** Selects from the text node of one element to that of another. */
function select(from: Node, start: number, to: Node, end: number): void {
  getSelection()!.setBaseAndExtent(from, start, to, end);
}

/** The words of a comment. */
function wordsOf(box: CommentBox, id: string): Text {
  const element = box.renderRoot.querySelector(`[data-comment="${id}"] [part~="text"]`)!;
  return [...element.childNodes].find((node) => node instanceof Text && !!node.data.trim()) as Text;
}

const buttonOf = (form: HTMLFormElement): HTMLElement | null =>
  form.querySelector('[part~="quote"]');

/** Presses where an element is, as a reader does. */
async function pressAt(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({type: 'click', position});
}

describe('comment-box: quotes', () => {
  expectNothingUncaught();
  afterEach(async () => {
    forgetStaged();
    getSelection()?.removeAllRanges();
    await resetMouse();
  });

  it('of the article are put in at a press, each paragraph a line', async () => {
    const {view, box} = await pageOf('quoted');
    const form = await openForm(box);
    const area = textOfForm(form);
    expect(buttonOf(form)).to.be.null;
    const [first, second] = view.querySelectorAll('p');
    select(first!.firstChild!, 4, second!.lastChild!, 5);
    await until(() => buttonOf(form), 'the button appears');
    expect(buttonOf(form)!.textContent.trim()).to.equal('Quote selection');
    await expect(form).to.be.accessible();
    await pressAt(buttonOf(form)!);
    expect(area.value).to.equal('> first paragraph.\n> The second one\n\n');
    expect(box.shadowRoot!.activeElement).to.equal(area);
    expect(area.selectionStart).to.equal(area.value.length);
    await until(() => !buttonOf(form), 'the button is gone');
    // No driver of ours reaches the menu that undoes.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('undo');
    expect(area.value).to.equal('');
  });

  it('stand on lines of their own within what is written', async () => {
    const {view, box} = await pageOf('within');
    const form = await openForm(box);
    const area = textOfForm(form);
    fill(form, {text: 'Before after'});
    area.setSelectionRange(6, 6);
    // As a press in the article does.
    area.blur();
    const {firstChild: words} = view.querySelector('p')!;
    select(words!, 0, words!, 9);
    await until(() => buttonOf(form), 'the button appears');
    buttonOf(form)!.click();
    expect(area.value).to.equal('Before\n\n> The first\n\n after');
  });

  it('are of no other article and of nothing else on the page', async () => {
    const {view, box} = await pageOf('own', {for: 'own'});
    const other = await pageOf('other');
    const form = await openForm(box);
    const {firstChild: words} = view.querySelector('p')!;
    const {firstChild: others} = other.view.querySelector('p')!;
    select(words!, 0, words!, 3);
    await until(() => buttonOf(form), 'the button appears');
    // Not while the reader is in the form, where the selection of the page ends anyway.
    textOfForm(form).blur();
    select(others!, 0, others!, 3);
    await until(() => !buttonOf(form), 'the button is gone');
    select(words!, 0, words!, 3);
    await until(() => buttonOf(form), 'the button is there again');
    select(words!, 0, others!, 3);
    await until(() => !buttonOf(form), 'the button is gone again');
  });

  it('are looked for only while the form is open', async () => {
    const {view, box} = await pageOf('closed');
    const form = await openForm(box);
    const {firstChild: words} = view.querySelector('p')!;
    select(words!, 0, words!, 3);
    await until(() => buttonOf(form), 'the button appears');
    let updates = 0;
    const {requestUpdate} = box;
    form.querySelector<HTMLElement>('[part~="cancel"]')!.click();
    await until(() => !form.isConnected, 'the form is away');
    box.requestUpdate = (...args) => {
      updates++;
      requestUpdate.apply(box, args);
    };
    select(words!, 0, words!, 5);
    await new Promise((resolve) => {
      document.addEventListener('selectionchange', resolve, {once: true});
    });
    expect(updates).to.equal(0);
  });

  it('begin an answer with what was selected of the comment', async () => {
    const items = [said('c1', 'One line.\nAnother line.'), said('c2', 'Not this one.')];
    const box = await stagedBox('answer', {}, {items});
    const words = wordsOf(box, 'c1');
    select(words, 4, words, 17);
    await pressAt(box.shadowRoot!.querySelector('[data-comment="c1"] [data-act="reply"]')!);
    await until(() => box.shadowRoot!.querySelector('textarea'), 'the form opens');
    const area = box.shadowRoot!.querySelector('textarea')!;
    await until(() => area.value, 'the quote is there');
    expect(area.value).to.equal('> line.\n> Another\n\n');
    expect(box.shadowRoot!.activeElement).to.equal(area);
  });

  it('leave a draft alone, and take nothing from another comment', async () => {
    const items = [said('c1', 'One line.'), said('c2', 'Not this one.')];
    const box = await stagedBox('draft', {}, {items});
    const root = box.shadowRoot!;
    const words = wordsOf(box, 'c1');
    const loaded = (): Promise<unknown> => import('../../src/elements/comment-box/quoting.js');
    select(words, 0, words, 3);
    root.querySelector<HTMLElement>('[data-comment="c2"] [data-act="reply"]')!.click();
    await until(() => root.querySelector('textarea'), 'the form opens');
    await loaded();
    await box.updateComplete;
    expect(root.querySelector('textarea')!.value).to.equal('');
    const form = root.querySelector('form')!;
    root.querySelector<HTMLElement>('[data-comment="c1"] [data-act="reply"]')!.click();
    await until(() => !form.isConnected, 'the other form opens');
    fill(root.querySelector('form')!, {text: 'A draft'});
    root.querySelector<HTMLElement>('[part~="cancel"]')!.click();
    await until(() => !root.querySelector('form'), 'the form is away');
    select(words, 0, words, 3);
    root.querySelector<HTMLElement>('[data-comment="c1"] [data-act="reply"]')!.click();
    await until(() => root.querySelector('textarea'), 'the form opens again');
    await loaded();
    await box.updateComplete;
    expect(root.querySelector('textarea')!.value).to.equal('A draft');
  });
});
