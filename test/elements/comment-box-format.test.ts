import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {
  formattedTextStyles,
  renderFormatted,
} from '../../src/elements/comment-box/formatted-text.js';
import {adoptStyles} from '../../src/shared/adopt-styles.js';
import {freshPlace, show, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A text as the list and the preview show it, in a box as wide as a phone. */
function shown(text: string): HTMLElement {
  const place = freshPlace();
  place.style.inlineSize = '300px';
  adoptStyles(document, formattedTextStyles);
  render(renderFormatted(text), place);
  return place;
}

describe('comment-box: marks in a comment', () => {
  expectNothingUncaught();

  it('become elements, and everything else stays text', () => {
    const place = shown('**a** _b_ `c`\n- d\n\n> e\n\n```\nf\n```\n<img src=x onerror=alert(1)>');
    const names = ['strong', 'em', 'p > code', 'ul > li', 'blockquote > p', 'pre > code'];
    expect(names.map((name) => place.querySelector(name)?.textContent)).to.eql([
      ...['a', 'b', 'c', 'd', 'e', 'f'],
    ]);
    expect(place.querySelector('img')).to.be.null;
    expect(place.textContent).to.include('<img src=x onerror=alert(1)>');
  });

  it('lead away without vouching for it, and open where the reader wants', () => {
    const link = shown('[a](https://a.example/?b=c)').querySelector('a')!;
    expect(link.href).to.equal('https://a.example/?b=c');
    expect(link.rel).to.equal('nofollow ugc noopener noreferrer');
    expect(link.hasAttribute('target')).to.be.false;
    expect(shown('[a](javascript:alert(1)) javascript:alert(1)').querySelector('a')).to.be.null;
  });

  it('keep line breaks, and break long addresses', () => {
    const place = shown(`a\nb https://a.example/${'x'.repeat(400)}`);
    const paragraph = place.querySelector('p')!;
    expect(paragraph.innerText.split('\n')[0]).to.equal('a');
    expect(place.scrollWidth).to.equal(300);
    expect(paragraph.scrollWidth).to.be.at.most(300);
  });

  it('leave each paragraph its direction', () => {
    const [one, other] = shown('Chữ\n\nמילה').querySelectorAll('p');
    expect(getComputedStyle(one!).direction).to.equal('ltr');
    expect(getComputedStyle(other!).direction).to.equal('rtl');
  });

  it('are read in comments that come later, too', async () => {
    const page = (text: string, next: string | null): unknown => ({
      thread: {count: 2, state: 'open'},
      policy: {format: 'markdown'},
      items: [{id: text, state: 'published', author: {name: 'An'}, text}],
      next,
    });
    const path = 'marks-later/articles/1/comments';
    await stage(path, {json: page('bare', 'more')}, {json: page('**bold**', null)});
    const box = await show('comment-box', {endpoint: '/staged/marks-later', 'article-id': '1'});
    box.shadowRoot!.querySelector<HTMLElement>('div > [data-act="more"]')!.click();
    await until(() => box.shadowRoot!.querySelector('strong'), 'the mark means something');
    expect(textsOf(box.shadowRoot!, 'text')).to.eql(['bare', 'bold']);
  });

  it('are accessible', async () => {
    await expect(shown('**a** [b](https://b.example)\n\n```\nc\n```\n- d')).to.be.accessible();
  });
});
