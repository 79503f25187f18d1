import {expect} from '@open-wc/testing';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {native} from '../../src/sources/native.js';
import {linksOf, relatedPath, showStories, story} from '../support/related.js';
import {place, settled, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

type Opened = [articleId: string, url: string | undefined][];

const address = location.href;

/** An element that notes what it is asked to open. */
function opener(id: string, outcome = (): Promise<void> => Promise.resolve()): Opened {
  const opened: Opened = [];
  const view = place('article-view', {id});
  view.open = (articleId, url) => {
    opened.push([articleId, url]);
    return outcome();
  };
  return opened;
}

const click = (list: RelatedList, init: MouseEventInit = {}): boolean =>
  linksOf(list)[0]!.dispatchEvent(
    new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init}),
  );

const points = (list: RelatedList, position: number, type = 'pointerover'): void => {
  linksOf(list)[position]!.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
};

/** Stages stories with what opening them asks for. */
async function showOpenable(
  name: string,
  attributes: Readonly<Record<string, string>> = {link: '?article={id}'},
): Promise<RelatedList> {
  for (const id of ['2', '3']) {
    await stage(`${name}/articles/${id}`, {json: {id, title: `Article ${id}`}});
  }
  return showStories(name, [story('2'), story('3')], attributes);
}

const asked = async (name: string, id: string): Promise<number> =>
  (await askedOf(`${name}/articles/${id}`)).length;

/** Waits until a list that asks in advance has done so: what was to happen before it has happened. */
async function untilOneAsks(name: string): Promise<void> {
  const list = await showOpenable(name);
  points(list, 0);
  for (let seen = 0; !seen;) seen = await asked(name, '2');
}

describe('related-list: opening a story', () => {
  expectNothingUncaught();

  afterEach(() => {
    history.replaceState(null, '', address);
  });

  describe('by its link', () => {
    it('leads to the publisher, or where the page says', async () => {
      const list = await showStories('links', [
        {...story('a b/$&'), url: 'https://paper.example/2'},
        {url: 'https://paper.example/3', title: 'Without an identifier'},
      ]);
      const addresses = (): string[] => linksOf(list).map((link) => link.getAttribute('href')!);
      expect(addresses()).to.eql(['https://paper.example/2', 'https://paper.example/3']);
      list.link = '?article={id}';
      await until(() => addresses()[0] === '?article=a%20b%2F%24%26', 'the address of this site');
      expect(addresses()[1]).to.equal('https://paper.example/3');
    });

    it('is left to the browser where the list belongs to no view', async () => {
      const list = await showOpenable('alone', {for: 'nobody'});
      let prevented: boolean | undefined;
      // Outside the element, so that the test page stays where it is.
      list.addEventListener('click', (event) => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      });
      click(list);
      expect(prevented).to.be.false;
    });
  });

  describe('in the view that the list belongs to', () => {
    it('names the story, and its address if that is the page’s to set', async () => {
      const opened = opener('view');
      const list = await showOpenable('opens', {for: 'view', link: '?article={id}'});
      expect(click(list)).to.be.false;
      expect(opened).to.eql([['2', new URL('?article=2', address).href]]);
    });

    it('names no address of another origin', async () => {
      const opened = opener('foreign');
      click(await showOpenable('foreign', {for: 'foreign'}));
      expect(opened).to.eql([['2', undefined]]);
    });

    it('does not happen if the page cancels it, or the click asks for another tab', async () => {
      const opened = opener('cancelled');
      const list = await showOpenable('cancelled', {for: 'cancelled'});
      list.addEventListener('click', (event) => {
        event.preventDefault();
      });
      click(list, {ctrlKey: true});
      list.addEventListener('related-select', (event) => {
        event.preventDefault();
      });
      click(list);
      expect(opened).to.be.empty;
    });

    it('follows the link if what opens it cannot be had', async () => {
      opener('broken', () => Promise.reject(new Error('no connection')));
      const items = [{id: 'elsewhere', title: 'A story without an address'}];
      click(await showStories('broken', items, {for: 'broken'}));
      await until(() => location.hash === '#elsewhere', 'the link is followed');
    });

    it('shows it there, and other stories here', async () => {
      const name = 'whole';
      for (const id of ['1', '2']) {
        await stage(`${name}/articles/${id}`, {json: {id, title: `Article ${id}`}});
      }
      await stage(relatedPath(name), {json: {items: [story('2')]}});
      await stage(`${name}/articles/2/related`, {json: {items: [story('3')]}});
      const view = await settled(
        place('article-view', {id: name, endpoint: `/staged/${name}`, 'article-id': '1'}),
      );
      const list = await settled(place('related-list', {for: name, link: '?article={id}'}));
      click(list);
      await until(() => textOf(view, 'title') === 'Article 2', 'the story is in the view');
      expect(location.search).to.equal('?article=2');
      await until(() => list.items[0]?.id === '3', 'the list follows');
      history.back();
      await until(() => textOf(view, 'title') === 'Article 1', 'back at the first');
    });
  });

  describe('asks for it in advance', () => {
    for (const type of ['pointerover', 'focusin']) {
      it(`once, on ${type}`, async () => {
        const list = await showOpenable(type);
        points(list, 0, type);
        for (let seen = 0; !seen;) seen = await asked(type, '2');
        points(list, 0, type);
        await untilOneAsks(`${type}-after`);
        expect([await asked(type, '2'), await asked(type, '3')]).to.eql([1, 0]);
      });
    }

    it('not for a card that the pointer merely crosses', async () => {
      const list = await showOpenable('crosses');
      points(list, 0);
      points(list, 1);
      for (let seen = 0; !seen;) seen = await asked('crosses', '3');
      expect(await asked('crosses', '2')).to.equal(0);
    });

    it('so that a view on its way there asks no more', async () => {
      const list = await showOpenable('flight');
      await stageHeld('flight/articles/2', {json: {id: '2', title: 'Article 2'}});
      points(list, 0);
      for (let seen = 0; !seen;) seen = await asked('flight', '2');
      const view = place('article-view', {endpoint: '/staged/flight', 'article-id': '2'});
      await until(() => view.state === 'loading', 'it loads');
      await release('flight/articles/2');
      await settled(view);
      expect(view.article!.id).to.equal('2');
      expect(await asked('flight', '2')).to.equal(1);
    });

    it('unless the choice leads away', async () => {
      points(await showOpenable('away', {}), 0);
      await untilOneAsks('away-after');
      expect(await asked('away', '2')).to.equal(0);
    });

    it('unless the reader saves data', async () => {
      const list = await showOpenable('saves');
      Object.defineProperty(navigator, 'connection', {
        value: {saveData: true},
        configurable: true,
      });
      points(list, 0);
      Reflect.deleteProperty(navigator, 'connection');
      await untilOneAsks('saves-after');
      expect(await asked('saves', '2')).to.equal(0);
    });

    it('unless no cache could answer the request', async () => {
      const list = await showOpenable('headers');
      list.source = {
        ...native,
        article: (where) => ({...native.article(where), headers: {'x-reader': '1'}}),
      };
      await settled(list);
      points(list, 0);
      await untilOneAsks('headers-after');
      expect(await asked('headers', '2')).to.equal(0);
    });

    it('and says nothing if that fails', async () => {
      const list = await showOpenable('fails');
      await stage('fails/articles/2', {status: 422, json: {}});
      points(list, 0);
      for (let seen = 0; !seen;) seen = await asked('fails', '2');
      await untilOneAsks('fails-after');
      expect([list.state, textOf(list.shadowRoot!, 'error')]).to.eql(['ready', '']);
    });
  });
});
