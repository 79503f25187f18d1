import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {place, show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const video = 'https://www.youtube.com/watch?v=abcdefghijk';
let staged = 0;

async function showBody(bodyHtml: string, attributes = {}): Promise<ArticleView> {
  const name = `rich-embeds-${++staged}`;
  await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', bodyHtml}});
  return show('article-view', {
    endpoint: `/staged/${name}`,
    'article-id': '1',
    lang: 'en',
    ...attributes,
  });
}

/** The first card, once there is one. */
async function cardIn(view: ArticleView): Promise<{block: HTMLElement; root: ShadowRoot}> {
  const article = (): ParentNode => (view.querySelector('article') ? view : view.shadowRoot!);
  const find = (): HTMLElement | undefined =>
    [...article().querySelectorAll<HTMLElement>('[data-block=player]')].find(
      ({shadowRoot}) => shadowRoot,
    );
  await until(find, 'a card appears');
  const block = find()!;
  return {block, root: block.shadowRoot!};
}

const askedOthers = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({name}) => new URL(name).hostname)
    .filter((host) => /youtube|twitter/.test(host));

describe('article-view: what other sites show', () => {
  expectNothingUncaught();

  it('offers a frame of a known site as a card, and asks that site for nothing', async () => {
    const view = await showBody(
      '<iframe src="https://www.youtube.com/embed/abcdefghijk?feature=oembed"></iframe>',
    );
    const {block, root} = await cardIn(view);
    expect(root.querySelector('button')!.textContent.trim()).to.equal('Play from YouTube');
    expect(root.querySelector('small')!.textContent).to.equal(
      'This lets YouTube know of your visit.',
    );
    const link = block.querySelector('a')!;
    expect([link.href, link.textContent, link.rel]).to.eql([
      video,
      'Open on YouTube',
      'noopener noreferrer',
    ]);
    expect(root.querySelectorAll('iframe')).to.have.length(0);
    expect(askedOthers()).to.be.empty;
  });

  it('says it in Vietnamese', async () => {
    const view = await showBody(`<p class="x"><a href="${video}">${video}</a></p>`, {lang: 'vi'});
    const {block, root} = await cardIn(view);
    expect(root.querySelector('button')!.textContent.trim()).to.equal('Phát video từ YouTube');
    expect(block.textContent.trim()).to.equal('Mở trên YouTube');
  });

  const lonely: Readonly<Record<string, string>> = {
    'a paragraph that is nothing but a link': `<p class="x"><a href="${video}">A day out</a></p>`,
    'the address alone, as WordPress leaves it': `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${video}\n</div></figure>`,
  };
  for (const [what, html] of Object.entries(lonely)) {
    it(`takes ${what} for the video`, async () => {
      const {block, root} = await cardIn(await showBody(html));
      expect(block.querySelector('a')!.href).to.equal(video);
      expect(root.querySelector('strong')!.textContent).to.equal(
        html.includes('A day out') ? 'A day out' : 'YouTube',
      );
    });
  }

  it('leaves a link within a sentence a link', async () => {
    const view = await showBody(
      `<p class="x">Seen in <a href="${video}">this</a> video.</p><p><a href="${video}">that</a></p>`,
    );
    await cardIn(view);
    const [sentence] = view.querySelectorAll('[part~="body"] > p');
    expect(!!sentence!.shadowRoot).to.be.false;
    expect(sentence!.textContent).to.equal('Seen in this video.');
  });

  it('leaves a link to something else of a known site the paragraph it is', async () => {
    const view = await showBody(
      `<p class="x"><a href="https://www.youtube.com/@bensong">Channel</a></p><p><a href="${video}">that</a></p>`,
    );
    await cardIn(view);
    expect(view.querySelector('[part~="body"] > p')!.outerHTML).to.match(/^<p><a .*>Channel<\/a>/);
  });

  it('says why a frame of a known site stays a link when nothing can be shown of it', async () => {
    const view = await showBody('<iframe src="https://www.youtube.com/live_chat"></iframe>');
    await until(() => view.querySelector('[data-block=embed]'), 'it is no player');
    expect(view.querySelector('[data-block=embed]')!.textContent).to.equal(
      'Content of another site that cannot be shown here. See the content at www.youtube.com',
    );
  });

  it('keeps the words of a quoted post above the button', async () => {
    const post = 'https://x.com/muong/status/123456';
    const view = await showBody(
      `<blockquote class="twitter-tweet"><p>Water is here.</p>An <a href="${post}?ref=x">March 1</a></blockquote>`,
    );
    const {block, root} = await cardIn(view);
    expect(block.innerText).to.include('Water is here.');
    expect([block.querySelector('a')!.href, block.querySelector('a')!.textContent]).to.eql([
      post,
      'March 1',
    ]);
    expect(root.querySelector('button')!.textContent.trim()).to.equal('Show the post from X');
  });

  it('plays in a frame of its own making once asked to, and takes the keyboard there', async () => {
    const {root} = await cardIn(
      await showBody(`<p class="x"><a href="${video}">A day out</a></p>`),
    );
    root.querySelector('button')!.click();
    const frame = root.querySelector('iframe')!;
    expect(frame.src).to.equal('https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1');
    expect(frame.title).to.equal('A day out');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame.getAttribute('sandbox')!.split(' ')).not.to.include('allow-top-navigation');
    expect(frame.allow).to.include('autoplay');
    expect(root.activeElement?.localName).to.equal('iframe');
    expect(root.querySelectorAll('button')).to.have.length(0);
  });

  it('names its frame as the author did, else by the caption of its figure', async () => {
    const frame = '<iframe src="https://www.youtube.com/embed/abcdefghijk" title="Salt"></iframe>';
    const view = await showBody(
      `${frame}<figure>${frame.replace(' title="Salt"', '')}<figcaption>Water</figcaption></figure>`,
    );
    const titles = [...view.querySelectorAll('[data-block=player]')].map(({shadowRoot}) => {
      shadowRoot!.querySelector('button')!.click();
      return shadowRoot!.querySelector('iframe')!.title;
    });
    expect(titles).to.eql(['Salt', 'Water']);
  });

  it('is a card by the time the article is shown', async () => {
    const name = `rich-embeds-${++staged}`;
    const bodyHtml = `<p><a href="${video}">A day out</a></p>`;
    await stage(`${name}/articles/1`, {json: {id: '1', title: 'A title', bodyHtml}});
    const view = place('article-view', {endpoint: `/staged/${name}`, 'article-id': '1'});
    // What the page draws first: the article comes with all of its nodes at once.
    const drawn = new Promise<boolean>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(!!view.querySelector('[data-block=player]')?.shadowRoot);
      }).observe(view, {childList: true});
    });
    expect(await drawn).to.be.true;
  });

  it('has its final room from the start', async () => {
    const view = await showBody(
      `<p class="x"><a href="${video}">A day out</a></p><p><a href="https://open.spotify.com/track/a1">Song</a></p><p>After</p>`,
    );
    const after = view.querySelector('[part~="body"] > p:last-child')!;
    const before = after.getBoundingClientRect().top;
    const cards = [...view.querySelectorAll('[data-block=player]')].map(
      (block) => block.shadowRoot!,
    );
    const rooms = cards.map((root) => root.querySelector('.room')!);
    const {width, height} = rooms[0]!.getBoundingClientRect();
    expect(width / height).to.be.closeTo(16 / 9, 0.01);
    for (const root of cards) root.querySelector('button')!.click();
    expect(after.getBoundingClientRect().top).to.equal(before);
    const frame = cards[0]!.querySelector('iframe')!.getBoundingClientRect();
    expect([frame.width, frame.height].map(Math.round)).to.eql(
      [width - 2, height - 2].map(Math.round),
    );
  });

  it('leads the keyboard past a player', async () => {
    const view = await showBody(`<p class="x"><a href="${video}">A day out</a></p><p>After</p>`);
    const {block} = await cardIn(view);
    const skip = block.previousElementSibling as HTMLAnchorElement;
    expect(skip.textContent).to.equal('Skip the embedded content');
    expect(getComputedStyle(skip).position).to.equal('absolute');
    skip.focus();
    expect(getComputedStyle(skip).position).to.equal('static');
    skip.click();
    expect(document.activeElement === block.nextElementSibling).to.be.true;
    expect(location.hash).to.equal('');
  });

  it('makes cards in the shadow root as well', async () => {
    const view = await showBody(`<p class="x"><a href="${video}">A day out</a></p>`, {
      render: 'shadow',
    });
    const {root} = await cardIn(view);
    expect(root.querySelector('strong')!.textContent).to.equal('A day out');
  });

  it('reads few of the links of quotes within quotes', async () => {
    const {enhanceEmbeds} = await import('../../src/elements/article-view/rich/embeds.js');
    const body = document.createElement('div');
    const [open, close] = ['<blockquote data-block="player">', '</blockquote>'];
    body.innerHTML = open.repeat(50) + '<a></a>'.repeat(200) + close.repeat(50);
    let read = 0;
    for (const link of body.querySelectorAll('a')) {
      Object.defineProperty(link, 'href', {
        get: () => {
          read++;
          return 'https://news.example/';
        },
      });
    }
    enhanceEmbeds(body, 'en');
    expect(read).to.be.within(50, 1000);
  });
});
