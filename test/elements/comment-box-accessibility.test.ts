import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {ofRole, treeWith, type AccessibilityNode} from '../support/accessibility-tree.js';
import {itInChromium} from '../support/engine.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const item = (id: string, rest = {}): Record<string, unknown> => ({
  ...{id, parentId: null, rev: 1, state: 'published', author: {name: 'An'}, text: `Text of ${id}`},
  ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  ...rest,
});

const policy = {votes: 'updown', reportReasons: ['spam'], maxDepth: 3};

async function showStaged(name: string): Promise<CommentBox> {
  const items = [item('a'), item('b', {parentId: 'a', author: {name: 'Bình'}}), item('c')];
  await stage(`${name}/articles/1/comments`, {
    json: {thread: {count: 3, state: 'open'}, policy, items},
  });
  return show('comment-box', {endpoint: `/staged/${name}`, 'article-id': '1'});
}

const namesOf = (nodes: readonly AccessibilityNode[]): unknown[] => nodes.map(({name}) => name);

describe('comment-box: for everybody', () => {
  expectNothingUncaught();

  itInChromium(
    'is a heading and a list of articles, with the answers in a list of their own',
    async () => {
      const tree = await treeWith(await showStaged('tree-list'));
      const headings = ofRole(tree, 'heading').map(({name, level}) => [name, level]);
      expect(headings).to.eql([['(3) Bình luận', 2]]);
      const [outer, inner] = ofRole(tree, 'list');
      expect(ofRole(tree, 'list')).to.have.length(2);
      expect(outer!.children!.map(({role}) => role)).to.eql(['listitem', 'listitem']);
      expect(ofRole(inner!, 'listitem')).to.have.length(1);
      expect(ofRole(tree, 'article')).to.have.length(3);
    },
  );

  itInChromium('names every button by what it does, and to whose comment', async () => {
    const tree = await treeWith(await showStaged('tree-buttons'));
    const [first] = ofRole(tree, 'article');
    expect(namesOf(ofRole(first!, 'button'))).to.eql([
      ...['Trả lời An', 'Thích 3', 'Không thích 1', 'Thao tác khác với bình luận của An'],
    ]);
    expect(namesOf(ofRole(first!, 'link'))).to.have.length(1);
    expect(namesOf(ofRole(tree, 'combobox'))).to.eql(['Sắp xếp']);
  });

  itInChromium('says what is voted for, folded and opened', async () => {
    const name = 'tree-states';
    await stage(`${name}/comments/a/vote`, {method: 'PUT', json: {up: 4, down: 1}});
    const box = await showStaged(name);
    for (const act of ['up', 'menu', 'fold']) {
      const button = box.shadowRoot!.querySelector<HTMLElement>(`[data-act="${act}"]`)!;
      const before = button.ariaPressed ?? button.ariaExpanded;
      button.click();
      await until(() => (button.ariaPressed ?? button.ariaExpanded) !== before, `${act} is done`);
    }
    const tree = await treeWith(box);
    const stateOf = (start: string): (boolean | undefined)[] => {
      const found = ofRole(tree, 'button').find((button) => button.name?.startsWith(start));
      return [found?.pressed, found?.expanded];
    };
    expect(stateOf('Thích')).to.eql([true, undefined]);
    expect(stateOf('Thao tác khác')).to.eql([undefined, true]);
    expect(stateOf('1 trả lời')[1]).not.to.equal(true);
    expect(ofRole(tree, 'article')).to.have.length(2);
  });

  itInChromium('labels every field of the form', async () => {
    const box = await showStaged('tree-form');
    box.shadowRoot!.querySelector<HTMLElement>('[data-act="write"]')!.click();
    await until(() => box.shadowRoot!.querySelector('form'), 'the form opens');
    const tree = await treeWith(box);
    expect(namesOf(ofRole(tree, 'textbox'))).to.eql([
      ...['Bình luận', 'Tên của bạn', 'Email (không bắt buộc)'],
    ]);
    expect(namesOf(ofRole(tree, 'checkbox'))).to.have.length(1);
  });
});
