import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {
  fill,
  forgetStaged,
  nameless,
  openForm,
  stagedBox,
  textOfForm,
} from '../support/comment-form.js';
import {textsOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** Another tab of the same site: a window of its own over the same storage. */
function otherTab(): Storage {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frames.push(frame);
  return frame.contentWindow!.localStorage;
}

const frames: HTMLIFrameElement[] = [];

const keyOf = (name: string, kind: string, record = ''): string => {
  const endpoint = new URL(`/staged/${name}`, location.href).href;
  return `article-comments:${kind}:${JSON.stringify({endpoint, articleId: '1'})}:${record}`;
};

/** Puts the page behind another tab, or before it. */
const hide = (hidden: boolean): void => {
  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
};

/** Another tab's storing of just that has been heard of here. */
const heard = (value: string | null): Promise<void> =>
  new Promise((resolve) => {
    const hear = ({newValue}: StorageEvent): void => {
      if (newValue !== value) return;
      removeEventListener('storage', hear);
      resolve();
    };
    addEventListener('storage', hear);
  });

const stamped = (value: unknown): string => JSON.stringify({at: Date.now(), value});

/** The other tab sends its draft, which waits for the endpoint. */
function send(other: Storage, name: string, text: string): void {
  const comment = {parentId: null, text, author: {name: ''}, trap: {field: '', elapsed: 1}};
  const entry = {key: 'k', comment, firstTry: 0, tries: 1, failure: 'unavailable', fields: []};
  const notBefore = Date.now() + 3_600_000;
  other.setItem(keyOf(name, 'outbox', 'k'), stamped({...entry, notBefore, refused: false}));
  other.removeItem(keyOf(name, 'draft'));
}

/** A box whose form is open and follows other tabs. */
async function writingBox(name: string): Promise<{box: CommentBox; area: HTMLTextAreaElement}> {
  const box = await stagedBox(name, nameless);
  const area = textOfForm(await openForm(box));
  hide(true);
  const other = otherTab();
  const key = keyOf(name, 'draft');
  await until(() => {
    // Each time a draft that has just been begun: the form may not follow yet.
    other.removeItem(key);
    other.setItem(key, stamped({text: 'Một'}));
    return area.value === 'Một';
  }, 'the form follows');
  return {box, area};
}

describe('comment-box: one draft in several tabs', () => {
  expectNothingUncaught();

  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    for (const frame of frames.splice(0)) frame.remove();
    forgetStaged();
  });

  it('shows what is typed in the other, with the caret where it was', async () => {
    const {box, area} = await writingBox('tabs-follow');
    fill(area.form!, {text: 'Một hai'});
    area.setSelectionRange(3, 7);
    const other = otherTab();
    const key = keyOf('tabs-follow', 'draft');
    expect(localStorage.getItem(key)).to.contain('Một hai');
    const theirs = stamped({text: 'Và một: Một hai'});
    other.setItem(key, theirs);
    await until(() => area.value === 'Và một: Một hai', 'the field follows');
    expect([area.selectionStart, area.selectionEnd]).to.eql([11, 15]);
    await box.updateComplete;
    expect(localStorage.getItem(key), 'is not written back').to.equal(theirs);
  });

  it('does not change what was typed in a window that is seen', async () => {
    const {area} = await writingBox('tabs-seen');
    fill(area.form!, {text: 'Một'});
    hide(false);
    const theirs = stamped({text: 'Một hai'});
    const news = heard(theirs);
    otherTab().setItem(keyOf('tabs-seen', 'draft'), theirs);
    await news;
    expect(area.value).to.equal('Một');
  });

  it('does not change a field that the reader is at', async () => {
    const {area} = await writingBox('tabs-at');
    hide(false);
    area.focus();
    const theirs = stamped({text: 'Một hai'});
    const news = heard(theirs);
    otherTab().setItem(keyOf('tabs-at', 'draft'), theirs);
    await news;
    expect(area.value).to.equal('Một');
  });

  it('shows what is typed in another window beside it', async () => {
    const {area} = await writingBox('tabs-beside');
    hide(false);
    area.blur();
    otherTab().setItem(keyOf('tabs-beside', 'draft'), stamped({text: 'Một hai'}));
    await until(() => area.value === 'Một hai', 'the field follows');
  });

  it('keeps words that the other does not know', async () => {
    const {area} = await writingBox('tabs-apart');
    const other = otherTab();
    const key = keyOf('tabs-apart', 'draft');
    fill(area.form!, {text: 'Một'});
    hide(false);
    for (const text of ['Theirs', 'Theirs too']) {
      const theirs = stamped({text});
      const news = heard(theirs);
      other.setItem(key, theirs);
      await news;
      hide(true);
    }
    expect(area.value).to.equal('Một');
  });

  it('is emptied of what the other has sent, says why, and leaves the focus where it is', async () => {
    const {box, area} = await writingBox('tabs-sent');
    fill(area.form!, {text: 'Một'});
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    const other = otherTab();
    send(other, 'tabs-sent', 'Một');
    await until(() => !area.value, 'the form is empty');
    const said = 'This comment is being sent from another tab of your browser.';
    await until(() => textsOf(box.shadowRoot!, 'status').includes(said), 'it is said');
    await until(() => box.shadowRoot!.querySelector('[part~="entry"]'), 'and shown');
    expect(document.activeElement).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('has its words back if what the other has sent is refused', async () => {
    const {area} = await writingBox('tabs-refused');
    fill(area.form!, {text: 'Một'});
    hide(false);
    area.focus();
    const other = otherTab();
    send(other, 'tabs-refused', 'Một');
    await until(() => !area.value, 'the form is empty');
    const draft = keyOf('tabs-refused', 'draft');
    other.removeItem(keyOf('tabs-refused', 'outbox', 'k'));
    other.setItem(draft, stamped({text: 'Một'}));
    await until(() => area.value === 'Một', 'the words are back');
    fill(area.form!, {text: 'Một hai'});
    const theirs = stamped({text: 'Một hai ba'});
    const news = heard(theirs);
    other.setItem(draft, theirs);
    await news;
    expect(area.value, 'what is written since then is nobody else’s').to.equal('Một hai');
  });

  it('keeps words that the other did not send', async () => {
    const {box, area} = await writingBox('tabs-more');
    fill(area.form!, {text: 'Một và hai'});
    const news = heard(null);
    otherTab().removeItem(keyOf('tabs-more', 'draft'));
    await news;
    await box.updateComplete;
    expect(area.isConnected).to.be.true;
    expect(area.value).to.equal('Một và hai');
  });
});
