import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const nobody = {
  method: 'GET',
  json: {thread: {count: 0, state: 'open'}, items: [], next: null},
} as const;

const taken = (text: string, rest: object = {}): StagedAnswer => ({
  method: 'POST',
  status: 201,
  json: {
    ...{id: `id of ${text}`, parentId: null, state: 'published', author: {name: 'Lan'}, text},
    ...{createdAt: '2024-01-01T00:00:00Z', editToken: 'secret', ...rest},
  },
});

const busy = {method: 'POST', status: 503, json: {code: 'unavailable'}} as const;

/** So busy that only the reader's own wish leads to another try within a test. */
const busyForLong = {...busy, json: {code: 'unavailable', retryAfter: 3600}} as const;

/** Where a place of this name is staged. */
const pathOf = (name: string): string => `${name}/articles/1/comments`;

/** A box of its own, as after a reload. */
const visit = (name: string): Promise<CommentBox> =>
  show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});

/** The reader leaves: nothing of the box goes on. */
const leave = (box: CommentBox): void => {
  box.remove();
};

const press = (box: CommentBox, part: string): void => {
  box.shadowRoot!.querySelector<HTMLElement>(`[part~="${part}"]`)!.click();
};

const formOf = async (box: CommentBox): Promise<HTMLFormElement> => {
  await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
  return box.shadowRoot!.querySelector('form')!;
};

const entryOf = (box: CommentBox): Element | null =>
  box.shadowRoot!.querySelector('[part~="entry"]');

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
}

/** Writes a comment and sends it. */
async function write(box: CommentBox, text: string): Promise<HTMLFormElement> {
  press(box, 'write');
  const form = await formOf(box);
  fill(form, {text, name: 'Lan'});
  press(box, 'send');
  return form;
}

const keysSent = async (name: string): Promise<string[]> =>
  (await askedOf(pathOf(name))).filter(({method}) => method === 'POST').map(({key}) => key);

const stored = (name: string): string[] =>
  Object.keys(localStorage).filter((key) => key.includes(`/staged/${name}"`));

/** Makes every write to storage fail until the test is over. */
function fillStorage(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

describe('comment-box: keeping', () => {
  const {setItem} = Storage.prototype;
  expectNothingUncaught();

  afterEach(() => {
    Storage.prototype.setItem = setItem;
    for (const key of Object.keys(localStorage)) {
      if (/\/staged\/keep-|:author$/.test(key)) localStorage.removeItem(key);
    }
  });

  // First of all: what is loaded stays loaded.
  it('loads nothing of writing until somebody writes', async () => {
    await stage(pathOf('keep-nothing'), nobody);
    performance.clearResourceTimings();
    const box = await visit('keep-nothing');
    const pressed = performance.now();
    press(box, 'write');
    await formOf(box);
    const loads = performance
      .getEntriesByType('resource')
      .filter(({name}) => name.includes('/writing.'));
    expect(loads).to.have.length(1);
    expect(loads[0]!.startTime).to.be.at.least(pressed);
  });

  it('stores nothing before the reader types, and has a draft after a reload', async () => {
    await stage(pathOf('keep-draft'), nobody);
    const box = await visit('keep-draft');
    press(box, 'write');
    const form = await formOf(box);
    expect(stored('keep-draft')).to.be.empty;
    fill(form, {text: 'Đang viết dở', name: 'Lan'});
    const [key, ...more] = stored('keep-draft');
    expect(more).to.be.empty;
    expect(localStorage.getItem(key!)).not.to.include('Lan');
    leave(box);

    const again = await visit('keep-draft');
    await until(() => entryOf(again), 'the draft is shown');
    expect(textOf(again.shadowRoot!, 'entry-state')).to.equal('Bản nháp');
    expect(textOf(again.shadowRoot!, 'status')).to.equal(
      'Bình luận bạn viết lần trước vẫn còn đây.',
    );
    press(again, 'edit');
    expect((await formOf(again)).querySelector('textarea')!.value).to.equal('Đang viết dở');
    expect(entryOf(again)).to.be.null;
  });

  it('does not call what is being written a comment of an earlier visit', async () => {
    await stage(pathOf('keep-begun'), nobody);
    const box = await visit('keep-begun');
    press(box, 'write');
    fill(await formOf(box), {text: 'Đang viết dở', name: 'Lan'});
    press(box, 'cancel');
    await until(() => entryOf(box), 'the draft is shown');
    expect(textOf(box.shadowRoot!, 'status')).to.equal('');
  });

  it('discards a draft at the second press', async () => {
    await stage(pathOf('keep-discard'), nobody);
    const box = await visit('keep-discard');
    press(box, 'write');
    fill(await formOf(box), {text: 'a'});
    press(box, 'cancel');
    await until(() => entryOf(box), 'the draft is shown');
    press(box, 'discard');
    await box.updateComplete;
    expect(textOf(box.shadowRoot!, 'discard')).to.equal('Nhấn lần nữa để bỏ hẳn');
    expect(stored('keep-discard')).to.have.length(1);
    press(box, 'discard');
    await until(() => !entryOf(box), 'the draft is gone');
    expect(stored('keep-discard')).to.be.empty;
  });

  it('sends a waiting comment on the next visit, once and under the same key', async () => {
    await stage(pathOf('keep-visit'), nobody, busy, taken('Xin chào'));
    const box = await visit('keep-visit');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    expect(textOf(box.shadowRoot!, 'entry-state')).to.match(/^Chưa gửi được. Sẽ tự gửi lại lúc/);
    leave(box);

    const again = await visit('keep-visit');
    const {comment} = await nextEvent(again, 'comment-posted');
    expect(comment.text).to.equal('Xin chào');
    await until(() => textsOf(again.shadowRoot!, 'text').length === 1, 'it is shown once');
    expect(entryOf(again)).to.be.null;
    const keys = await keysSent('keep-visit');
    expect(keys).to.have.length(2);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('sends what waits under another article of the endpoint, and says nothing of it', async () => {
    const other = 'keep-elsewhere/articles/2/comments';
    await stage(pathOf('keep-elsewhere'), nobody, busy);
    await stage(other, nobody);
    const box = await visit('keep-elsewhere');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    leave(box);

    await stage(pathOf('keep-elsewhere'), nobody, taken('Xin chào'));
    const endpoint = '/staged/keep-elsewhere';
    const there = await show('comment-box', {endpoint, 'article-id': '2'});
    let events = 0;
    there.addEventListener('comment-posted', () => events++);
    const kinds = (): string[] => stored('keep-elsewhere').map((key) => key.split(':')[1]!);
    await until(() => kinds().join() === 'own', 'it is sent, and known to be the own');
    expect(await keysSent('keep-elsewhere')).to.have.length(1);
    expect((await askedOf(other)).map(({method}) => method)).to.eql(['GET']);
    expect(entryOf(there)).to.be.null;
    expect(textsOf(there.shadowRoot!, 'text')).to.be.empty;
    expect(textOf(there.shadowRoot!, 'status')).to.equal('');
    expect(events).to.equal(0);
  });

  it('tries again when the device is online', async () => {
    const source = (await import('../../src/index.js')).native;
    await stage(pathOf('keep-online'), nobody, taken('Xin chào'));
    const box = await visit('keep-online');
    let online = false;
    box.source = {
      ...source,
      createComment: (...asked) => ({
        ...source.createComment(...asked),
        ...(!online && {url: 'http://127.0.0.1:9/'}),
      }),
    };
    await box.updateComplete;
    await until(() => box.state === 'empty', 'the box has asked again');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    expect(textOf(box.shadowRoot!, 'entry-state')).to.equal(
      'Đang chờ có mạng. Bình luận sẽ tự gửi.',
    );
    online = true;
    const posted = nextEvent(box, 'comment-posted');
    dispatchEvent(new Event('online'));
    await posted;
    await until(() => !entryOf(box), 'nothing waits');
    expect(textOf(box.shadowRoot!, 'status')).to.equal('Đã đăng bình luận của bạn.');
    expect(await keysSent('keep-online')).to.have.length(1);
  });

  it('tells a backend without keys that the words were sent before, also out of the form', async () => {
    const source = (await import('../../src/index.js')).native;
    await stage(pathOf('keep-again'), nobody, busyForLong, taken('Xin chào'));
    const box = await visit('keep-again');
    const said: (boolean | undefined)[] = [];
    box.source = {
      ...source,
      createComment: (place, comment, key, token, again) => {
        said.push(again);
        return source.createComment(place, comment, key, token);
      },
    };
    await box.updateComplete;
    await until(() => box.state === 'empty', 'the box has asked again');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    press(box, 'edit');
    await formOf(box);
    const posted = nextEvent(box, 'comment-posted');
    press(box, 'send');
    await posted;
    expect(said).to.eql([false, true]);
  });

  it('says why a waiting comment was refused, and gives the words back', async () => {
    const errors = [{pointer: '/author/name', code: 'too-long'}];
    const refusal = {method: 'POST', status: 422, json: {code: 'validation', errors}} as const;
    await stage(pathOf('keep-refused'), nobody, busyForLong, refusal, taken('Xin chào'));
    const box = await visit('keep-refused');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    press(box, 'resend');
    await until(
      () => textOf(box.shadowRoot!, 'entry-state').startsWith('Không gửi được.'),
      'it is refused',
    );
    expect(textOf(box.shadowRoot!, 'status')).to.equal(
      'Không gửi được bình luận. Nội dung bạn viết vẫn còn đây.',
    );
    press(box, 'edit');
    const form = await formOf(box);
    expect(form.querySelector('textarea')!.value).to.equal('Xin chào');
    expect(form.querySelector('#name-error')!.textContent.trim()).to.equal(
      'Nội dung dài quá mức cho phép.',
    );
    await until(() => box.shadowRoot!.activeElement?.id === 'name', 'the focus is at the name');
    fill(form, {name: 'An'});
    press(box, 'send');
    await nextEvent(box, 'comment-posted');
    const keys = await keysSent('keep-refused');
    expect(keys[1]).to.equal(keys[0]);
    expect(keys[2]).not.to.equal(keys[0]);
    expect(entryOf(box), 'nothing of the words before is left').to.be.null;
  });

  it('keeps the words in the form when they are refused at once', async () => {
    await stage(pathOf('keep-form'), nobody, {
      ...{method: 'POST', status: 409, json: {code: 'duplicate'}},
    });
    const box = await visit('keep-form');
    const form = await write(box, 'Xin chào');
    await until(() => textOf(form, 'error'), 'the refusal is said');
    expect(textOf(form, 'error')).to.equal(
      'Bạn đã gửi bình luận này rồi. Nội dung bạn viết vẫn còn đây.',
    );
    expect(form.querySelector('textarea')!.value).to.equal('Xin chào');
    expect(entryOf(box)).to.be.null;
    leave(box);
    const again = await visit('keep-form');
    await until(() => entryOf(again), 'the words are there');
    expect(textOf(again.shadowRoot!, 'entry-state')).to.equal(
      'Không gửi được. Bạn đã gửi bình luận này rồi.',
    );
  });

  it('shows a comment that waits for approval after a reload, and once when it is approved', async () => {
    const pending = taken('Chờ duyệt', {state: 'pending'});
    await stage(pathOf('keep-pending'), nobody, {...pending, status: 202});
    const box = await visit('keep-pending');
    await write(box, 'Chờ duyệt');
    await nextEvent(box, 'comment-posted');
    leave(box);

    const again = await visit('keep-pending');
    await until(() => textsOf(again.shadowRoot!, 'text').length, 'the comment is shown');
    expect(textOf(again.shadowRoot!, 'pending')).to.equal('Đang chờ duyệt');
    leave(again);

    const approved = taken('Chờ duyệt').json;
    await stage(pathOf('keep-pending'), {
      json: {thread: {count: 1, state: 'open'}, items: [approved], next: null},
    });
    const later = await visit('keep-pending');
    later.reload();
    await nextEvent(later, 'comments-load');
    expect(textsOf(later.shadowRoot!, 'text')).to.eql(['Chờ duyệt']);
    expect(textOf(later.shadowRoot!, 'pending')).to.equal('');
  });

  it('takes nothing for its own that it cannot have written', async () => {
    await stage(pathOf('keep-foreign'), nobody, {
      ...taken('Chờ duyệt', {state: 'pending'}),
      status: 202,
    });
    const box = await visit('keep-foreign');
    await write(box, 'Chờ duyệt');
    await nextEvent(box, 'comment-posted');
    leave(box);
    const key = stored('keep-foreign').find((name) => name.includes(':own:'))!;
    const own = localStorage.getItem(key)!;
    localStorage.setItem(key, own.replace('2024-01-01T00:00:00Z', 'some day'));

    const again = await visit('keep-foreign');
    again.lang = 'en';
    press(again, 'write');
    await formOf(again);
    expect(textsOf(again.shadowRoot!, 'text')).to.be.empty;
  });

  it('works where nothing can be stored, and asks before the words are lost', async () => {
    await stage(pathOf('keep-full'), nobody, taken('Xin chào'));
    const box = await visit('keep-full');
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    press(box, 'write');
    const form = await formOf(box);
    fill(form, {text: 'Xin', name: 'Lan'});
    expect(asks()).to.be.false;
    fillStorage();
    fill(form, {text: 'Xin chào'});
    await until(asks, 'leaving is asked about');
    press(box, 'send');
    await nextEvent(box, 'comment-posted');
    await until(() => textsOf(box.shadowRoot!, 'text').includes('Xin chào'), 'it is shown');
    expect(asks()).to.be.false;
  });

  it('remembers name and address only for a reader who asks for it', async () => {
    await stage(pathOf('keep-author'), nobody, taken('a'));
    const box = await visit('keep-author');
    press(box, 'write');
    const form = await formOf(box);
    const remember = form.elements.namedItem('remember') as HTMLInputElement;
    expect(remember.checked).to.be.false;
    remember.click();
    fill(form, {text: 'a', name: 'Lan', email: 'lan@paper.example'});
    press(box, 'send');
    await nextEvent(box, 'comment-posted');
    leave(box);
    const again = await visit('keep-author');
    press(again, 'write');
    const values = new FormData(await formOf(again));
    expect([values.get('name'), values.get('email')]).to.eql(['Lan', 'lan@paper.example']);
    const ticked = (await formOf(again)).elements.namedItem('remember') as HTMLInputElement;
    expect(ticked.checked).to.be.true;
    ticked.click();
    expect(localStorage.getItem('article-comments:author')).to.be.null;
  });

  it('sends with Ctrl and Enter, and never while an input method composes', async () => {
    await stage(pathOf('keep-keys'), nobody, taken('Chào'));
    const box = await visit('keep-keys');
    press(box, 'write');
    const form = await formOf(box);
    fill(form, {text: 'Chào', name: 'Lan'});
    let submits = 0;
    form.addEventListener('submit', () => submits++);
    const enter = (field: string, init: KeyboardEventInit): boolean =>
      form
        .querySelector(`[name="${field}"]`)!
        .dispatchEvent(
          new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...init}),
        );
    enter('text', {ctrlKey: true, isComposing: true});
    const asInSafari: object = {metaKey: true, keyCode: 229};
    enter('text', asInSafari);
    expect(enter('name', {isComposing: true}), 'the field does not submit').to.be.false;
    expect(enter('text', {isComposing: true}), 'the text gets its line').to.be.true;
    expect(submits).to.equal(0);
    const posted = nextEvent(box, 'comment-posted');
    enter('text', {ctrlKey: true});
    await posted;
    expect(submits).to.equal(1);
  });

  it('has no barrier that axe knows of while a comment waits', async () => {
    await stage(pathOf('keep-axe'), nobody, busy);
    const box = await visit('keep-axe');
    await write(box, 'Xin chào');
    await until(() => entryOf(box), 'the comment waits');
    await expect(box).to.be.accessible();
  });
});
