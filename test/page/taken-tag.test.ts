import {expect} from '@open-wc/testing';
import {expectNothingUncaught} from '../support/uncaught.js';

describe('a tag that the page has defined already', () => {
  expectNothingUncaught();

  it('stays as it is, and the console says which versions met', async () => {
    class Theirs extends HTMLElement {
      static readonly version = '0.0.1';
    }
    const said: unknown[] = [];
    const {warn} = console;
    console.warn = (...words: unknown[]): void => void said.push(words.join(' '));
    try {
      customElements.define('article-view', Theirs);
      await import('../../src/define.js');
    } finally {
      console.warn = warn;
    }
    expect(customElements.get('article-view')).to.equal(Theirs);
    expect(customElements.get('related-list')).not.to.be.undefined;
    expect(said.filter((line) => String(line).includes('<article-view>'))).to.have.length(1);
    expect(said.join('\n')).to.match(
      /<article-view> is already defined \(version 0\.0\.1\); Article Elements \S+ leaves it alone\./,
    );
  });

  it('says nothing when the same class is declared twice', async () => {
    const [{tagIsFree}, {RelatedList}] = await Promise.all([
      import('../../src/shared/tag-is-free.js'),
      import('../../src/elements/related-list/related-list.js'),
    ]);
    expect(tagIsFree('related-list', RelatedList)).to.be.false;
  });
});
