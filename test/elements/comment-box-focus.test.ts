import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {forgetStaged, pathOf} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {show, textOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const open = (name: string): Promise<CommentBox> =>
  show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1', lang: 'en'});

const focused = (box: CommentBox): HTMLElement | null =>
  box.shadowRoot!.activeElement as HTMLElement | null;

const itemOf = (box: CommentBox, id: string): HTMLElement =>
  box.renderRoot.querySelector<HTMLElement>(`[data-comment="${id}"]`)!;

/** Whether the focus is on something that can be seen, in the item of that comment. */
const isIn = (box: CommentBox, id: string): boolean =>
  focused(box)?.closest('li')?.dataset['comment'] === id && focused(box)!.checkVisibility();

describe('comment-box: focus after more that brings nothing', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('goes to the last comment where there are no more threads', async () => {
    await stage(
      pathOf('no-more'),
      {json: givenPage([given('a'), given('b')], {next: 'cursor'})},
      {json: givenPage([])},
    );
    const box = await open('no-more');
    const button = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    button.focus();
    button.click();
    await until(() => button.hidden, 'there are no more');
    await until(() => isIn(box, 'b'), 'the focus is on the last one');
  });

  it('stays on the button where more may come later', async () => {
    await stage(
      pathOf('later'),
      {json: givenPage([given('a')], {next: 'cursor'})},
      {json: givenPage([], {next: 'further'})},
      {json: givenPage([given('b')])},
    );
    const box = await open('later');
    const button = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    button.focus();
    button.click();
    await until(async () => (await askedOf(pathOf('later'))).length === 2, 'it is asked for');
    await box.updateComplete;
    expect(focused(box)).to.equal(button);
    button.click();
    await until(() => isIn(box, 'b'), 'the focus goes on');
  });

  it('goes to the comment where there are no more answers to it', async () => {
    const parent = given('a', {replies: {count: 3, items: [], next: 'cursor'}});
    await stage(
      pathOf('no-answers'),
      {json: givenPage([parent, given('b'), given('c')], {next: 'cursor'})},
      {json: givenPage([])},
    );
    const box = await open('no-answers');
    const button = itemOf(box, 'a').querySelector<HTMLElement>('[data-act="more"]')!;
    button.focus();
    button.click();
    await until(() => !button.isConnected || button.hidden, 'there are no more');
    await until(() => isIn(box, 'a'), 'the focus is where it was');
  });
});

/** A stream whose events the test sends. */
class SentSource extends EventTarget {
  static last: SentSource | undefined;
  readonly readyState = 1;
  onopen = null;
  onerror = null;
  constructor() {
    super();
    SentSource.last = this;
  }
  close(): void {
    // Nothing was opened.
  }
  tell(type: string, json: object): void {
    this.dispatchEvent(new MessageEvent(type, {data: JSON.stringify(json)}));
  }
}

describe('comment-box: focus in a comment that is removed meanwhile', () => {
  expectNothingUncaught();
  const Native = globalThis.EventSource;

  beforeEach(() => {
    SentSource.last = undefined;
    globalThis.EventSource = SentSource as unknown as typeof EventSource;
  });

  afterEach(() => {
    globalThis.EventSource = Native;
    forgetStaged();
  });

  async function follow(name: string): Promise<CommentBox> {
    const items = [given('a'), given('b', {parentId: 'a'}), given('c')];
    await stage(pathOf(name), {json: givenPage(items, {events: 'comments/events'})});
    const box = await open(name);
    box.live = true;
    await until(() => SentSource.last, 'it is followed');
    return box;
  }

  for (const [what, selector] of Object.entries({
    'the comment': ':scope > article',
    'a button of it': ':scope > article [data-act="reply"]',
  })) {
    it(`goes to what stands in its place, from ${what}`, async () => {
      const box = await follow(`removed-${what.replace(/\W/g, '-')}`);
      itemOf(box, 'a').querySelector<HTMLElement>(selector)!.focus();
      SentSource.last!.tell('comment.removed', {id: 'a'});
      await until(() => textOf(itemOf(box, 'a'), 'deleted'), 'it is marked');
      await until(() => isIn(box, 'a'), 'the focus is in its place');
      expect(focused(box)!.closest('[data-comment="b"]')).to.be.null;
    });
  }

  it('stays where it is if that is elsewhere', async () => {
    const box = await follow('removed-elsewhere');
    const button = itemOf(box, 'c').querySelector<HTMLElement>('[data-act="reply"]')!;
    button.focus();
    SentSource.last!.tell('comment.removed', {id: 'a'});
    await until(() => textOf(itemOf(box, 'a'), 'deleted'), 'it is marked');
    await box.updateComplete;
    expect(focused(box)).to.equal(button);
  });
});
