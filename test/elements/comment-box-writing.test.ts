import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {endpoint} from '../support/endpoint.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A text that no other test or run sends. */
const fresh = (words: string): string =>
  `${words} ${crypto.getRandomValues(new Uint32Array(1))[0]}`;

const published = (text: string): Record<string, unknown> => ({
  id: 'new',
  parentId: null,
  state: 'published',
  author: {name: 'Lan'},
  text,
  createdAt: '2024-01-01T00:00:00Z',
});

const nobody = {thread: {count: 0, state: 'open'}, items: [], next: null};

async function openForm(box: CommentBox, opener = '[part~="write"]'): Promise<HTMLFormElement> {
  box.shadowRoot!.querySelector<HTMLElement>(opener)!.click();
  await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
  return box.shadowRoot!.querySelector('form')!;
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
}

const send = (form: HTMLFormElement): void => {
  form.querySelector<HTMLElement>('[part~="send"]')!.click();
};

/** Makes another reader of this browser, as far as the reference endpoint goes. */
function forget(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.includes(endpoint)) localStorage.removeItem(key);
  }
}

describe('comment-box: writing', () => {
  expectNothingUncaught();
  afterEach(forget);

  it('posts a comment that is still there after a reload', async () => {
    const box = await show('comment-box', {'article-id': '88201'});
    const root = box.shadowRoot!;
    const text = fresh('Ruộng bậc thang đẹp quá!');
    const form = await openForm(box);
    expect(root.activeElement!.id).to.equal('text');
    fill(form, {text, name: 'Lan'});
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    const {comment} = await posted;
    expect([comment.text, comment.author, comment.state]).to.eql([text, 'Lan', 'published']);
    await until(() => textsOf(root, 'text').includes(text), 'the comment is shown');
    expect(textOf(root, 'status')).to.equal('Đã đăng bình luận của bạn.');
    expect(root.querySelector('form')).to.be.null;
    await until(() => root.activeElement?.matches('[part~="write"]'), 'focus is back');

    const again = await show('comment-box', {'article-id': '88201'});
    expect(textsOf(again.shadowRoot!, 'text')).to.include(text);
  });

  it('leaves every comment its own place in the page when another comes before it', async () => {
    const path = 'on-top/articles/1/comments';
    const old = {...published('Old'), id: 'old'};
    const one = {...nobody, thread: {count: 1, state: 'open'}, items: [old]};
    await stage(path, {method: 'GET', json: one}, {method: 'POST', json: published('New')});
    const box = await show('comment-box', {endpoint: '/staged/on-top', 'article-id': '1'});
    const root = box.shadowRoot!;
    const item = root.querySelector('[data-comment="old"]')!;
    fill(await openForm(box), {text: 'New', name: 'Lan'});
    send(root.querySelector('form')!);
    await until(() => textsOf(root, 'text').length === 2, 'both are shown');
    expect(textsOf(root, 'text')).to.eql(['New', 'Old']);
    expect(root.querySelector('[data-comment="old"]')).to.equal(item);
    expect(textOf(item, 'text')).to.equal('Old');
  });

  it('sends a comment to the article it was written under while another is loading', async () => {
    for (const id of ['1', '2']) {
      const post = {method: 'POST', status: 201, json: published('To the first')} as const;
      await stage(`late/articles/${id}/comments`, {method: 'GET', json: nobody}, post);
    }
    const box = await show('comment-box', {endpoint: '/staged/late', 'article-id': '1'});
    const form = await openForm(box);
    fill(form, {text: 'To the first', name: 'Lan'});
    await stageHeld('late/articles/2/comments', {method: 'GET', json: nobody});
    box.articleId = '2';
    await until(() => box.state === 'loading', 'the next article is on its way');
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    await posted;
    await release('late/articles/2/comments');
    const sent = async (id: string): Promise<number> =>
      (await askedOf(`late/articles/${id}/comments`)).filter(({method}) => method === 'POST')
        .length;
    expect([await sent('1'), await sent('2')]).to.eql([1, 0]);
  });

  it('puts an answer below what it answers', async () => {
    const {id} = seedLike(({discussionSize}) => (discussionSize ?? 0) >= 40);
    const box = await show('comment-box', {'article-id': id});
    const parent = box.shadowRoot!.querySelector<HTMLElement>('[part="comments"] > li')!;
    const text = fresh('Một câu trả lời');
    const form = await openForm(box, '[part~="reply"]');
    expect(parent.contains(form)).to.be.true;
    fill(form, {text, name: 'Minh'});
    const posted = nextEvent(box, 'comment-posted');
    send(form);
    expect((await posted).comment.parentId).to.equal(parent.dataset['comment']);
    await until(() => textsOf(parent, 'text').includes(text), 'the answer is shown');
  });

  it('shows a comment that waits for approval to its author alone', async () => {
    const {id} = seedLike(({comments}) => comments?.state === 'premoderated');
    const box = await show('comment-box', {'article-id': id});
    const root = box.shadowRoot!;
    expect(textOf(root, 'notice')).to.equal('Bình luận được tòa soạn duyệt trước khi hiển thị.');
    const text = fresh('Chờ duyệt');
    const form = await openForm(box);
    fill(form, {text, name: 'Lan', email: 'lan@paper.example'});
    send(form);
    await until(() => textsOf(root, 'text').includes(text), 'the comment is shown');
    expect(textOf(root, 'pending')).to.equal('Đang chờ duyệt');
    expect(textOf(root, 'status')).to.equal('Đã gửi. Bình luận của bạn đang chờ duyệt.');
    forget();
    const other = await show('comment-box', {'article-id': id});
    expect(textsOf(other.shadowRoot!, 'text')).not.to.include(text);
  });

  it('keeps a comment when sending fails, and sends it again under the same key', async () => {
    const path = 'post-fails/articles/1/comments';
    const text = 'Not to be lost';
    const json = {code: 'unavailable', retryAfter: 3600};
    const failure = {method: 'POST', status: 503, json} as const;
    const success = {method: 'POST', status: 201, json: published(text)} as const;
    await stage(path, {method: 'GET', json: nobody}, failure, success);
    const box = await show('comment-box', {endpoint: '/staged/post-fails', 'article-id': '1'});
    const root = box.shadowRoot!;
    const form = await openForm(box);
    fill(form, {text, name: 'Lan'});
    const failed = nextEvent(box, 'comment-error');
    send(form);
    expect((await failed).error.code).to.equal('unavailable');
    await until(() => root.querySelector('[part~="entry"]'), 'the comment waits');
    expect(textOf(root, 'status')).to.equal(
      'Chưa gửi được. Bình luận của bạn đã được giữ lại và sẽ tự gửi.',
    );
    expect(textOf(root, 'text')).to.equal(text);
    expect(root.querySelector('form')).to.be.null;
    const posted = nextEvent(box, 'comment-posted');
    root.querySelector<HTMLElement>('[part~="resend"]')!.click();
    await posted;
    await until(() => !root.querySelector('[part~="entry"]'), 'nothing waits any more');
    expect(textsOf(root, 'text')).to.eql([text]);
    const keys = (await askedOf(path)).filter(({method}) => method === 'POST').map(({key}) => key);
    expect(keys).to.have.length(2);
    expect(keys[0]).to.have.length.above(7);
    expect(keys[1]).to.equal(keys[0]);
  });

  it('sends one comment however often the button is pressed', async () => {
    const path = 'double/articles/1/comments';
    const answer = {method: 'POST', status: 201, json: published('Once')} as const;
    await stage(path, {method: 'GET', json: nobody}, answer);
    const box = await show('comment-box', {endpoint: '/staged/double', 'article-id': '1'});
    const form = await openForm(box);
    fill(form, {text: 'Once', name: 'Lan'});
    send(form);
    send(form);
    form.requestSubmit();
    await nextEvent(box, 'comment-posted');
    expect((await askedOf(path)).filter(({method}) => method === 'POST')).to.have.length(1);
  });

  it('says what is missing, and takes the reader there', async () => {
    const box = await show('comment-box', {'article-id': '88213'});
    const form = await openForm(box);
    const note = (name: string): string => form.querySelector(`#${name}-error`)!.textContent.trim();
    send(form);
    await until(() => note('text'), 'the form says what is missing');
    expect(note('text')).to.equal('Bạn chưa điền mục này.');
    expect(note('name')).to.equal('Bạn chưa điền mục này.');
    expect(form.querySelector('textarea')!.getAttribute('aria-invalid')).to.equal('true');
    expect(box.shadowRoot!.activeElement!.id).to.equal('text');
    fill(form, {text: 'Text', name: 'Lan', email: 'no address'});
    send(form);
    await until(() => note('email').includes('hợp lệ'), 'the address is refused');
    expect(note('text')).to.be.empty;
  });

  it('counts the characters left when they become few, and refuses too many', async () => {
    const policy = {maxLength: 20};
    await stage('short/articles/1/comments', {json: {...nobody, policy}});
    const box = await show('comment-box', {
      endpoint: '/staged/short',
      'article-id': '1',
      lang: 'en',
    });
    const form = await openForm(box);
    fill(form, {text: 'x'.repeat(18), name: 'Lan'});
    await until(() => textOf(form, 'counter') === 'Characters left: 2', 'the limit is there');
    fill(form, {text: 'x'.repeat(21)});
    send(form);
    await until(() => form.querySelector('#text-error')!.textContent.trim(), 'it is refused');
    expect(textOf(form, 'field-note')).to.equal('This is too long.');
  });

  it('marks the fields that the endpoint refuses', async () => {
    const errors = [{pointer: '/author/name', code: 'too-long'}];
    const refusal = {method: 'POST', status: 422, json: {code: 'validation', errors}} as const;
    await stage('refused/articles/1/comments', {method: 'GET', json: nobody}, refusal);
    const box = await show('comment-box', {endpoint: '/staged/refused', 'article-id': '1'});
    const form = await openForm(box);
    fill(form, {text: 'Text', name: 'Lan'});
    send(form);
    await until(() => textOf(form, 'error'), 'the failure is said');
    expect(textOf(form, 'error')).to.include('Bạn hãy xem lại các mục được đánh dấu.');
    expect(form.querySelector('#name-error')!.textContent.trim()).to.equal(
      'Nội dung dài quá mức cho phép.',
    );
  });

  it('sends nothing if the page cancels it, and keeps the text', async () => {
    const box = await show('comment-box', {'article-id': '88213'});
    box.addEventListener('comment-submit', (event) => {
      event.preventDefault();
    });
    const form = await openForm(box);
    fill(form, {text: 'Kept', name: 'Lan'});
    const submitted = nextEvent(box, 'comment-submit');
    send(form);
    const {text, parentId} = await submitted;
    expect([text, parentId]).to.eql(['Kept', '']);
    await until(() => !form.querySelector('button')!.disabled, 'the form is ready again');
    expect(form.querySelector('textarea')!.value).to.equal('Kept');
  });

  it('keeps what was written for each comment while the form is elsewhere', async () => {
    const {id} = seedLike(({discussionSize}) => (discussionSize ?? 0) >= 40);
    const box = await show('comment-box', {'article-id': id});
    fill(await openForm(box), {text: 'A thread'});
    box.shadowRoot!.querySelector<HTMLElement>('[part~="cancel"]')!.click();
    await until(() => !box.shadowRoot!.querySelector('form'), 'the form is away');
    const answer = await openForm(box, '[part~="reply"]');
    expect(answer.querySelector('textarea')!.value).to.equal('');
    box.shadowRoot!.querySelector<HTMLElement>('[part~="cancel"]')!.click();
    await until(() => !box.shadowRoot!.querySelector('form'), 'the form is away');
    const form = await openForm(box);
    expect(form.querySelector('textarea')!.value).to.equal('A thread');
  });

  it('has no barrier that axe knows of while somebody writes', async () => {
    const box = await show('comment-box', {'article-id': '88213'});
    send(await openForm(box));
    await box.updateComplete;
    await expect(box).to.be.accessible();
  });
});
