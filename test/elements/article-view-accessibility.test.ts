import {expect} from '@open-wc/testing';
import {a11ySnapshot, findAccessibilityNode} from '@web/test-runner-commands';
import {itInChromium} from '../support/engine.js';
import {seedLike} from '../support/seed.js';
import {show} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface AccessibilityNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
}

async function has(role: string, name: string): Promise<boolean> {
  const tree = (await a11ySnapshot({})) as unknown as AccessibilityNode & {
    children: AccessibilityNode[];
  };
  return !!findAccessibilityNode(
    tree,
    (node: AccessibilityNode) => node.role === role && (node.name ?? '').includes(name),
  );
}

describe('article-view: for everybody', () => {
  expectNothingUncaught();

  afterEach(() => {
    document.documentElement.style.removeProperty('color-scheme');
    document.documentElement.style.removeProperty('background');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no barrier that axe knows of in ${colorScheme} colours`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      // The checker takes the canvas for white whatever the scheme.
      document.documentElement.style.background = 'Canvas';
      const view = await show('article-view', {'article-id': '88213'});
      await expect(view).to.be.accessible();
    });
  }

  it('has none from right to left', async () => {
    const {id} = seedLike(({dir}) => dir === 'rtl');
    const view = await show('article-view', {'article-id': id, lang: 'en'});
    expect(getComputedStyle(view.querySelector('article')!).direction).to.equal('rtl');
    await expect(view).to.be.accessible();
  });

  it('has none after a failure', async () => {
    const view = await show('article-view', {'article-id': 'unknown'});
    await expect(view).to.be.accessible();
  });

  itInChromium('is a heading, a figure and links to whoever listens', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    expect(await has('heading', view.article!.title)).to.be.true;
    expect(await has('link', 'Bài gốc trên Báo Bến Sông')).to.be.true;
    expect(await has('link', 'Thủy lợi')).to.be.true;
    expect(view.querySelector('figure figcaption')).not.to.be.null;
  });
});
