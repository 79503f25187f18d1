import {expect} from '@open-wc/testing';
import {a11ySnapshot} from '@web/test-runner-commands';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {itInChromium} from '../support/engine.js';
import {show} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface AccessibilityNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly url?: string;
  readonly children?: readonly AccessibilityNode[];
}

/** A node and everything in it. */
const allIn = (node: AccessibilityNode): readonly AccessibilityNode[] => [
  node,
  ...(node.children ?? []).flatMap(allIn),
];

const ofRole = (node: AccessibilityNode, role: string): readonly AccessibilityNode[] =>
  allIn(node).filter((candidate) => candidate.role === role);

/** What whoever listens to the page gets. */
async function treeWith({shadowRoot}: RelatedList): Promise<AccessibilityNode> {
  // The driver leaves lists, and headings with something in them, out of the tree unless the focus can go there.
  const groups = 'ul, li, [role="heading"]';
  for (const group of shadowRoot!.querySelectorAll<HTMLElement>(groups)) group.tabIndex = -1;
  return (await a11ySnapshot({})) as unknown as AccessibilityNode;
}

const levels = (nodes: readonly AccessibilityNode[]): readonly unknown[] =>
  nodes.map(({name, level}) => [name, level]);

describe('related-list: for everybody', () => {
  expectNothingUncaught();

  itInChromium('is one list, with an item for every story', async () => {
    const list = await show('related-list', {'article-id': '88213'});
    const lists = ofRole(await treeWith(list), 'list');
    expect(lists).to.have.length(1);
    const roles = lists[0]!.children!.map(({role}) => role);
    expect(roles).to.eql(['listitem', 'listitem', 'listitem', 'listitem', 'listitem']);
  });

  itInChromium(
    'has one link in each item, named by the title of the story and nothing else',
    async () => {
      const list = await show('related-list', {'article-id': '88213'});
      const items = ofRole(await treeWith(list), 'listitem');
      const links = items.map((item) => ofRole(item, 'link').map(({name, url}) => [name, url]));
      expect(links).to.eql(list.items.map(({title, url}) => [[title, url]]));
    },
  );

  for (const [level, under] of [
    [undefined, 2],
    ['4', 4],
  ] as const) {
    itInChromium(`has a heading of level ${under} and the titles one below`, async () => {
      const attributes = {'article-id': '88213', ...(level && {'heading-level': level})};
      const list = await show('related-list', attributes);
      const tree = await treeWith(list);
      expect(levels(ofRole(tree, 'heading'))).to.eql([
        ['Tin liên quan', under],
        ...list.items.map(({title}) => [title, under + 1]),
      ]);
    });
  }

  itInChromium('says nothing of its pictures, which say what the title says', async () => {
    const list = await show('related-list', {'article-id': '88213'});
    expect(list.shadowRoot!.querySelectorAll('img')).not.to.be.empty;
    expect(ofRole(await treeWith(list), 'image')).to.be.empty;
  });
});
