import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

let staged = 0;

async function showBody(bodyHtml: string): Promise<ArticleView> {
  const name = `rich-blocks-${++staged}`;
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', bodyHtml}});
  return show('article-view', {endpoint: `/staged/${name}`, 'article-id': '1'});
}

describe('article-view: blocks of content systems', () => {
  expectNothingUncaught();

  it('makes details of a toggle', async () => {
    const view = await showBody(
      '<div class="kg-card kg-toggle-card"><div class="kg-toggle-heading"><h4>Why?</h4><button>v</button></div><div class="kg-toggle-content">Because.</div></div>',
    );
    const details = view.querySelector('details')!;
    expect([details.open, details.querySelector('summary')!.textContent.trim()]).to.eql([
      false,
      'Why?',
    ]);
    expect(details.lastElementChild!.textContent).to.equal('Because.');
    expect(view.querySelectorAll('h4')).to.have.length(0);
  });

  it('shows nothing of controls and forms that cannot work here', async () => {
    const view = await showBody(
      '<div class="kg-audio-card"><audio src="/a.mp3"></audio><div class="kg-audio-player"><button></button><span>0:00</span></div></div>' +
        '<div class="kg-signup-card"><h2>Sign up</h2><form><input></form></div><p>End</p>',
    );
    expect(view.querySelector('[part~="body"]')!.textContent).to.equal('End');
    expect(view.querySelector('audio')!.controls).to.be.true;
  });

  it('puts pictures of a gallery side by side, over nested rows too', async () => {
    const item = '<div class="kg-gallery-image"><img src="/a.png" width="300" height="200"></div>';
    const view = await showBody(
      `<figure class="kg-gallery-card"><div class="kg-gallery-container"><div class="kg-gallery-row">${item}${item}</div></div><figcaption>Both</figcaption></figure>`,
    );
    const [first, second] = [...view.querySelectorAll('img')].map((image) =>
      image.getBoundingClientRect(),
    );
    expect(second!.left).to.be.above(first!.left);
    expect(second!.top).to.equal(first!.top);
    const caption = view.querySelector('figcaption')!.getBoundingClientRect();
    expect(caption.top).to.be.at.least(first!.bottom);
  });

  it('lets text flow around a picture set aside, whose caption is no wider than it', async () => {
    const view = await showBody(
      `<figure class="alignright"><img src="/a.png" width="120" height="80"><figcaption>${'words '.repeat(30)}</figcaption></figure><p>Text</p>`,
    );
    const figure = view.querySelector('figure')!;
    expect(getComputedStyle(figure).float).to.match(/right|inline-end/);
    expect(figure.getBoundingClientRect().width).to.be.below(160);
  });

  it('never lets a wide table widen the page', async () => {
    const cells = Array.from({length: 40}, (_, index) => `<td>Column${index}</td>`).join('');
    const view = await showBody(`<table><tr>${cells}</tr></table>`);
    const region = view.querySelector('[role=region]')!;
    expect(region.scrollWidth).to.be.above(region.clientWidth);
    expect(region.getBoundingClientRect().right).to.be.at.most(innerWidth);
  });

  it('leaves a toggle open that has nothing to open it by', async () => {
    const view = await showBody('<div class="kg-toggle-card">Because.</div>');
    expect(view.querySelectorAll('details')).to.have.length(0);
    expect(view.querySelector('[part~=body]')!.textContent).to.equal('Because.');
  });
});
