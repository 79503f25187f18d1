import {expect} from '@open-wc/testing';
import '../../src/define.js';
import '../../src/elements/comment-count/define.js';
import {endpoint} from '../support/endpoint.js';
import {emulate} from '../support/engine.js';
import {looks, resetLook, wear} from '../support/looks.js';
import {seedLike} from '../support/seed.js';
import {settled, until, type Attributes, type Fetching} from '../support/show.js';
import {release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

type FetchingTag = 'article-view' | 'related-list' | 'comment-box' | 'comment-count';

/** An element as the page has it, and the state that it must be in before anybody checks it. */
interface Sample {
  readonly tag: FetchingTag;
  readonly attributes: Attributes;
  readonly state: Fetching['state'];
  /** Makes the endpoint ready for it. */
  readonly prepare?: () => Promise<void>;
  /** What happens to it once it has its answer. */
  readonly then?: (element: Fetching) => Promise<void>;
}

const answers: Readonly<Record<FetchingTag, {path: string; full: unknown; empty: unknown}>> = {
  'article-view': {
    path: 'articles/1',
    full: {
      id: '1',
      title: 'An older version',
      bodyHtml: '<p>Text with <a href="/2">a link</a>.</p>',
    },
    empty: undefined,
  },
  'related-list': {
    path: 'articles/1/related',
    full: {items: [{id: '2', title: 'An older story', lead: 'What it is about.'}], next: null},
    empty: {items: [], next: null},
  },
  'comment-box': {
    path: 'articles/1/comments',
    full: {
      thread: {count: 1, state: 'open'},
      items: [{id: 'a', state: 'published', author: {name: 'An'}, text: 'An older comment'}],
    },
    empty: {thread: {count: 0, state: 'open'}, items: []},
  },
  'comment-count': {
    path: 'comments/counts',
    full: {counts: {1: 12}},
    empty: {counts: {1: 0}},
  },
};

/** An article with related stories and a discussion, short enough to be checked again and again. */
const {id: discussed} = seedLike(
  ({discussionSize = 0}) => discussionSize > 2 && discussionSize < 10,
);

const failure = {status: 500, json: {code: 'http'}};

/** Every state of an element, by what the reader sees. */
function samplesOf(tag: FetchingTag): Readonly<Record<string, Sample>> {
  const {path, full, empty} = answers[tag];
  const staged = (name: string): Attributes => ({
    endpoint: `/staged/axe-${name}-${tag}`,
    'article-id': '1',
  });
  const at = (name: string): string => `axe-${name}-${tag}/${path}`;
  return {
    'its fallback, idle': {tag, attributes: {}, state: 'idle'},
    'its fallback and a skeleton': {
      ...{tag, attributes: staged('held'), state: 'loading'},
      prepare: () => stageHeld(at('held'), {json: full}),
    },
    'its answer': {tag, attributes: {endpoint, 'article-id': discussed}, state: 'ready'},
    ...(empty !== undefined && {
      'that there is nothing': {
        ...{tag, attributes: staged('empty'), state: 'empty'},
        prepare: () => stage(at('empty'), {json: empty}),
      },
    }),
    'its fallback and a failure': {
      ...{tag, attributes: staged('failing'), state: 'error'},
      prepare: () => stage(at('failing'), failure),
    },
    'its fallback, offline': {
      ...{tag, attributes: {endpoint: 'http://127.0.0.1:9', 'article-id': '1'}, state: 'offline'},
    },
    'an answer that could not be renewed': {
      ...{tag, attributes: staged('stale'), state: 'error'},
      prepare: () => stage(at('stale'), {json: full}, failure),
      then: async (element) => {
        element.reload();
        await until(() => element.state === 'error', 'it fails to renew its answer');
      },
    },
  };
}

/** What only one of them can show. */
const special: Readonly<Record<FetchingTag, Readonly<Record<string, Sample>>>> = {
  'article-view': {
    'an article with a table': {
      tag: 'article-view',
      attributes: {
        endpoint,
        'article-id': seedLike(({bodyHtml}) => bodyHtml.includes('<table')).id,
      },
      state: 'ready',
    },
    'every tool, with the settings of the text open': {
      tag: 'article-view',
      attributes: {
        endpoint,
        'article-id': '88234',
        tools: 'reading-time text share listen contents progress',
      },
      state: 'ready',
      then: async ({shadowRoot}) => {
        const panel = shadowRoot!.querySelector<HTMLElement>('[part="text-panel"]')!;
        panel.showPopover();
        await until(() => shadowRoot!.querySelector('[part="contents"]'), 'all of them are there');
      },
    },
    'a teaser': {
      tag: 'article-view',
      attributes: {endpoint, 'article-id': '88223', mode: 'teaser'},
      state: 'ready',
    },
    'a card': {
      tag: 'article-view',
      attributes: {endpoint, 'article-id': '88223', mode: 'card'},
      state: 'ready',
    },
  },
  'related-list': {
    'a list with a button for more': {
      tag: 'related-list',
      attributes: {endpoint, 'article-id': discussed, limit: '2', more: '', layout: 'grid'},
      state: 'ready',
    },
  },
  'comment-box': {
    'a form with mistakes': {
      ...{tag: 'comment-box', attributes: {endpoint, 'article-id': discussed}, state: 'ready'},
      then: async ({shadowRoot}) => {
        shadowRoot!.querySelector<HTMLElement>('[part~="write"]')!.click();
        await until(() => shadowRoot!.querySelector('form'), 'the form opens');
        shadowRoot!.querySelector<HTMLElement>('[part~="send"]')!.click();
        await until(
          () => shadowRoot!.querySelector('[aria-invalid="true"]'),
          'it says what is wrong',
        );
      },
    },
  },
  'comment-count': {},
};

async function put(
  home: Element,
  {tag, attributes, state, prepare, then}: Sample,
): Promise<Fetching> {
  await prepare?.();
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const fallback = document.createElement('a');
  fallback.href = '/original';
  fallback.textContent = 'The original';
  element.append(fallback);
  home.append(element);
  if (state === 'idle' || state === 'loading') {
    await until(() => element.matches(`:state(${state})`), `${tag} is ${state}`);
  } else {
    await settled(element);
  }
  await then?.(element);
  await element.updateComplete;
  expect(element.state).to.equal(state);
  return element;
}

describe('axe knows of no barrier', () => {
  expectNothingUncaught();

  let home: HTMLElement;

  before(() => {
    home = document.createElement('main');
    document.body.append(home);
  });

  afterEach(resetLook);

  after(() => {
    home.remove();
  });

  for (const tag of ['article-view', 'related-list', 'comment-box', 'comment-count'] as const) {
    describe(tag, () => {
      const samples = Object.entries({...samplesOf(tag), ...special[tag]});

      before(async () => {
        // Side by side, since those that fail try again first.
        await Promise.all(
          samples.map(async ([what, sample]) => {
            const element = await put(home, sample);
            // By which the checker names it.
            element.id = what.replace(/\W+/g, '-');
          }),
        );
      });

      after(async () => {
        await release(`axe-held-${tag}/${answers[tag].path}`);
        home.replaceChildren();
      });

      for (const as of looks) {
        it(`in any of its states, ${as.colorScheme}, ${as.dir}`, async () => {
          await wear(as);
          const elements = [...home.children] as Fetching[];
          expect(elements).to.have.length(samples.length);
          await Promise.all(elements.map(({updateComplete}) => updateComplete));
          // All at once: every check reads the whole page anyway.
          await expect(home).to.be.accessible();
        });
      }
    });
  }

  describe('back-to-top', () => {
    const links = {'its own link': [], "the page's link": ['#top']};

    for (const [what, hrefs] of Object.entries(links)) {
      for (const as of looks) {
        it(`with ${what}, ${as.colorScheme}, ${as.dir}`, async () => {
          await wear(as);
          await emulate({reducedMotion: 'reduce'});
          home.style.minBlockSize = '1000vh';
          const way = document.createElement('back-to-top');
          for (const href of hrefs) {
            const link = document.createElement('a');
            Object.assign(link, {href, textContent: 'To the top'});
            way.append(link);
          }
          home.replaceChildren(way);
          await way.updateComplete;
          const frame = way.shadowRoot!.querySelector('[part="frame"]')!;
          await until(() => {
            // More than once: WebKit goes back to the top when it lays out the longer page.
            scrollTo({top: innerHeight * 4, behavior: 'instant'});
            return way.matches(':state(shown)');
          }, 'it is shown');
          // Half faded in, nobody could read it.
          await until(() => getComputedStyle(frame).opacity === '1', 'it is all there');
          await expect(way).to.be.accessible();
          scrollTo({top: 0, behavior: 'instant'});
          await emulate({reducedMotion: 'no-preference'});
        });
      }
    }
  });
});
