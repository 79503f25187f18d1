import {expect} from '@open-wc/testing';
import {ofRole, treeWith, type AccessibilityNode} from '../support/accessibility-tree.js';
import {itInChromium} from '../support/engine.js';
import {show} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

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
