import {expect, fixtureSync} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {seedLike} from '../support/seed.js';
import {settled, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const {id} = seedLike(({discussionSize = 0}) => discussionSize >= 2000);

/** Everything that a shadow root holds, by kind: elements, texts and comments. */
function nodesOf(root: ShadowRoot): Readonly<Record<'elements' | 'texts' | 'comments', number>> {
  const count = (kind: number): number => {
    const walker = document.createTreeWalker(root, kind);
    let found = 0;
    while (walker.nextNode()) found++;
    return found;
  };
  return {
    elements: count(NodeFilter.SHOW_ELEMENT),
    texts: count(NodeFilter.SHOW_TEXT),
    comments: count(NodeFilter.SHOW_COMMENT),
  };
}

describe('the built discussion', () => {
  expectNothingUncaught();

  it('takes at most 30 nodes for each of 200 comments', async () => {
    const frame = fixtureSync<HTMLIFrameElement>('<iframe title="Built page"></iframe>');
    const page = frame.contentDocument!;
    const script = page.createElement('script');
    Object.assign(script, {type: 'module', src: '/cdn/comment-box.js'});
    const box = page.createElement('comment-box');
    box.setAttribute('endpoint', endpoint);
    box.setAttribute('article-id', id);
    page.body.append(script, box);
    await until(() => box.shadowRoot, 'the element is defined');
    await settled(box);
    const root = box.shadowRoot!;
    const shown = (): number => root.querySelectorAll('[data-comment]').length;
    while (shown() < 200) {
      const before = shown();
      root.querySelector<HTMLElement>('div > [data-act="more"]')!.click();
      await until(() => shown() > before, 'more comments');
    }
    expect(root.querySelectorAll('[part="replies"] [part~="vote"]:not([hidden])')).not.to.be.empty;
    expect(root.querySelectorAll('[part~="menu"]:not([hidden])')).to.have.length(shown());
    const {elements, texts, comments} = nodesOf(root);
    const each = [elements, texts, comments].map((nodes) => (nodes / shown()).toFixed(1));
    expect((elements + texts + comments) / shown(), `each: ${each.join(' + ')}`).to.be.at.most(30);
  });
});
