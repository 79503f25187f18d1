import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  fill,
  forgetStaged,
  openForm,
  pathOf,
  said,
  stagedBox,
  textOfForm,
} from '../support/comment-form.js';
import {nextEvent, textOf, until} from '../support/show.js';
import {askedOf} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const markdown = {format: 'markdown', name: 'none', email: 'none'};

interface Form {
  readonly box: CommentBox;
  readonly form: HTMLFormElement;
  readonly area: HTMLTextAreaElement;
  /** The button of that name. */
  readonly tool: (name: string) => HTMLElement;
}

async function formOf(name: string, options?: Parameters<typeof stagedBox>[2]): Promise<Form> {
  const box = await stagedBox(name, markdown, options);
  const form = await openForm(box);
  await until(() => form.querySelector('[role="toolbar"]'), 'the tools are there');
  const tool = (label: string): HTMLElement =>
    [...form.querySelectorAll<HTMLElement>('[role="toolbar"] button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent.trim()) === label,
    )!;
  return {box, form, area: textOfForm(form), tool};
}

/** Writes a text and selects what stands between the bars. */
function write({form, area}: Form, text: string): void {
  const start = text.indexOf('|');
  const end = text.lastIndexOf('|');
  fill(form, {text: text.replaceAll('|', '')});
  area.setSelectionRange(start, end > start ? end - 1 : start);
}

/** The text, with bars around what is selected. */
const read = ({area: {value, selectionStart, selectionEnd}}: Form): string => {
  const [before, words, after] = [
    value.slice(0, selectionStart),
    value.slice(selectionStart, selectionEnd),
    value.slice(selectionEnd),
  ];
  return words ? `${before}|${words}|${after}` : `${before}|${after}`;
};

describe('comment-box: tools for marks', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('are there only where the endpoint reads marks', async () => {
    const form = await openForm(await stagedBox('no-tools', {format: 'text'}));
    expect(form.querySelector('.markdown')).to.be.null;
    const {form: other} = await formOf('tools');
    expect(other.querySelectorAll('[role="toolbar"] button')).to.have.length(7);
  });

  it('put marks around words, and take them away again', async () => {
    const form = await formOf('around');
    write(form, 'a |b c| d');
    form.tool('Bold').click();
    expect(read(form)).to.equal('a **|b c|** d');
    form.tool('Italic').click();
    expect(read(form)).to.equal('a **_|b c|_** d');
    form.tool('Italic').click();
    form.tool('Bold').click();
    expect(read(form)).to.equal('a |b c| d');
    write(form, '|b |c');
    form.tool('Bold').click();
    expect(read(form)).to.equal('**|b|** c');
    write(form, 'a |');
    form.tool('Code').click();
    expect(read(form)).to.equal('a `|`');
    write(form, '|a\nb|');
    form.tool('Code').click();
    expect(read(form)).to.equal('```\n|a\nb|\n```');
  });

  it('begin lines with a mark, all of them or none', async () => {
    const form = await formOf('lines');
    write(form, 'a\nb|\nc| d\ne');
    form.tool('Quote').click();
    expect(read(form)).to.equal('a\n|> b\n> c d|\ne');
    form.tool('Quote').click();
    expect(read(form)).to.equal('a\n|b\nc d|\ne');
    write(form, '|\na');
    form.tool('List').click();
    expect(read(form)).to.equal('- |\na');
  });

  it('make links, and select what is missing of them', async () => {
    const form = await formOf('links');
    write(form, 'see |this|');
    form.tool('Link').click();
    expect(read(form)).to.equal('see [this](|https://|)');
    write(form, '|https://a.example/|');
    form.tool('Link').click();
    expect(read(form)).to.equal('[|](https://a.example/)');
  });

  it('leave the undo of the browser as it was', async () => {
    const form = await formOf('undo');
    form.area.focus();
    await sendKeys({type: 'word'});
    form.area.select();
    form.tool('Bold').click();
    expect(form.area.value).to.equal('**word**');
    // No driver of ours reaches the menu that undoes.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('undo');
    expect(form.area.value).to.equal('word');
    await form.box.updateComplete;
    expect(form.area.value).to.equal('word');
  });

  it('answer to keys in the text, but not to those of an input method', async () => {
    const form = await formOf('keys');
    const press = (key: string, more: KeyboardEventInit = {}): boolean =>
      form.area.dispatchEvent(
        new KeyboardEvent('keydown', {
          ...{key, ctrlKey: true, bubbles: true, composed: true, cancelable: true},
          ...more,
        }),
      );
    write(form, '|a|');
    expect(press('b')).to.be.false;
    expect(read(form)).to.equal('**|a|**');
    press('I');
    press('k');
    expect(form.area.value).to.equal('**_[a](https://)_**');
    write(form, '|a|');
    press('b', {isComposing: true});
    press('b', {altKey: true});
    press('b', {ctrlKey: false});
    press('u');
    expect(read(form)).to.equal('|a|');
  });

  it('are one stop of the Tab key, with arrows between them', async () => {
    const {form, box, area, tool} = await formOf('arrows');
    const focused = (): string | null => {
      const button = box.shadowRoot!.activeElement!;
      return button.getAttribute('aria-label') ?? button.textContent.trim();
    };
    const before = document.createElement('button');
    box.before(before);
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal('Bold');
    await sendKeys({press: 'ArrowLeft'});
    expect(focused()).to.equal('Preview');
    await sendKeys({press: 'ArrowRight'});
    await sendKeys({press: 'ArrowRight'});
    expect(focused()).to.equal('Italic');
    await box.updateComplete;
    expect(form.querySelectorAll('[role="toolbar"] [tabindex="0"]')).to.have.length(1);
    await sendKeys({press: 'Tab'});
    expect(box.shadowRoot!.activeElement).to.equal(area);
    before.focus();
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal('Italic');
    await sendKeys({press: 'End'});
    expect(focused()).to.equal('Preview');
    box.dir = 'rtl';
    tool('Italic').focus();
    await sendKeys({press: 'ArrowLeft'});
    expect(focused()).to.equal('Link');
  });

  it('show the comment as it will be, as high as the field, and send it from there', async () => {
    const answer = {method: 'POST', status: 201, json: said('new', '**Hay** quá')} as const;
    const {box, form, area, tool} = await formOf('preview', {answers: [answer]});
    fill(form, {text: '**Hay** quá\n\nמילה'});
    await box.updateComplete;
    const {height} = form.getBoundingClientRect();
    tool('Preview').click();
    await until(() => form.querySelector('[part~="preview"] strong'), 'the preview is there');
    const preview = form.querySelector('[part~="preview"]')!;
    expect(preview.querySelector('strong')!.textContent).to.equal('Hay');
    const right = preview.querySelectorAll('p')[1]!;
    expect(getComputedStyle(right).direction).to.equal('rtl');
    expect(form.getBoundingClientRect().height).to.equal(height);
    expect(preview.getBoundingClientRect().height).to.equal(area.getBoundingClientRect().height);
    expect(getComputedStyle(area).visibility).to.equal('hidden');
    expect(tool('Preview').getAttribute('aria-pressed')).to.equal('true');
    const status = form.querySelector('[role="toolbar"] [role="status"]')!;
    expect(status.textContent).to.equal('This is a preview of your comment.');
    await expect(form).to.be.accessible();
    tool('Bold').click();
    expect(area.value).to.equal('**Hay** quá\n\nמילה');
    const posted = nextEvent(box, 'comment-posted');
    form.querySelector<HTMLElement>('[part~="send"]')!.click();
    await posted;
    const sent = (await askedOf(pathOf('preview'))).find(({method}) => method === 'POST')!;
    expect((JSON.parse(sent.body) as {text: string}).text).to.equal('**Hay** quá\n\nמילה');
  });

  it('come back from the preview by themselves when the text is refused', async () => {
    const {box, form, area, tool} = await formOf('refused-preview');
    tool('Preview').click();
    await until(() => textOf(form, 'preview'), 'the preview is there');
    expect(textOf(form, 'preview')).to.equal('There is nothing to see yet.');
    form.querySelector<HTMLElement>('[part~="send"]')!.click();
    await until(() => box.shadowRoot!.activeElement === area, 'the text has the focus');
    expect(form.querySelector('[part~="preview"]')).to.be.null;
  });

  it('are accessible', async () => {
    const {form} = await formOf('accessible');
    await expect(form).to.be.accessible();
  });
});

describe('comment-box: the field of the text', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('grows with what is written, to a limit', async () => {
    const box = await stagedBox('grows', {});
    const form = await openForm(box);
    const area = textOfForm(form);
    const start = area.offsetHeight;
    const grown = (): boolean => {
      fill(form, {text: 'line\n'.repeat(10)});
      return area.offsetHeight > start + 20;
    };
    await until(grown, 'the field grows');
    fill(form, {text: 'line\n'.repeat(300)});
    expect(area.offsetHeight).to.be.at.most(Math.ceil(innerHeight * 0.7));
    fill(form, {text: 'line'});
    expect(area.offsetHeight).to.equal(start);
  });

  it('has its limit said aloud only now and then', async () => {
    const box = await stagedBox('counted', {maxLength: 400});
    const form = await openForm(box);
    const saidAt = async (left: number): Promise<string> => {
      fill(form, {text: 'x'.repeat(400 - left)});
      await box.updateComplete;
      return [...form.querySelectorAll('[role="status"]')]
        .map(({textContent}) => textContent.trim())
        .join('');
    };
    await saidAt(99);
    await until(() => textOf(form, 'counter') === 'Characters left: 99', 'the limit is there');
    expect(await saidAt(99)).to.equal('');
    expect(await saidAt(50)).to.equal('Characters left: 50');
    expect(await saidAt(49)).to.equal('Characters left: 50');
    expect(textOf(form, 'counter')).to.equal('Characters left: 49');
    expect(await saidAt(10)).to.equal('Characters left: 10');
    expect(await saidAt(0)).to.equal('Characters left: 0');
    expect(await saidAt(-2)).to.equal('Characters too many: 2');
    expect(await saidAt(-3)).to.equal('Characters too many: 2');
    expect(await saidAt(200)).to.equal('');
  });
});
