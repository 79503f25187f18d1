import {expect} from '@open-wc/testing';
import type {CaptchaRequiredEvent} from '../../src/elements/comment-box/captcha-required-event.js';
import {BoxReader} from '../support/box-reader.js';
import {forgetStaged} from '../support/comment-form.js';
import {everything, given, givenPage} from '../support/discussion-answers.js';
import {until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {openStrict, type StrictWindow} from '../support/strict-frame.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** Whoever reads the discussion of that name on the strict page. */
async function visit(
  name: string,
  pages: readonly object[],
  ...answers: readonly StagedAnswer[]
): Promise<{readonly page: StrictWindow; readonly reader: BoxReader}> {
  const path = `strict-${name}/articles/1`;
  const bodyHtml = '<p>The first paragraph.</p>';
  await stage(path, {json: {id: '1', title: 'Title', bodyHtml}});
  await stage(`${path}/related`, {json: {items: [], next: null}});
  const gets = pages.map((json) => ({method: 'GET', json}) as const);
  await stage(`${path}/comments`, ...gets, ...answers);
  const page = await openStrict(`${location.origin}/staged/strict-${name}`, '1');
  return {page, reader: new BoxReader(page.document.querySelector('comment-box')!)};
}

const below = (name: string, id: string, ...more: readonly string[]): string =>
  [`strict-${name}/comments`, id, ...more].join('/');

const posted = (text: string, rest = {}): StagedAnswer => ({
  method: 'POST',
  status: 201,
  json: given('mine', {text, author: {name: 'Lan'}, editToken: 'secret', ...rest}),
});

const select = (page: StrictWindow, words: Node): void => {
  page.getSelection()!.setBaseAndExtent(words, 0, words, words.textContent!.length);
};

const violated = ({violations}: StrictWindow): string => violations!.join('\n');

describe('the built discussion under a strict policy with Trusted Types', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('takes a comment with marks, a preview and a proof', async () => {
    const policy = {...everything, captcha: {provider: 'turnstile', siteKey: 'k1'}};
    const {page, reader} = await visit(
      'write',
      [givenPage([given('a', {text: '**Bold** `code`\n\n> quoted\n\n- item'})], {policy})],
      posted('**Hay** quá'),
    );
    await reader.find('[data-comment="a"] strong');
    reader.box.addEventListener('captcha-required', (event: CaptchaRequiredEvent) => {
      event.respond('proof');
    });
    await reader.press('[part~="write"]');
    await reader.find('slot[name="captcha"]');
    await reader.type('[name="name"]', 'Lan');
    await reader.type('textarea', 'Hay');
    const area = (await reader.find('textarea')) as HTMLTextAreaElement;
    for (const tool of ['bold', 'italic', 'link', 'quote', 'code', 'list']) {
      area.select();
      await reader.press(`[part~="tool"].${tool}`);
    }
    expect(area.value).to.include('**');
    await reader.type('textarea', '**Hay** quá');
    await reader.press('[part~="preview-toggle"]');
    await reader.find('[part~="preview"] strong');
    await reader.press('[part~="preview-toggle"]');
    await reader.press('[part~="send"]');
    await reader.find('[data-comment="mine"] strong');
    expect(violated(page)).to.equal('');
  });

  it('takes quotes of the article and of a comment', async () => {
    const {page, reader} = await visit('quote', [givenPage([given('a')])]);
    await reader.press('[part~="write"]');
    // Comes with what looks for selections.
    await reader.find('[part~="toolbar"]');
    select(page, page.document.querySelector('article-view p')!.firstChild!);
    await reader.press('[part~="quote"]');
    const area = (await reader.find('textarea')) as HTMLTextAreaElement;
    expect(area.value).to.include('> The first paragraph.');
    await reader.press('[part~="cancel"]');
    await reader.gone('form');
    const text = await reader.find('[data-comment="a"] [part~="text"]');
    select(
      page,
      [...text.childNodes].find(({nodeType}) => nodeType === Node.TEXT_NODE)!,
    );
    await reader.act('a', 'reply');
    await reader.find('textarea');
    await until(
      () => reader.box.shadowRoot!.querySelector('textarea')!.value.startsWith('> Text of a'),
      'the quote is there',
    );
    expect(violated(page)).to.equal('');
  });

  it('shows what is wrong with a form', async () => {
    const {page, reader} = await visit('wrong', [givenPage([given('a')])]);
    await reader.press('[part~="write"]');
    await reader.press('[part~="send"]');
    await reader.find('[aria-invalid="true"]');
    expect(violated(page)).to.equal('');
  });

  it('changes, gives back and removes what is the own', async () => {
    const theirs = given('mine', {text: 'Elsewhere', rev: 5});
    const saved = given('mine', {text: 'Here', rev: 6, editedAt: '2024-01-01T00:01:00Z'});
    const {page, reader} = await visit(
      'own',
      [givenPage([given('a')]), givenPage([theirs])],
      posted('First'),
    );
    await stage(
      below('own', 'mine'),
      {method: 'PATCH', status: 412, json: {code: 'edit-conflict'}},
      {method: 'PATCH', json: saved},
      {method: 'DELETE', status: 204},
    );
    await reader.press('[part~="write"]');
    await reader.type('[name="name"]', 'Lan');
    await reader.type('textarea', 'First');
    await reader.press('[part~="send"]');
    await reader.act('mine', 'menu');
    await reader.act('mine', 'edit');
    await reader.type('[part~="edit-form"] textarea', 'Here');
    await reader.press('[part~="edit-form"] [part~="send"]');
    await reader.reads('[part~="conflict"]', 'Elsewhere');
    await reader.press('[part~="edit-form"] [part~="send"]');
    await reader.reads('[data-comment="mine"] [part~="text"]', 'Here');
    await reader.act('mine', 'remove');
    await reader.act('mine', 'undo');
    await reader.act('mine', 'remove');
    await reader.find('[part~="instead"]');
    page.dispatchEvent(new page.Event('pagehide'));
    await reader.gone('[data-comment="mine"]');
    expect(violated(page)).to.equal('');
  });

  it('votes, reports, hides and shows again', async () => {
    const {page, reader} = await visit('others', [givenPage([given('a')])]);
    await stage(below('others', 'a', 'vote'), {json: {up: 4, down: 1}});
    await stage(below('others', 'a', 'reports'), {status: 202, json: {status: 'received'}});
    await reader.act('a', 'up');
    await reader.find('[data-act="up"][aria-pressed="true"]');
    await reader.act('a', 'menu');
    await reader.act('a', 'report');
    await reader.type('[part~="report-form"] textarea', 'Sai');
    await reader.press('[part~="report-form"] [value="other"]');
    await reader.press('[part~="report-form"] [part~="send"]');
    await reader.find('[part~="thanks"]');
    await reader.act('a', 'hide');
    await reader.act('a', 'unhide');
    await reader.find('[part~="actions"]');
    expect(violated(page)).to.equal('');
  });

  it('folds, opens, sorts and gets more', async () => {
    const chain = Array.from({length: 14}, (_, at) =>
      given(`b${at}`, {parentId: at ? `b${at - 1}` : 'a'}),
    );
    const policy = {...everything, maxDepth: 2};
    const first = [given('a', {text: 'word '.repeat(600)}), ...chain];
    const {page, reader} = await visit('reading', [
      givenPage(first, {policy, next: 'cursor'}),
      givenPage([given('z')], {policy}),
    ]);
    await reader.act('a', 'whole');
    await reader.gone('[part~="long-text"]');
    await reader.act('a', 'rest');
    await reader.find('[data-comment="b13"]');
    await reader.act('a', 'fold');
    await reader.gone('[data-comment="b0"]');
    await reader.press('div > [data-act="more"]');
    await reader.find('[data-comment="z"]');
    const select = (await reader.find('select')) as HTMLSelectElement;
    select.value = 'oldest';
    select.dispatchEvent(new Event('change', {bubbles: true}));
    await reader.gone('[data-comment="a"]');
    expect(violated(page)).to.equal('');
  });

  it('leads to a comment that an address names, and back', async () => {
    const {page, reader} = await visit('linked', [
      givenPage([given('a')]),
      givenPage([given('z')]),
    ]);
    page.location.hash = '#c-z';
    await reader.find('[data-comment="z"]');
    await reader.press('[data-act="all"]');
    await reader.find('[data-comment="a"]');
    const [, around] = await askedOf('strict-linked/articles/1/comments');
    expect(around!.query).to.include('around=z');
    expect(violated(page)).to.equal('');
  });

  it('shows what a comment has said, and what a moderator can do', async () => {
    const waiting = given('w', {state: 'pending'});
    const {page, reader} = await visit('moderate', [
      givenPage([given('a', {editedAt: '2024-01-02T00:00:00Z'})]),
    ]);
    const can = {post: true, vote: true, report: true, moderate: true};
    await stage('strict-moderate/articles/1/comments/viewer', {
      json: {viewer: {name: 'Mai'}, can, votes: {a: 1}, own: [], pending: [waiting]},
    });
    await stage(below('moderate', 'a', 'history'), {
      json: {items: [{rev: 1, text: 'Before', at: '2024-01-01T00:00:00Z'}]},
    });
    await stage(below('moderate', 'w', 'state'), {json: given('w', {rev: 2})});
    await stage(below('moderate', 'a', 'pin'), {json: given('a', {pinned: true})});
    reader.box.getToken = () => 'token';
    await reader.find('[data-comment="w"] [part~="pending"]');
    await reader.find('[data-act="up"][aria-pressed="true"]');
    await reader.act('w', 'menu');
    await reader.act('w', 'approve');
    await reader.gone('[data-comment="w"] [part~="pending"]');
    await reader.act('a', 'menu');
    await reader.act('a', 'history');
    await reader.reads('[part~="revision"]', 'Before');
    await reader.act('a', 'pin');
    await reader.find('[data-comment="a"] [part~="pinned"]');
    await reader.press('[part~="write"]');
    await reader.reads('[part~="form"] [part~="field-note"]', 'Mai');
    expect(violated(page)).to.equal('');
  });

  it('keeps what is written without a connection, and sends it later', async () => {
    const {page, reader} = await visit('offline', [givenPage([])], posted('Xin chào'));
    await reader.press('[part~="write"]');
    await reader.type('[name="name"]', 'Lan');
    await reader.type('textarea', 'Xin');
    await reader.press('[part~="cancel"]');
    await reader.find('[part~="entry"]');
    await reader.press('[part~="entry"] [part~="edit"]');
    await reader.type('textarea', 'Xin chào');
    const {fetch} = page;
    page.fetch = () => Promise.reject(new page.TypeError('no connection'));
    await reader.press('[part~="send"]');
    await reader.find('[part~="entry"] [part~="resend"]');
    page.fetch = fetch;
    page.dispatchEvent(new page.Event('online'));
    await reader.find('[data-comment="mine"]');
    await reader.gone('[part~="entry"]');
    expect(violated(page)).to.equal('');
  });

  it('follows the discussion, and marks what is new since the last visit', async () => {
    const old = given('a');
    const [later, latest] = [
      given('b', {createdAt: '2024-02-01T00:00:00Z'}),
      given('c', {createdAt: '2024-03-01T00:00:00Z'}),
    ];
    const {page, reader} = await visit('live', [
      givenPage([old]),
      givenPage([later, old], {events: 'comments/events'}),
    ]);
    const {box} = reader;
    const streams: EventTarget[] = [];
    const Own = page.EventSource;
    page.EventSource = class extends Own {
      constructor(url: string | URL) {
        super(url);
        streams.push(this);
      }
    };
    // So the first visit is over.
    box.rememberVisits = true;
    await until(() => Object.keys(localStorage).some((key) => key.includes('visit')), 'it is kept');
    box.remove();
    const next = page.document.createElement('comment-box');
    next.setAttribute('for', 'view');
    next.setAttribute('live', '');
    next.setAttribute('remember-visits', '');
    page.document.body.append(next);
    const again = new BoxReader(next);
    await again.find('[data-comment="b"] [part~="unseen"]');
    await until(() => streams.length, 'it is followed');
    const data = JSON.stringify(latest);
    streams[0]!.dispatchEvent(new page.MessageEvent('comment.created', {data}));
    await again.press('[part~="news"]');
    await again.find('[data-comment="c"] [part~="unseen"]');
    expect(violated(page)).to.equal('');
  });
});
