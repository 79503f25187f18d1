import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged} from '../support/comment-form.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {place, settled, show, textOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** So many comments; of five, one opens a thread and four answer it. `rest` is what `c1` says instead. */
const many = (count: number, rest: object = {}): Record<string, unknown>[] =>
  Array.from({length: count / 5}, (_, thread) => {
    const [first, ...items] = Array.from({length: 5}, (_, at) => {
      const parentId = at ? `c${thread * 5}` : null;
      const id = `c${thread * 5 + at}`;
      return given(id, {parentId, ...(id === 'c1' && rest)});
    });
    return {...first, replies: {count: 4, items, next: null}};
  });

const attributesOf = (name: string): Record<string, string> => ({
  endpoint: `/staged/${name}`,
  'article-id': '1',
});

async function stagePages(
  name: string,
  pages: readonly object[],
  ...answers: readonly StagedAnswer[]
): Promise<void> {
  const gets = pages.map((json) => ({method: 'GET', json}) as const);
  await stage(`${name}/articles/1/comments`, ...gets, ...answers);
}

function countNodes({shadowRoot}: CommentBox): number {
  const walker = document.createTreeWalker(shadowRoot!);
  let count = 0;
  while (walker.nextNode()) count++;
  return count;
}

const itemsOf = ({shadowRoot}: CommentBox): Map<string, Element> =>
  new Map(
    [...shadowRoot!.querySelectorAll<HTMLElement>('[data-comment]')].map((item) => [
      item.dataset['comment']!,
      item,
    ]),
  );

/** Which of the items before are other elements now, or gone. */
function replaced(before: ReadonlyMap<string, Element>, box: CommentBox): string[] {
  const now = itemsOf(box);
  return [...before].filter(([id, item]) => now.get(id) !== item).map(([id]) => id);
}

describe('a discussion of 10,000 comments', () => {
  expectNothingUncaught();

  it('begins with one page of them, as a small one does', async () => {
    const items = many(100);
    const rest = {next: 'cursor'};
    await stagePages('large', [
      givenPage(items, {...rest, thread: {count: 10_000, state: 'open'}}),
    ]);
    await stagePages('small', [givenPage(items, {...rest, thread: {count: 101, state: 'open'}})]);
    const large = await show('comment-box', attributesOf('large'));
    const small = await show('comment-box', attributesOf('small'));
    expect(textOf(large.shadowRoot!, 'heading')).to.equal('(10.000) Bình luận');
    expect(countNodes(large)).to.equal(countNodes(small));
    const asked = await askedOf('large/articles/1/comments');
    expect(asked).to.have.length(1);
    expect(new URLSearchParams(asked[0]!.query).get('limit')).to.equal('20');
  });
});

describe('a discussion with 1,000 comments on screen', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('keeps all of its items when one is voted on, added or changed', async () => {
    const mine = given('mine', {author: {name: 'Lan'}, editToken: 'secret'});
    await stagePages(
      'thousand',
      [givenPage(many(1000)), givenPage(many(1000, {text: 'Changed'}))],
      {method: 'POST', status: 201, json: mine},
    );
    await stage('thousand/comments/c1/vote', {json: {up: 4, down: 1}});
    const box = await show('comment-box', attributesOf('thousand'));
    const reader = new BoxReader(box);
    const before = itemsOf(box);
    expect(before.size).to.equal(1000);

    const touched = new Set<string | undefined>();
    const watch = new MutationObserver((records) => {
      for (const {target} of records) {
        const element = target instanceof Element ? target : target.parentElement;
        touched.add(element?.closest<HTMLElement>('[data-comment]')?.dataset['comment']);
      }
    });
    const deep = {subtree: true, childList: true, characterData: true, attributes: true};
    watch.observe(box.shadowRoot!.querySelector('[part="comments"]')!, deep);
    await reader.act('c1', 'up');
    await reader.reads('[data-comment="c1"] [data-act="up"][aria-pressed="true"]', '4');
    expect([...touched]).to.eql(['c1']);
    watch.disconnect();
    expect(replaced(before, box)).to.be.empty;

    await reader.press('[part~="write"]');
    await reader.type('[name="name"]', 'Lan');
    await reader.type('textarea', 'Text of mine');
    await reader.press('[part~="send"]');
    await reader.find('[data-comment="mine"]');
    expect(replaced(before, box)).to.be.empty;

    box.reload();
    await reader.reads('[data-comment="c1"] > article > [part~="text"]', 'Changed');
    expect(replaced(before, box)).to.be.empty;
  });

  it('listens to none of them, and leaves what is out of sight undrawn', async () => {
    await stagePages('listened', [givenPage(many(1000))]);
    const {addEventListener} = EventTarget.prototype;
    const listened = new Set<EventTarget>();
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...listener) {
      listened.add(this);
      addEventListener.apply(this, listener);
    };
    let box: CommentBox;
    try {
      box = place('comment-box', {lang: 'vi', ...attributesOf('listened')});
      await settled(box);
      await until(() => itemsOf(box).size === 1000, 'all of them are shown');
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    const root = box.shadowRoot!;
    const inside = [...listened].filter(
      (target) => target instanceof Element && target.getRootNode() === root,
    ) as Element[];
    expect(inside, 'the box listens').not.to.be.empty;
    expect(inside.filter((element) => element.closest('[data-comment]'))).to.be.empty;
    const threads = [...root.querySelectorAll('[part="comments"] > li')];
    expect(threads).to.have.length(200);
    const ways = new Set(threads.map((thread) => getComputedStyle(thread).contentVisibility));
    expect([...ways]).to.eql(['auto']);
  });
});
