import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {forgetStaged} from '../support/comment-form.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const comment = (id: string, rest = {}): Record<string, unknown> => ({
  ...{id, parentId: null, rev: 1, state: 'published', author: {name: 'An'}, text: `Text of ${id}`},
  ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  ...rest,
});

const policy = {votes: 'updown', editWindow: 900, reportReasons: ['spam', 'other'], name: 'none'};
const page = (...items: unknown[]): unknown => ({
  ...{thread: {count: items.length, state: 'open'}, policy, items},
});

const pageAnswer = (...items: unknown[]): StagedAnswer => ({method: 'GET', json: page(...items)});

const itemOf = (box: CommentBox, id: string): HTMLElement =>
  box.shadowRoot!.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;

async function press(box: CommentBox, id: string, act: string): Promise<void> {
  const found = (): HTMLElement | null =>
    itemOf(box, id).querySelector<HTMLElement>(`[data-act="${act}"]`);
  await until(found, `${act} of ${id} is there`);
  found()!.click();
}

const focused = (box: CommentBox): HTMLElement => box.shadowRoot!.activeElement as HTMLElement;

/** A box in which the reader has just written the comment `mine`, above the comment `other`. */
async function showOwn(name: string, ...further: StagedAnswer[]): Promise<CommentBox> {
  return showSent(name, 'published', ...further);
}

/** The same, where the comment is published or has to wait. */
async function showSent(
  name: string,
  state: 'published' | 'pending',
  ...further: StagedAnswer[]
): Promise<CommentBox> {
  const post = {...comment('mine', {author: {name: 'Lan'}, state}), editToken: 'secret'};
  const path = `${name}/articles/1/comments`;
  await stage(
    path,
    pageAnswer(comment('other')),
    {method: 'POST', status: 201, json: post},
    ...further,
  );
  const box = await show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
  box.shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.click();
  await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
  write(box, 'Text of mine');
  box.shadowRoot!.querySelector<HTMLElement>('[part~="send"]')!.click();
  await until(() => itemOf(box, 'mine'), 'the comment is there');
  await press(box, 'mine', 'menu');
  return box;
}

/** A box of its own, as after a reload. */
const visit = (name: string): Promise<CommentBox> =>
  show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});

/** What is kept of that kind. */
const keptOf = (name: string, kind: string): string[] =>
  Object.keys(localStorage).filter(
    (key) => key.startsWith(`article-comments:${kind}:`) && key.includes(`/staged/${name}"`),
  );

function write(box: CommentBox, text: string): void {
  const area = box.shadowRoot!.querySelector('textarea')!;
  area.value = text;
  area.dispatchEvent(new InputEvent('input', {bubbles: true}));
}

const submit = (box: CommentBox): void => {
  box.shadowRoot!.querySelector<HTMLElement>('form [part~="send"]')!.click();
};

const opened = (box: CommentBox, form: string): Promise<void> =>
  until(() => box.shadowRoot!.querySelector(`[part~="${form}"]`), `${form} opens`);

afterEach(() => {
  localStorage.removeItem('article-comments:hidden');
  forgetStaged();
});

describe('comment-box: own comments', () => {
  expectNothingUncaught();

  it('are changed in their place', async () => {
    const edited = comment('mine', {text: 'Better', rev: 2, editedAt: '2024-01-01T00:01:00Z'});
    await stage('edit/comments/mine', {method: 'PATCH', json: edited});
    const box = await showOwn('edit');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    await until(() => focused(box).localName === 'textarea', 'the focus is in the text');
    await expect(box).to.be.accessible();
    write(box, 'Better');
    const said = nextEvent(box, 'comment-edit');
    submit(box);
    expect((await said).text).to.equal('Better');
    await until(() => textOf(itemOf(box, 'mine'), 'text') === 'Better', 'the new words');
    expect(textOf(itemOf(box, 'mine'), 'time')).to.contain('đã sửa');
    await until(() => focused(box).dataset['act'] === 'edit', 'the focus is back');
    expect(textOf(box.shadowRoot!, 'status')).to.equal('Đã lưu nội dung mới.');
    const [asked] = await askedOf('edit/comments/mine');
    expect([asked!.revision, asked!.token, asked!.body]).to.eql([
      ...['"1"', 'Bearer secret', '{"text":"Better"}'],
    ]);
  });

  it('show both versions after a conflict, and keep what was written', async () => {
    const theirs = comment('mine', {text: 'Elsewhere', rev: 5});
    const saved = comment('mine', {text: 'Here', rev: 6});
    const conflict = {method: 'PATCH', status: 412, json: {code: 'edit-conflict'}} as const;
    await stage('both/comments/mine', conflict, {method: 'PATCH', json: saved});
    const box = await showOwn('both', pageAnswer(theirs));
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Here');
    submit(box);
    await until(() => textOf(box.shadowRoot!, 'conflict') === 'Elsewhere', 'their words');
    expect(box.shadowRoot!.querySelector('textarea')!.value).to.equal('Here');
    await expect(box).to.be.accessible();
    submit(box);
    await until(() => textOf(itemOf(box, 'mine'), 'text') === 'Here', 'the reader decides');
    const asked = await askedOf('both/comments/mine');
    expect(asked.map(({revision}) => revision)).to.eql(['"1"', '"5"']);
  });

  it('are not saved without a word', async () => {
    const box = await showOwn('empty');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, ' ');
    submit(box);
    await until(() => textOf(box.shadowRoot!, 'error') === 'Bạn chưa viết gì.', 'it is said');
    expect(focused(box).localName).to.equal('textarea');
  });

  it('keep a change that is not finished, and open its form on the next visit', async () => {
    const listed = pageAnswer(comment('mine', {author: {name: 'Lan'}}));
    await stage('begun/comments/mine', {
      method: 'PATCH',
      json: comment('mine', {text: 'Better', rev: 2}),
    });
    const box = await showOwn('begun');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    expect(keptOf('begun', 'edit')).to.be.empty;
    write(box, 'Bett');
    expect(keptOf('begun', 'edit')).to.have.length(1);
    box.remove();

    await stage('begun/articles/1/comments', listed);
    const again = await visit('begun');
    await opened(again, 'edit-form');
    expect(again.shadowRoot!.querySelector('textarea')!.value).to.equal('Bett');
    await until(
      () =>
        textOf(again.shadowRoot!, 'status') ===
        'Nội dung bạn đang sửa lần trước vẫn còn trong khung sửa dưới bình luận.',
      'the reader is told',
    );
    await expect(again).to.be.accessible();
    write(again, 'Better');
    submit(again);
    await until(() => textOf(itemOf(again, 'mine'), 'text') === 'Better', 'the new words');
    const [asked] = await askedOf('begun/comments/mine');
    expect([asked!.revision, asked!.token]).to.eql(['"1"', 'Bearer secret']);
    expect(keptOf('begun', 'edit')).to.be.empty;
  });

  it('keep a change that failed, and none that is put away or says what was there', async () => {
    await stage('unsaved/comments/mine', {method: 'PATCH', status: 500, json: {code: 'x'}});
    const box = await showOwn('unsaved');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Better');
    submit(box);
    await until(() => textOf(box.shadowRoot!, 'error'), 'it failed');
    expect(keptOf('unsaved', 'edit')).to.have.length(1);
    write(box, 'Text of mine');
    expect(keptOf('unsaved', 'edit'), 'as it was').to.be.empty;
    write(box, 'Better');
    await press(box, 'mine', 'cancel');
    await until(() => !box.shadowRoot!.querySelector('form'), 'the form is away');
    expect(keptOf('unsaved', 'edit'), 'put away').to.be.empty;
  });

  it('can be saved again after a failure that nobody foresaw', async () => {
    const {native} = await import('../../src/index.js');
    await stage('strange/comments/mine', {
      method: 'PATCH',
      json: comment('mine', {text: 'Better', rev: 2}),
    });
    (await showOwn('strange')).remove();
    await stage(
      'strange/articles/1/comments',
      pageAnswer(comment('mine', {author: {name: 'Lan'}})),
    );
    let fails = true;
    const box = await visit('strange');
    box.source = {
      ...native,
      commentActions: async () => {
        const able = await native.commentActions!();
        return {
          ...able,
          editComment: (...asked) => {
            if (fails) throw new TypeError('strange');
            return able.editComment!(...asked);
          },
        };
      },
    };
    await box.updateComplete;
    await until(() => box.state === 'ready', 'the box has asked again');
    await press(box, 'mine', 'menu');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Better');
    const failed = nextEvent(box, 'comment-error');
    submit(box);
    const {error} = await failed;
    expect([error.code, (error.cause as Error).message]).to.eql(['format', 'strange']);
    await until(() => textOf(box.shadowRoot!, 'error'), 'it is said');
    expect(box.shadowRoot!.querySelector('form')!.ariaBusy).to.equal('false');
    fails = false;
    submit(box);
    await until(() => textOf(itemOf(box, 'mine'), 'text') === 'Better', 'the new words');
  });

  it('ask before a change is lost where nothing can be stored', async () => {
    const {setItem} = Storage.prototype;
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', {cancelable: true}));
    const box = await showOwn('unstored');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Bett');
    expect(asks(), 'kept on the device').to.be.false;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      write(box, 'Better');
      expect(asks(), 'kept by the page alone').to.be.true;
    } finally {
      Storage.prototype.setItem = setItem;
    }
    await press(box, 'mine', 'cancel');
    await until(() => !asks(), 'there is nothing to lose');
  });

  it('are saved with Ctrl and Enter, and never while an input method composes', async () => {
    await stage('keys/comments/mine', {
      method: 'PATCH',
      json: comment('mine', {text: 'Chào', rev: 2}),
    });
    const box = await showOwn('keys');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Chào');
    let edits = 0;
    box.addEventListener('comment-edit', () => edits++);
    const enter = (init: KeyboardEventInit): boolean =>
      box
        .shadowRoot!.querySelector('textarea')!
        .dispatchEvent(
          new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...init}),
        );
    const asInSafari: object = {metaKey: true, keyCode: 229};
    enter({ctrlKey: true, isComposing: true});
    enter(asInSafari);
    expect(enter({}), 'a line').to.be.true;
    expect(edits).to.equal(0);
    expect(enter({metaKey: true})).to.be.false;
    await until(() => textOf(itemOf(box, 'mine'), 'text') === 'Chào', 'the new words');
    expect(edits).to.equal(1);
  });

  it('are still known on a later visit', async () => {
    const box = await showOwn('later');
    box.remove();
    await stage('later/articles/1/comments', pageAnswer(comment('mine', {author: {name: 'Lan'}})));
    const again = await visit('later');
    await press(again, 'mine', 'menu');
    await press(again, 'mine', 'edit');
    await opened(again, 'edit-form');
  });

  it('are removed a few seconds later, and the focus goes on', async () => {
    await stage('gone/comments/mine', {method: 'DELETE', status: 204});
    const box = await showOwn('gone');
    await press(box, 'mine', 'remove');
    await until(() => textOf(itemOf(box, 'mine'), 'instead'), 'an undo is offered');
    await until(() => focused(box).closest('li') === itemOf(box, 'other'), 'the focus goes on');
    await expect(box).to.be.accessible();
    expect(await askedOf('gone/comments/mine')).to.be.empty;
    dispatchEvent(new Event('pagehide'));
    await until(() => !itemOf(box, 'mine'), 'it is gone');
    expect(textOf(box.shadowRoot!, 'status')).to.equal('Đã xóa bình luận.');
    expect(textOf(box.shadowRoot!, 'heading')).to.equal('(1) Bình luận');
    expect((await askedOf('gone/comments/mine')).map(({token}) => token)).to.eql(['Bearer secret']);
  });

  it('are kept by an undo', async () => {
    await stage('kept/comments/mine', {method: 'DELETE', status: 204});
    const box = await showOwn('kept');
    await press(box, 'mine', 'remove');
    await press(box, 'mine', 'undo');
    await until(() => focused(box).dataset['act'] === 'remove', 'the focus is back');
    dispatchEvent(new Event('pagehide'));
    expect(textOf(itemOf(box, 'mine'), 'text')).to.equal('Text of mine');
    expect(await askedOf('kept/comments/mine')).to.be.empty;
  });

  it('come back if they could not be removed', async () => {
    await stage('stays/comments/mine', {method: 'DELETE', status: 403, json: {code: 'forbidden'}});
    const box = await showOwn('stays');
    await press(box, 'mine', 'remove');
    const failed = nextEvent(box, 'comment-error');
    await until(() => textOf(itemOf(box, 'mine'), 'instead'), 'an undo is offered');
    dispatchEvent(new Event('pagehide'));
    expect((await failed).error.code).to.equal('forbidden');
    await until(() => !textOf(itemOf(box, 'mine'), 'instead'), 'it is back');
    expect(textOf(box.shadowRoot!, 'status')).to.contain('Chưa xóa được');
  });
});

describe('comment-box: own comments that wait for approval', () => {
  expectNothingUncaught();

  it('are still there on the next visit, with the words they were changed to', async () => {
    const edited = comment('mine', {state: 'pending', text: 'Better', rev: 2});
    await stage('wait-edit/comments/mine', {method: 'PATCH', json: edited});
    const box = await showSent('wait-edit', 'pending');
    await press(box, 'mine', 'edit');
    await opened(box, 'edit-form');
    write(box, 'Better');
    submit(box);
    await until(() => textOf(itemOf(box, 'mine'), 'text') === 'Better', 'the new words');
    const later = await visit('wait-edit');
    await until(() => itemOf(later, 'mine'), 'it is there');
    expect(textOf(itemOf(later, 'mine'), 'text')).to.equal('Better');
  });

  it('do not come back once they are removed', async () => {
    await stage('wait-gone/comments/mine', {method: 'DELETE', status: 204});
    const box = await showSent('wait-gone', 'pending');
    await press(box, 'mine', 'remove');
    await until(() => textOf(itemOf(box, 'mine'), 'instead'), 'an undo is offered');
    dispatchEvent(new Event('pagehide'));
    await until(() => !itemOf(box, 'mine'), 'it is gone');
    expect(Object.keys(localStorage).filter((key) => key.includes('wait-gone'))).to.be.empty;
  });
});

describe("comment-box: others' comments", () => {
  expectNothingUncaught();

  async function showOther(name: string): Promise<CommentBox> {
    await stage(`${name}/articles/1/comments`, {
      json: page(comment('a'), comment('b', {author: {name: 'Bình'}}), comment('c')),
    });
    const box = await show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
    await press(box, 'a', 'menu');
    return box;
  }

  it('are reported with a reason and a note', async () => {
    await stage('report/comments/a/reports', {status: 202, json: {status: 'received'}});
    const box = await showOther('report');
    await press(box, 'a', 'report');
    await opened(box, 'report-form');
    await until(() => focused(box).localName === 'input', 'the focus is in the form');
    await expect(box).to.be.accessible();
    box.shadowRoot!.querySelector<HTMLElement>('[value="other"]')!.click();
    write(box, 'Sai sự thật');
    submit(box);
    await until(() => textOf(itemOf(box, 'a'), 'thanks'), 'thanks');
    await until(
      () => textOf(box.shadowRoot!, 'status') === 'Cảm ơn bạn. Tòa soạn đã nhận được báo cáo.',
      'thanks are said',
    );
    await until(() => focused(box).dataset['act'] === 'menu', 'the focus is back');
    const [asked] = await askedOf('report/comments/a/reports');
    expect(asked!.body).to.equal('{"reason":"other","note":"Sai sự thật"}');
  });

  it('keep the note of a report until it is sent, and show it when the form opens again', async () => {
    await stage('note/comments/a/reports', {status: 202, json: {status: 'received'}});
    const box = await showOther('note');
    await press(box, 'a', 'report');
    await opened(box, 'report-form');
    expect(keptOf('note', 'report')).to.be.empty;
    box.shadowRoot!.querySelector<HTMLElement>('[value="other"]')!.click();
    write(box, 'Sai');
    box.remove();

    const again = await visit('note');
    await press(again, 'a', 'menu');
    await press(again, 'a', 'report');
    await opened(again, 'report-form');
    const form = again.shadowRoot!.querySelector('form')!;
    expect([...new FormData(form)]).to.eql([
      ['reason', 'other'],
      ['text', 'Sai'],
    ]);
    submit(again);
    await until(() => textOf(itemOf(again, 'a'), 'thanks'), 'thanks');
    await until(() => !keptOf('note', 'report').length, 'nothing is kept');
    const [asked] = await askedOf('note/comments/a/reports');
    expect(asked!.body).to.equal('{"reason":"other","note":"Sai"}');
  });

  it('are hidden with everything by the same person, and shown again', async () => {
    const box = await showOther('hide');
    await press(box, 'a', 'hide');
    await until(() => textsOf(box.shadowRoot!, 'instead').length === 2, 'both are hidden');
    expect(itemOf(box, 'a').querySelector('article')!.checkVisibility()).to.be.false;
    expect(itemOf(box, 'b').querySelector('article')!.checkVisibility()).to.be.true;
    expect(localStorage.getItem('article-comments:hidden')).to.equal('["An"]');
    await until(() => focused(box).dataset['act'] === 'unhide', 'the focus is in its place');
    await expect(box).to.be.accessible();
    const again = await show('comment-box', {endpoint: '/staged/hide', 'article-id': '1'});
    await until(() => textsOf(again.shadowRoot!, 'instead').length === 2, 'also on the next visit');
    await press(box, 'c', 'unhide');
    await until(() => !textsOf(box.shadowRoot!, 'instead').length, 'both are back');
    expect(localStorage.getItem('article-comments:hidden')).to.be.null;
  });
});
