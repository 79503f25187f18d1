import {expect} from '@open-wc/testing';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {showStories, story} from '../support/related.js';
import {seedLike} from '../support/seed.js';
import {nextEvent, show, textOf, textsOf} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const titleOf = (id: string): string => seedLike((seed) => seed.id === id).title;
const cancel = (event: Event): void => {
  event.preventDefault();
};

describe('related-list', () => {
  expectNothingUncaught();

  it('has titles in the colour of the page, not of its links', async () => {
    const list = await show('related-list', {'article-id': '88213'});
    const title = list.shadowRoot!.querySelector('[part="title"] a')!;
    expect(getComputedStyle(title).color).to.equal(getComputedStyle(list).color);
  });

  it('shows the chosen stories first, each with title, lead, picture, publisher and date', async () => {
    const list = await show('related-list', {'article-id': '88213'});
    const root = list.shadowRoot!;
    expect(textOf(root, 'heading')).to.equal('Tin liên quan');
    expect(textsOf(root, 'title').slice(0, 2)).to.eql([titleOf('88197'), titleOf('88201')]);
    expect(textOf(root, 'lead')).not.to.be.empty;
    expect(textOf(root, 'meta')).to.match(/\S+.* \d\d\/\d\d\/\d{4} \d\d:\d\d$/);
    const image = root.querySelector('img')!;
    expect([image.alt, image.loading]).to.eql(['', 'lazy']);
    expect(image.src).to.include('-640.webp');
    expect(list.items).to.have.length(5);
  });

  it('shows no picture of another story, and keeps those of stories that stay', async () => {
    const path = 'changing-pictures/articles/1/related';
    const withPicture = (id: string): object => ({...story(id), image: {src: `/${id}.webp`}});
    await stage(
      path,
      {json: {items: [withPicture('2'), withPicture('3')]}},
      {json: {items: [withPicture('3')]}},
    );
    const list = await show('related-list', {
      endpoint: '/staged/changing-pictures',
      'article-id': '1',
    });
    const [, kept] = list.renderRoot.querySelectorAll('img');
    list.reload();
    await nextEvent(list, 'related-load');
    expect([...list.renderRoot.querySelectorAll('img')]).to.eql([kept]);
  });

  it('has English words around the same stories', async () => {
    const list = await show('related-list', {'article-id': '88213', lang: 'en'});
    expect(textOf(list.shadowRoot!, 'heading')).to.equal('Related stories');
    expect(textOf(list.shadowRoot!, 'meta')).to.match(/ at \d+:\d\d [AP]M$/);
  });

  it('writes the date in its own language and direction within a story of another', async () => {
    const list = await showStories('date', [{...story('2'), lang: 'ar', dir: 'rtl'}], {lang: 'vi'});
    const root = list.shadowRoot!;
    const time = root.querySelector('time')!;
    const isolated = [time.lang, time.dir, root.querySelector('[part="meta"] bdi')!.textContent];
    expect(isolated).to.eql(['vi', 'auto', 'The Paper']);
  });

  it('leaves no room for a publisher that nobody names', async () => {
    const list = await showStories('nameless', [{...story('2'), publisher: null}]);
    const meta = list.shadowRoot!.querySelector('[part="meta"]')!;
    const [date] = meta.children;
    expect(date!.getBoundingClientRect().left).to.equal(meta.getBoundingClientRect().left);
    expect(date!.localName).to.equal('time');
  });

  it('shows as many stories as the page asks for', async () => {
    const list = await show('related-list', {'article-id': '88213', limit: '2'});
    expect(list.items.map(({id}) => id)).to.eql(['88197', '88201']);
    list.limit = 3;
    await nextEvent(list, 'related-load');
    expect(list.items).to.have.length(3);
  });

  it('leaves out the article itself and what is there twice', async () => {
    const list = await showStories('twice', [
      {id: '1', title: 'The article itself'},
      {id: '2', title: 'Two'},
      {id: '2', title: 'Two again'},
      {url: 'https://paper.example/3', title: 'Three'},
      {url: 'https://paper.example/3', title: 'Three again'},
      {id: '4', url: 'https://paper.example/3', title: 'Three under another name'},
      {title: 'Nothing to find it by'},
    ]);
    expect(list.items.map(({title}) => title)).to.eql(['Two', 'Three']);
  });

  it('shows a story of which little is known', async () => {
    const list = await showStories('little', [{id: 'x y', title: 'Title', kicker: {text: 'News'}}]);
    const root = list.shadowRoot!;
    expect(textOf(root, 'kicker')).to.equal('News');
    expect(root.querySelector('img, time, [part~="lead"]')).to.be.null;
    expect(root.querySelector('a')!.getAttribute('href')).to.equal('#x y');
  });

  it('says when there is nothing to show', async () => {
    const list = await showStories('none', []);
    expect(list.state).to.equal('empty');
    expect(list.matches(':state(empty)')).to.be.true;
    expect(textsOf(list.shadowRoot!, 'card')).to.be.empty;
  });

  it('leaves out what the page names, and fills up with others', async () => {
    const excluded = await show('related-list', {'article-id': '88213', exclude: '88201, 1 2,3'});
    const all = await show('related-list', {'article-id': '88213', limit: '6'});
    const expected = all.items.map(({id}) => id).filter((id) => id !== '88201');
    expect(excluded.items.map(({id}) => id)).to.eql(expected);
  });

  it('says of a story that not everybody may read who may', async () => {
    const items = ['free', 'registered', 'metered', 'paid', 'junk'].map((access) => ({
      ...story(access),
      access,
    }));
    const list = await showStories('access', items);
    const texts = (): string[] => textsOf(list.shadowRoot!, 'access');
    expect(texts()).to.eql(['Members', 'Limited access', 'Subscribers']);
    list.lang = 'vi';
    await list.updateComplete;
    expect(texts()).to.eql(['Dành cho thành viên', 'Giới hạn lượt đọc', 'Trả phí']);
  });

  it('has a single link in each card, and the picture is none', async () => {
    const list = await show('related-list', {'article-id': '88213'});
    const cards = [...list.shadowRoot!.querySelectorAll('[part="card"]')];
    const focusable = cards.map((card) => card.querySelectorAll('a, button, [tabindex]').length);
    expect(focusable).to.eql([1, 1, 1, 1, 1]);
  });

  describe('choosing a story', () => {
    const click = (list: RelatedList, init: MouseEventInit = {}): boolean => {
      const link = list.shadowRoot!.querySelector('a')!;
      return link.dispatchEvent(
        new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init}),
      );
    };

    it('tells the page which one, and where it stands', async () => {
      const list = await show('related-list', {'article-id': '88213'});
      list.addEventListener('related-select', cancel);
      const chosen = nextEvent(list, 'related-select');
      click(list);
      const {item, position, bubbles, composed} = await chosen;
      expect([item.id, position, bubbles, composed]).to.eql(['88197', 0, true, true]);
    });

    it('does not leave the page if the page cancels it', async () => {
      const list = await show('related-list', {'article-id': '88213'});
      list.addEventListener('related-select', cancel);
      expect(click(list)).to.be.false;
    });

    for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const) {
      it(`leaves a click with ${modifier} to the browser`, async () => {
        const list = await show('related-list', {'article-id': '88213'});
        let told = 0;
        list.addEventListener('related-select', () => told++);
        // Stopped outside the element, so that the test page stays where it is.
        list.addEventListener('click', cancel);
        click(list, {[modifier]: true});
        expect(told).to.equal(0);
      });
    }

    it('takes a click beside the link for no choice', async () => {
      const list = await show('related-list', {'article-id': '88213'});
      let told = 0;
      list.addEventListener('related-select', () => told++);
      list.shadowRoot!.querySelector<HTMLElement>('[part~="lead"]')!.click();
      list.shadowRoot!.querySelector<HTMLElement>('ul')!.click();
      expect(told).to.equal(0);
    });
  });

  for (const lang of ['vi', 'en']) {
    it(`has no barrier that axe knows of (${lang})`, async () => {
      const list = await show('related-list', {'article-id': '88213', lang});
      await expect(list).to.be.accessible();
    });
  }
});
