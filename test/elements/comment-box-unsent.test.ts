import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  busy,
  fill,
  forgetStaged,
  nameless,
  openForm,
  pathOf,
  said,
  stagedBox,
} from '../support/comment-form.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const focused = (box: CommentBox): Element | null => box.shadowRoot!.activeElement;

const itemsOf = (box: CommentBox): Element[] => [
  ...box.renderRoot.querySelectorAll('[part~="entry"]'),
];

const buttonOf = (root: ParentNode, part: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[part~="${part}"]`)!;

/** Presses as the keyboard does. */
function press(button: HTMLElement): void {
  button.focus();
  button.click();
}

/** Writes something and puts the form away. */
async function begin(box: CommentBox, text: string): Promise<void> {
  const form = await openForm(box);
  fill(form, {text});
  buttonOf(form, 'cancel').click();
  await until(() => textsOf(box.renderRoot, 'text').includes(text), 'the draft is listed');
}

/** Sends something that has to wait. */
async function send(box: CommentBox, text: string): Promise<void> {
  const form = await openForm(box);
  fill(form, {text});
  const failed = nextEvent(box, 'comment-error');
  buttonOf(form, 'send').click();
  await failed;
  await until(() => textsOf(box.renderRoot, 'text').includes(text), 'the entry is listed');
}

describe('comment-box: what is not sent', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('is discarded at the second press of its own button, whatever was discarded before', async () => {
    const box = await stagedBox('unsent-discard', nameless);
    await begin(box, 'Một');
    press(buttonOf(box.renderRoot, 'discard'));
    await box.updateComplete;
    press(buttonOf(box.renderRoot, 'discard'));
    await until(() => !itemsOf(box).length, 'it is gone');
    await begin(box, 'Hai');
    expect(textOf(box.renderRoot, 'discard')).to.equal('Discard');
    press(buttonOf(box.renderRoot, 'discard'));
    await box.updateComplete;
    expect(itemsOf(box)).to.have.length(1);
  });

  it('is not half discarded any more once it was written on', async () => {
    const box = await stagedBox('unsent-resume', nameless);
    await begin(box, 'Một');
    press(buttonOf(box.renderRoot, 'discard'));
    await box.updateComplete;
    press(buttonOf(box.renderRoot, 'edit'));
    await until(() => box.renderRoot.querySelector('form'), 'the form opens');
    buttonOf(box.renderRoot, 'cancel').click();
    await until(() => itemsOf(box).length, 'the draft is listed');
    expect(textOf(box.renderRoot, 'discard')).to.equal('Discard');
  });

  it('leaves the keyboard at the next one, and then at the button that writes', async () => {
    const box = await stagedBox('unsent-focus', nameless, {answers: [busy]});
    await send(box, 'Một');
    await send(box, 'Hai');
    const [first, second] = itemsOf(box);
    press(buttonOf(first!, 'discard'));
    await box.updateComplete;
    press(buttonOf(first!, 'discard'));
    await until(() => focused(box)?.closest('[part~="entry"]') === second, 'the focus goes on');
    expect(textOf(box.renderRoot, 'status')).to.equal('Discarded.');
    press(buttonOf(second!, 'discard'));
    await box.updateComplete;
    press(buttonOf(second!, 'discard'));
    await until(() => focused(box)?.matches('[part~="write"]'), 'the focus is where it began');
  });

  it('keeps the focus on its button while it is tried again, and says anew that it has to wait', async () => {
    const box = await stagedBox('unsent-again', nameless, {answers: [busy]});
    await send(box, 'Một');
    const status = box.renderRoot.querySelector('[part~="status"]')!;
    const heard: string[] = [];
    const listener = new MutationObserver(() => heard.push(status.textContent.trim()));
    listener.observe(status, {childList: true, characterData: true, subtree: true});
    const button = buttonOf(box.renderRoot, 'resend');
    const failed = nextEvent(box, 'comment-error');
    press(button);
    await box.updateComplete;
    expect(button.ariaDisabled).to.equal('true');
    expect(focused(box)).to.equal(button);
    await failed;
    await until(() => button.ariaDisabled === 'false', 'it waits again');
    expect(focused(box)).to.equal(button);
    listener.disconnect();
    expect(heard.at(0)).to.equal('Sending…');
    expect(heard.at(-1)).to.contain('will be sent by itself');
  });

  it('keeps the focus where another one has gone from before it', async () => {
    const box = await stagedBox('unsent-keyed', nameless, {answers: [busy]});
    await send(box, 'Một');
    await send(box, 'Hai');
    const [first, second] = itemsOf(box);
    buttonOf(second!, 'edit').focus();
    const key = first!.getAttribute('data-unsent')!;
    const record = Object.keys(localStorage).find((name) => name.endsWith(key))!;
    localStorage.removeItem(record);
    dispatchEvent(new StorageEvent('storage', {key: record}));
    await until(() => itemsOf(box).length === 1, 'the other is gone');
    expect(focused(box)).to.equal(buttonOf(second!, 'edit'));
    expect(itemsOf(box)).to.eql([second]);
  });

  it('keeps the focus while another one is tried', async () => {
    const box = await stagedBox('unsent-order', nameless, {answers: [busy]});
    await send(box, 'Một');
    await send(box, 'Hai');
    const before = itemsOf(box);
    const button = buttonOf(before[1]!, 'edit');
    button.focus();
    const failed = nextEvent(box, 'comment-error');
    buttonOf(before[0]!, 'resend').click();
    await failed;
    await until(() => buttonOf(before[0]!, 'resend').ariaDisabled === 'false', 'it waits again');
    expect(itemsOf(box)).to.eql(before);
    expect(focused(box)).to.equal(button);
  });

  it('leads the keyboard to the comment that it has become', async () => {
    const box = await stagedBox('unsent-arrived', nameless, {
      answers: [busy, {method: 'POST', status: 201, json: {...said('1', 'Một'), editToken: 's'}}],
    });
    await send(box, 'Một');
    press(buttonOf(box.renderRoot, 'resend'));
    await until(() => focused(box)?.closest('[data-comment="1"]'), 'the focus is on the comment');
  });

  it('is asked about before the page is left, and there again, after another article was shown', async () => {
    const box = await stagedBox('unsent-full', nameless, {answers: [busy]});
    await stage('unsent-full/articles/2/comments', {
      json: {thread: {count: 0, state: 'open'}, policy: nameless, items: [], next: null},
    });
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      await send(box, 'Một');
      expect(asks()).to.be.true;
      box.articleId = '2';
      await until(() => !itemsOf(box).length && box.state === 'empty', 'the other is shown');
      expect(asks(), 'the words are still there').to.be.true;
      box.articleId = '1';
      await until(() => itemsOf(box).length, 'they are listed again');
      await stage(
        pathOf('unsent-full'),
        {method: 'GET', json: {thread: {count: 0, state: 'open'}, items: [], next: null}},
        {method: 'POST', status: 201, json: {...said('1', 'Một'), editToken: 'secret'}},
      );
      const posted = nextEvent(box, 'comment-posted');
      buttonOf(box.renderRoot, 'resend').click();
      await posted;
      await until(() => !asks(), 'there is nothing to lose');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });

  it('does not change who is remembered when it is sent again', async () => {
    const author = JSON.stringify({name: 'Minh', email: 'minh@paper.example'});
    const box = await stagedBox('unsent-author', {name: 'required'}, {answers: [busy]});
    const form = await openForm(box);
    fill(form, {name: 'Lan'});
    form.querySelector<HTMLElement>('[name="remember"]')!.click();
    await send(box, 'Một');
    // By another comment, which was sent meanwhile.
    localStorage.setItem('article-comments:author', author);
    press(buttonOf(box.renderRoot, 'edit'));
    await until(() => box.renderRoot.querySelector('form'), 'the form opens');
    const failed = nextEvent(box, 'comment-error');
    buttonOf(box.renderRoot, 'send').click();
    await failed;
    expect(localStorage.getItem('article-comments:author')).to.equal(author);
    localStorage.removeItem('article-comments:author');
  });

  it('lends its writer to no other comment', async () => {
    const box = await stagedBox(
      'unsent-other',
      {name: 'required', email: 'none'},
      {answers: [busy]},
    );
    const form = await openForm(box);
    fill(form, {text: 'Một', name: 'Lan'});
    const failed = nextEvent(box, 'comment-error');
    buttonOf(form, 'send').click();
    await failed;
    await until(() => itemsOf(box).length, 'the entry is listed');
    const nameIn = (opened: HTMLFormElement): string =>
      (opened.elements.namedItem('name') as HTMLInputElement).value;
    const next = await openForm(box);
    fill(next, {name: 'Minh'});
    buttonOf(next, 'cancel').click();
    await until(() => !next.isConnected, 'the form is away');
    press(buttonOf(box.renderRoot, 'edit'));
    await until(() => box.renderRoot.querySelector('form'), 'the form opens');
    expect(nameIn(box.renderRoot.querySelector('form')!)).to.equal('Lan');
    fill(box.renderRoot.querySelector('form')!, {text: ''});
    buttonOf(box.renderRoot, 'cancel').click();
    await until(() => !box.renderRoot.querySelector('form'), 'the form is away again');
    expect(nameIn(await openForm(box))).to.equal('Minh');
  });
});
