import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {endpoint} from '../support/endpoint.js';
import {itInChromium} from '../support/engine.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => sendKeys({press: key})), Promise.resolve());
const type = (text: string): Promise<void> => sendKeys({type: text});

async function chord(modifier: 'Control' | 'Shift', key: string): Promise<void> {
  await sendKeys({down: modifier});
  await press(key);
  await sendKeys({up: modifier});
}

/** What has the focus; fails if the box has lost it. */
function focused(box: CommentBox): HTMLElement {
  const {activeElement} = document;
  // No assertion: a message about nodes would print the whole page.
  if (activeElement !== box) throw new Error(`the focus is at ${String(activeElement?.localName)}`);
  return box.shadowRoot!.activeElement as HTMLElement;
}

const itemOf = (box: CommentBox, id: string): HTMLElement | null =>
  box.shadowRoot!.querySelector(`[data-comment="${id}"]`);

/** Which comment has the focus, and what of it. */
function place(box: CommentBox): readonly [comment: string | undefined, what: string] {
  const active = focused(box);
  const item = active.closest<HTMLElement>('[data-comment]');
  return [item?.dataset['comment'], active.dataset['act'] ?? active.localName];
}

const isAt = (box: CommentBox, id: string | undefined, what: string): boolean =>
  String(place(box)) === String([id, what]);

// Between a form that goes and what it was opened by there may be a moment without focus, not more.
const arrives = (box: CommentBox, id: string | undefined, what: string): Promise<void> =>
  until(
    () => document.activeElement === box && isAt(box, id, what),
    `the focus is at ${what} of ${id}`,
  );

// More than any discussion of these tests has to stop at.
const mostStops = 1000;

/** Goes on with the tabulator; fails if that leads out of the box before, or around it. */
async function tabUntil(
  box: CommentBox,
  there: () => boolean,
  what: string,
  backwards = false,
): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await (backwards ? chord('Shift', 'Tab') : press('Tab'));
    focused(box);
    if (there()) return;
  }
  throw new Error(`the tabulator does not lead to ${what}`);
}

const tabTo = (
  box: CommentBox,
  id: string | undefined,
  what: string,
  backwards = false,
): Promise<void> => tabUntil(box, () => isAt(box, id, what), `${what} of ${String(id)}`, backwards);

/** What tells the reader of everything: the same node all the time, or it would say nothing. */
const regionOf = (box: CommentBox): HTMLElement =>
  box.shadowRoot!.querySelector<HTMLElement>('[part="status"][role="status"]:not(form *)')!;

const says = (region: HTMLElement, sentence: string): Promise<void> =>
  until(() => region.isConnected && region.textContent === sentence, `“${sentence}” is said`);

const idsIn = (box: CommentBox): string[] =>
  [...box.shadowRoot!.querySelectorAll<HTMLElement>('[data-comment]')].map(
    ({dataset}) => dataset['comment']!,
  );

const answer = (id: string, rest = {}): Record<string, unknown> => ({
  ...{id, parentId: null, rev: 1, state: 'published', author: {name: 'An'}, text: `Text of ${id}`},
  ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  ...rest,
});

const policy = {votes: 'updown', editWindow: 900, reportReasons: ['spam'], name: 'none'};

/** A box over a staged discussion of the comment `a`. */
async function showStaged(
  name: string,
  rest: Readonly<Record<string, unknown>>,
): Promise<CommentBox> {
  const page = {thread: {count: 1, state: 'open'}, policy, items: [answer('a')]};
  await stage(
    `${name}/articles/1/comments`,
    {method: 'GET', json: page},
    {method: 'POST', ...rest},
  );
  return show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
}

/** Opens the form for a thread, writes into it and sends it. */
async function send(box: CommentBox, text: string): Promise<void> {
  await tabTo(box, undefined, 'write');
  await press('Enter');
  await arrives(box, undefined, 'textarea');
  await type(text);
  await chord('Control', 'Enter');
}

afterEach(() => {
  localStorage.clear();
});

describe('comment-box with the keyboard alone', () => {
  expectNothingUncaught();

  itInChromium('is read, answered, changed, voted on and reported', async () => {
    const {id: article} = seedLike(({discussionSize: size = 0}) => size > 15 && size < 20);
    const box = await show('comment-box', {'article-id': article});
    const root = box.shadowRoot!;
    const region = regionOf(box);
    await press('Tab');
    expect(place(box)).to.eql([undefined, 'write']);

    const newest = idsIn(box);
    await tabTo(box, undefined, 'select');
    await press('ArrowDown');
    await until(() => String(idsIn(box)) !== String(newest), 'another order');
    expect(place(box)).to.eql([undefined, 'select']);
    expect(box.sort).to.equal('oldest');

    const [parent, other] = [...root.querySelectorAll<HTMLElement>('[part="comments"] > li')].map(
      ({dataset}) => dataset['comment']!,
    ) as [string, string];
    await tabTo(box, parent, 'reply');
    await press('Enter');
    await arrives(box, parent, 'textarea');
    const text = `Viết bằng phím ${Math.random()}`;
    await type(text);
    await tabTo(box, parent, 'input');
    await type('Lan');
    const posted = nextEvent(box, 'comment-posted');
    await chord('Control', 'Enter');
    const {comment} = await posted;
    expect([comment.parentId, comment.text, comment.author]).to.eql([parent, text, 'Lan']);
    await arrives(box, parent, 'reply');
    await says(region, 'Đã đăng bình luận của bạn.');
    const mine = comment.id;
    expect(itemOf(box, parent)!.contains(itemOf(box, mine))).to.be.true;

    await tabTo(box, mine, 'menu');
    await press('Enter');
    await until(() => focused(box).ariaExpanded === 'true', 'the menu opens');
    await press('Tab');
    expect(place(box)).to.eql([mine, 'edit']);
    await press('Enter');
    await arrives(box, mine, 'textarea');
    await press('End');
    await type(' và sửa');
    await press('Tab');
    expect(focused(box).textContent.trim()).to.equal('Lưu');
    await press('Enter');
    await arrives(box, mine, 'edit');
    expect(textOf(itemOf(box, mine)!, 'text')).to.equal(`${text} và sửa`);
    await says(region, 'Đã lưu nội dung mới.');

    await tabTo(box, mine, 'remove');
    await press('Enter');
    await until(() => place(box)[1] === 'article', 'the focus goes on');
    const [next] = place(box);
    expect(next).not.to.equal(mine);
    await says(region, 'Bình luận sẽ bị xóa sau ít giây. Nút Hoàn tác ở ngay chỗ bình luận.');
    await tabTo(box, mine, 'undo', true);
    await press('Enter');
    await arrives(box, mine, 'remove');
    await says(region, 'Đã giữ lại bình luận.');
    await press('Enter');
    await arrives(box, next, 'article');
    // As when the time for an undo is over.
    dispatchEvent(new Event('pagehide'));
    await says(region, 'Đã xóa bình luận.');
    expect(!itemOf(box, mine), 'it is gone').to.be.true;
    expect(place(box)).to.eql([next, 'article']);

    await tabTo(box, other, 'up', idsIn(box).indexOf(other) < idsIn(box).indexOf(next!));
    const likes = (): number => Number(/\d+/.exec(focused(box).textContent)?.[0]);
    const before = likes();
    await press('Enter');
    await until(() => focused(box).ariaPressed === 'true', 'the vote is shown');
    expect(likes()).to.equal(before + 1);
    await until(async () => {
      const response = await fetch(`${endpoint}/articles/${article}/comments?around=${other}`);
      const {items} = (await response.json()) as {items: {id: string; votes: {up: number}}[]};
      return items.find(({id}) => id === other)?.votes.up === before + 1;
    }, 'the endpoint has the vote');
    expect(place(box)).to.eql([other, 'up']);

    await tabTo(box, other, 'menu');
    await press('Enter');
    await until(() => focused(box).ariaExpanded === 'true', 'the menu opens');
    await press('Tab');
    expect(place(box)).to.eql([other, 'report']);
    await press('Enter');
    await arrives(box, other, 'input');
    await press('ArrowDown', 'Tab');
    expect(place(box)).to.eql([other, 'textarea']);
    await type('Nói xấu');
    await press('Tab');
    const reported = nextEvent(box, 'comment-report');
    await press('Enter');
    const {commentId, reason, note} = await reported;
    expect([commentId, reason, note]).to.eql([other, 'abuse', 'Nói xấu']);
    await arrives(box, other, 'menu');
    await says(region, 'Cảm ơn bạn. Tòa soạn đã nhận được báo cáo.');
    expect(regionOf(box) === region, 'one region all the time').to.be.true;
  }).timeout(60_000);

  itInChromium('goes on at the first of more comments, and says how many came', async () => {
    const {id: article} = seedLike(({discussionSize: size = 0}) => size >= 2000);
    const box = await show('comment-box', {'article-id': article});
    const region = regionOf(box);
    const known = new Set(idsIn(box));
    const more = box.shadowRoot!.querySelector('div > [data-act="more"]');
    await tabUntil(box, () => focused(box) === more, 'more');
    await press('Enter');
    await until(() => idsIn(box).length > known.size, 'more');
    await until(() => place(box)[1] === 'article', 'the focus goes on');
    expect(known.has(place(box)[0]!)).to.be.false;
    await says(region, `Đã tải thêm ${idsIn(box).length - known.size} bình luận.`);
  }).timeout(60_000);

  itInChromium('leaves a form at Cancel, and goes back to where it was opened', async () => {
    const box = await showStaged('keys-cancel', {});
    await tabTo(box, 'a', 'reply');
    await press('Enter');
    await arrives(box, 'a', 'textarea');
    await tabUntil(box, () => focused(box).matches('[part~="cancel"]'), 'Cancel');
    await press('Enter');
    await arrives(box, 'a', 'reply');
    expect(!box.shadowRoot!.querySelector('form'), 'the form is gone').to.be.true;
  });
});

describe('comment-box says', () => {
  expectNothingUncaught();

  itInChromium('that a comment waits for approval', async () => {
    const json = answer('new', {state: 'pending'});
    const box = await showStaged('says-pending', {status: 202, json});
    const region = regionOf(box);
    await send(box, 'Chờ duyệt');
    await says(region, 'Đã gửi. Bình luận của bạn đang chờ duyệt.');
    await arrives(box, undefined, 'write');
    expect(textsOf(box.shadowRoot!, 'pending')).to.have.length(1);
  });

  itInChromium(
    'that a comment could not be sent and is kept, then and on the next visit',
    async () => {
      const box = await showStaged('says-waits', {status: 503, json: {code: 'unavailable'}});
      const region = regionOf(box);
      await send(box, 'Mạng yếu');
      await says(region, 'Chưa gửi được. Bình luận của bạn đã được giữ lại và sẽ tự gửi.');
      await arrives(box, undefined, 'write');
      box.remove();
      const again = await show('comment-box', {endpoint: '/staged/says-waits', 'article-id': '1'});
      await says(regionOf(again), 'Bình luận bạn viết lần trước vẫn còn đây.');
      expect(textsOf(again.shadowRoot!, 'entry')).to.have.length(1);
    },
  );

  itInChromium('why a comment was refused, in the form that keeps it and the focus', async () => {
    const box = await showStaged('says-refused', {status: 409, json: {code: 'duplicate'}});
    await send(box, 'Hai lần');
    const form = box.shadowRoot!.querySelector('form')!;
    await until(
      () => textOf(form, 'status').startsWith('Bạn đã gửi bình luận này rồi.'),
      'it is said',
    );
    expect(place(box)).to.eql([undefined, 'textarea']);
    expect(form.querySelector('textarea')!.value).to.equal('Hai lần');
    expect(regionOf(box).textContent).to.equal('');
  });

  itInChromium('that a vote did not arrive, and leaves the focus on it', async () => {
    const box = await showStaged('says-vote', {});
    await stage('says-vote/comments/a/vote', {status: 503, json: {code: 'unavailable'}});
    const region = regionOf(box);
    await tabTo(box, 'a', 'up');
    await press('Enter');
    await says(region, 'Chưa ghi nhận được lựa chọn của bạn. Vui lòng thử lại.');
    expect(place(box)).to.eql(['a', 'up']);
    expect(focused(box).ariaPressed).to.equal('false');
  });
});
