import {expect} from '@open-wc/testing';
import '../../src/define.js';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged} from '../support/comment-form.js';
import {everything, given, givenPage} from '../support/discussion-answers.js';
import {looks, resetLook, wear} from '../support/looks.js';
import {settled, until} from '../support/show.js';
import {release, stage, stageHeld, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A discussion in a state, and the way there. */
interface Sample {
  /** What the endpoint shows, in turn. */
  readonly pages: readonly object[];
  /** To what is sent to the discussion. */
  readonly answers?: readonly StagedAnswer[];
  /** Of addresses below the endpoint. */
  readonly further?: Readonly<Record<string, StagedAnswer>>;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
  /** What the address of the page names while it is opened. */
  readonly hash?: string;
  readonly then?: (reader: BoxReader, name: string) => Promise<void>;
}

const picture = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';

const kinds = [
  given('a', {author: {name: 'Nguyễn An', badge: 'author', avatar: picture}, pinned: true}),
  given('b', {parentId: 'a', author: {name: 'Tòa soạn', badge: 'staff'}}),
  given('c', {state: 'pending'}),
  given('d', {state: 'rejected'}),
  given('e', {state: 'deleted', author: null, text: ''}),
  given('f', {parentId: 'e', author: {}, editedAt: '2024-01-02T00:00:00Z'}),
  given('g', {text: 'A long story. '.repeat(150)}),
  given('h', {text: '**Bold** _italic_ `code` [a link](https://a.example)\n\n> quoted\n\n- item'}),
  given('i', {text: '```\ncode\n```', replies: {count: 3, items: [], next: 'cursor'}}),
];

const threadPath = 'articles/1/comments';
const ownPath = 'comments/mine';

const one = [givenPage([given('a')])];

const inState = (state: string): Sample => ({
  pages: [givenPage([given('a')], {thread: {count: 1, state}})],
});

const taken: StagedAnswer = {
  ...{method: 'POST', status: 201},
  json: given('mine', {author: {name: 'Lan'}, editToken: 'secret'}),
};
const busy = (retryAfter: number): StagedAnswer => ({
  ...{method: 'POST', status: 503, json: {code: 'unavailable', retryAfter}},
});
const refusal: StagedAnswer = {method: 'POST', status: 409, json: {code: 'duplicate'}};

async function write(reader: BoxReader, text = 'Xin chào'): Promise<void> {
  await reader.press('[part~="write"]');
  await reader.type('[name="name"]', 'Lan');
  await reader.type('textarea', text);
}

async function send(reader: BoxReader): Promise<void> {
  await write(reader);
  await reader.press('[part~="send"]');
}

/** Opens what can be done with a comment that the reader has just sent. */
async function openOwn(reader: BoxReader, act?: string): Promise<void> {
  await send(reader);
  await reader.act('mine', 'menu');
  if (act) await reader.act('mine', act);
}

async function openMenu(reader: BoxReader, act?: string): Promise<void> {
  await reader.act('a', 'menu');
  await reader.find('[part~="actions"]');
  if (act) await reader.act('a', act);
}

const proof = document.createElement('p');
Object.assign(proof, {slot: 'captcha', textContent: 'Are you a person?'});

const moderator = {
  viewer: {name: 'Mai'},
  can: {post: true, vote: true, report: true, moderate: true},
  ...{votes: {a: 1}, own: [], pending: [given('w', {state: 'pending'})]},
};

const reading: Readonly<Record<string, Sample>> = {
  'every kind of comment': {pages: [givenPage(kinds, {next: 'cursor'})]},
  pictures: {pages: [givenPage(kinds)], attributes: {avatars: ''}},
  'a long chain, cut': {
    pages: [
      givenPage(
        Array.from({length: 14}, (_, at) => given(`c${at}`, at ? {parentId: `c${at - 1}`} : {})),
        {policy: {...everything, maxDepth: 2}},
      ),
    ],
  },
  'answers folded away': {
    pages: [givenPage([given('a'), given('b', {parentId: 'a'})])],
    then: async (reader) => {
      await reader.act('a', 'fold');
      await reader.gone('[data-comment="b"]');
    },
  },
  nothing: {pages: [givenPage([])]},
  'a closed one': inState('closed'),
  'one that is approved first': inState('premoderated'),
  'one to read only': inState('readonly'),
  'one for readers who are signed in': {
    pages: [givenPage([given('a')], {policy: {...everything, guests: false}})],
  },
  'more that did not come': {
    pages: [givenPage([given('a')], {next: 'cursor'}), {wrong: true}],
    then: async (reader) => {
      await reader.press('div > [data-act="more"]');
      await until(
        () => reader.box.shadowRoot!.querySelector('[part="status"]')!.textContent.trim(),
        'it says so',
      );
    },
  },
  'a vote': {
    pages: one,
    further: {'comments/a/vote': {json: {up: 4, down: 1}}},
    then: async (reader) => {
      await reader.act('a', 'up');
      await reader.find('[aria-pressed="true"]');
    },
  },
};

const writing: Readonly<Record<string, Sample>> = {
  'a plain form': {
    pages: [givenPage([given('a')], {policy: {...everything, format: 'text'}})],
    then: async (reader) => {
      await reader.press('[part~="write"]');
      await reader.find('textarea');
    },
  },
  'a form with tools and a proof': {
    pages: [givenPage([], {policy: {...everything, captcha: {provider: 'x', siteKey: 'k'}}})],
    children: [proof],
    then: async (reader) => {
      await write(reader);
      await reader.find('[part~="toolbar"]');
      await reader.find('slot[name="captcha"]');
    },
  },
  'a preview': {
    pages: one,
    then: async (reader) => {
      await write(reader, '**Hay** `a`\n\n> quoted');
      await reader.press('[part~="preview-toggle"]');
      await reader.find('[part~="preview"] strong');
    },
  },
  'a form with mistakes': {
    pages: one,
    then: async (reader) => {
      await reader.press('[part~="write"]');
      await reader.press('[part~="send"]');
      await reader.find('[aria-invalid="true"]');
    },
  },
  'an answer that was refused': {
    ...{pages: one, answers: [refusal]},
    then: async (reader) => {
      await reader.act('a', 'reply');
      await reader.type('[name="name"]', 'Lan');
      await reader.type('textarea', 'Xin chào');
      await reader.press('[part~="send"]');
      await reader.find('form [part~="error"]');
    },
  },
  'a draft': {
    pages: one,
    then: async (reader) => {
      await write(reader);
      await reader.press('[part~="cancel"]');
      await reader.press('[part~="discard"]');
      await reader.find('[part~="entry"]');
    },
  },
  'a comment that waits': {
    ...{pages: one, answers: [busy(3600)]},
    then: async (reader) => {
      await send(reader);
      await reader.find('[part~="resend"]');
    },
  },
  'a form that is being sent': {
    pages: one,
    then: async (reader, name) => {
      await write(reader);
      await stageHeld(`${name}/${threadPath}`, taken);
      await reader.press('[part~="send"]');
      await reader.find('form[aria-busy="true"]');
    },
  },
  'a comment that is being sent': {
    ...{pages: one, answers: [busy(3600)]},
    then: async (reader, name) => {
      await send(reader);
      await reader.find('[part~="resend"]');
      await stageHeld(`${name}/${threadPath}`, taken);
      await reader.press('[part~="resend"]');
      await reader.find('.sending');
    },
  },
  'a comment that was refused later': {
    ...{pages: one, answers: [busy(3600), refusal]},
    then: async (reader) => {
      await send(reader);
      await reader.press('[part~="resend"]');
      await reader.find('.refused');
    },
  },
};

const acting: Readonly<Record<string, Sample>> = {
  'a menu': {pages: one, then: (reader) => openMenu(reader)},
  'a conflict': {
    pages: [...one, givenPage([given('mine', {text: 'Elsewhere', rev: 5})])],
    answers: [taken],
    further: {'comments/mine': {status: 412, json: {code: 'edit-conflict'}}},
    then: async (reader) => {
      await openOwn(reader, 'edit');
      await reader.type('[part~="edit-form"] textarea', 'Here');
      await reader.press('[part~="edit-form"] [part~="send"]');
      await reader.find('[part~="conflict"]');
    },
  },
  'a change of nothing': {
    ...{pages: one, answers: [taken]},
    then: async (reader) => {
      await openOwn(reader, 'edit');
      await reader.type('[part~="edit-form"] textarea', '');
      await reader.press('[part~="edit-form"] [part~="send"]');
      await reader.find('[part~="edit-form"] [part~="error"]');
    },
  },
  'a report': {
    pages: one,
    then: async (reader) => {
      await openMenu(reader, 'report');
      await reader.find('[part~="report-form"]');
    },
  },
  'a report without a reason': {
    pages: one,
    then: async (reader) => {
      await openMenu(reader, 'report');
      await reader.press('[part~="report-form"] [part~="send"]');
      await reader.find('[part~="report-form"] [part~="error"]');
    },
  },
  'a report that was sent': {
    ...{pages: one, further: {'comments/a/reports': {status: 202, json: {status: 'received'}}}},
    then: async (reader) => {
      await openMenu(reader, 'report');
      await reader.press('[part~="report-form"] [value="other"]');
      await reader.press('[part~="report-form"] [part~="send"]');
      await reader.find('[part~="thanks"]');
    },
  },
  'a comment about to go': {
    ...{pages: one, answers: [taken]},
    then: async (reader, name) => {
      // Else it would be gone before it is checked.
      await stageHeld(`${name}/${ownPath}`, {status: 204});
      await openOwn(reader, 'remove');
      await reader.find('[data-act="undo"]');
    },
  },
  'what it has said': {
    pages: [givenPage([given('a', {editedAt: '2024-01-02T00:00:00Z'})])],
    further: {
      'comments/a/history': {
        json: {items: [{rev: 1, text: 'Before', at: '2024-01-01T00:00:00Z'}]},
      },
    },
    then: async (reader) => {
      await openMenu(reader, 'history');
      await reader.find('[part~="revision"]');
    },
  },
  "a moderator's buttons": {
    ...{pages: one, further: {'articles/1/comments/viewer': {json: moderator}}},
    then: async (reader) => {
      reader.box.getToken = () => 'token';
      await reader.act('w', 'menu');
      await openMenu(reader);
      await reader.find('[data-act="approve"]');
      await reader.press('[part~="write"]');
      await reader.reads('[part~="field-note"]', 'Mai');
    },
  },
  'a linked comment': {
    pages: [givenPage([given('other')]), givenPage([given('z')])],
    hash: '#c-z',
    then: async (reader) => {
      await reader.find('[data-act="all"]');
      await reader.find('[data-comment="z"]');
    },
  },
  'somebody who is hidden': {
    pages: [givenPage([given('a', {author: {name: 'Hidden'}})])],
    then: async (reader) => {
      await openMenu(reader, 'hide');
      await reader.find('[data-act="unhide"]');
    },
  },
};

async function show(home: Element, name: string, sample: Sample): Promise<void> {
  const {
    pages,
    answers = [],
    further = {},
    attributes = {},
    children = [],
    hash = '',
    then,
  } = sample;
  const gets = pages.map((json) => ({method: 'GET', json}) as const);
  await stage(`${name}/${threadPath}`, ...gets, ...answers);
  for (const [path, answer] of Object.entries(further)) await stage(`${name}/${path}`, answer);
  const box = document.createElement('comment-box');
  const all = {endpoint: `/staged/${name}`, 'article-id': '1', loading: 'eager', ...attributes};
  for (const [attribute, value] of Object.entries(all)) box.setAttribute(attribute, value);
  box.append(...children);
  // By which the checker names it.
  box.id = name;
  history.replaceState(null, '', location.pathname + location.search + hash);
  home.append(box);
  await settled(box);
  expect(box.state, name).to.match(/^(ready|empty)$/);
  await then?.(new BoxReader(box), name);
  history.replaceState(null, '', location.pathname + location.search);
  await box.updateComplete;
}

describe('axe knows of no barrier in a discussion', () => {
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

  for (const [part, samples] of Object.entries({reading, writing, acting})) {
    describe(part, () => {
      const all = Object.entries(samples);
      const nameOf = (what: string): string => `axe-${what.replace(/\W+/g, '-')}`;

      before(async () => {
        for (const [what, sample] of all) await show(home, nameOf(what), sample);
      });

      after(async () => {
        home.replaceChildren();
        for (const path of all.flatMap(([what]) =>
          [threadPath, ownPath].map((end) => `${nameOf(what)}/${end}`),
        ))
          await release(path);
        forgetStaged();
        localStorage.removeItem('article-comments:hidden');
      });

      for (const as of looks) {
        it(`in any of its states, ${as.colorScheme}, ${as.dir}`, async () => {
          await wear(as);
          const boxes = [...home.querySelectorAll('comment-box')];
          expect(boxes).to.have.length(all.length);
          await Promise.all(boxes.map(({updateComplete}) => updateComplete));
          await expect(home).to.be.accessible();
        });
      }
    });
  }
});
