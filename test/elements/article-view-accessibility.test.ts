import {expect} from '@open-wc/testing';
import {a11ySnapshot, findAccessibilityNode} from '@web/test-runner-commands';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {itInChromium} from '../support/engine.js';
import {seedLike} from '../support/seed.js';
import {show} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface AccessibilityNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly AccessibilityNode[];
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

/** The figure of an article as whoever listens gets it: its role, its pictures by name and its words. */
async function figureOf(
  view: ArticleView,
): Promise<{role: string | undefined; images: readonly string[]; text: string}> {
  // The driver leaves a mere group out of the tree unless the focus can go there.
  view.querySelector('figure')!.tabIndex = -1;
  const tree = await a11ySnapshot({selector: 'article-view figure'});
  const {role, children = []} = (tree ?? {}) as Partial<AccessibilityNode>;
  const named = (kind: string): string[] =>
    children.filter((child) => child.role === kind).map(({name = ''}) => name);
  return {role, images: named('image'), text: named('StaticText').join('')};
}

/** The words of an article's caption, which is markup. */
function captionOf({article}: ArticleView): string {
  const {body} = new DOMParser().parseFromString(article!.image!.captionHtml, 'text/html');
  return body.textContent;
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

  itInChromium('is a heading and links to whoever listens', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    expect(await has('heading', view.article!.title)).to.be.true;
    expect(await has('link', 'Bài gốc trên Báo Bến Sông')).to.be.true;
    expect(await has('link', 'Thủy lợi')).to.be.true;
  });

  itInChromium('has a figure of the picture, by its alternative, and the caption', async () => {
    const view = await show('article-view', {'article-id': '88213'});
    const {alt} = view.article!.image!;
    expect(alt).not.to.be.empty;
    expect(await figureOf(view)).to.eql({role: 'figure', images: [alt], text: captionOf(view)});
  });

  itInChromium('has a figure of the caption alone where there is no picture', async () => {
    const {id} = seedLike(({image}) => !!image?.captionHtml && !image.src);
    const view = await show('article-view', {'article-id': id});
    const {role, images, text} = await figureOf(view);
    expect([role, images]).to.eql(['figure', []]);
    expect(text).to.include(captionOf(view));
  });
});
