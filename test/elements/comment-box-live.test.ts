import {expect} from '@open-wc/testing';
import {Live} from '../../src/elements/comment-box/live.js';
import {Unseen} from '../../src/elements/comment-box/unseen.js';
import {endpoint} from '../support/endpoint.js';
import {DiscussionHost} from '../support/live-host.js';
import {freshPlace, show, textOf, textsOf, until} from '../support/show.js';
import {seedLike} from '../support/seed.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

// One that has few comments, and takes more.
const {id: article} = seedLike(
  ({comments, discussionSize = 0}) => comments?.state === 'open' && discussionSize < 15,
);

const address = (id: string): string => `${endpoint}/articles/${id}/comments`;

interface Posted {
  readonly id: string;
  readonly editToken: string;
}

/** Another reader, who talks to the endpoint directly. */
async function post(id: string, text: string, parentId: string | null = null): Promise<Posted> {
  const key = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const response = await fetch(address(id), {
    method: 'POST',
    headers: {'content-type': 'application/json', 'idempotency-key': key},
    body: JSON.stringify({
      ...{parentId, text: `${text} ${key}`, author: {name: 'Minh'}},
      trap: {field: '', elapsed: 9000},
    }),
  });
  expect(response.status).to.equal(201);
  return (await response.json()) as Posted;
}

/** Shows the discussion of an article. */
async function follow(at: string, articleId: string, tag = 'vi'): Promise<DiscussionHost> {
  const host = new DiscussionHost();
  host.place = {endpoint: new URL(at, location.href).href, articleId};
  host.tag = tag;
  freshPlace().append(host);
  await host.load();
  host.live = new Live(host);
  host.live.start();
  return host;
}

const button = (host: DiscussionHost): HTMLElement | null =>
  host.renderRoot.querySelector<HTMLElement>('[part~="news"]');

/** Makes the tab look hidden, as far as scripts can tell. */
function turn(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', {value: state, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
}

const openStreams = new Set<EventSource>();
const Native = globalThis.EventSource;

/** Every stream that the page has opened. */
class WatchedSource extends Native {
  constructor(url: string | URL) {
    super(url);
    openStreams.add(this);
  }
}

const opened = (): boolean => [...openStreams].some(({readyState}) => readyState === 1);

describe('comment-box: live', () => {
  expectNothingUncaught();
  beforeEach(() => {
    globalThis.EventSource = WatchedSource;
  });
  afterEach(() => {
    globalThis.EventSource = Native;
    openStreams.clear();
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('tells of a comment of another reader, and shows it when asked to', async () => {
    const host = await follow(endpoint, article);
    const before = textsOf(host.renderRoot, 'text');
    await until(opened, 'the stream is open');
    const {id} = await post(article, 'Từ nơi khác');
    await until(() => button(host), 'the button is there');
    expect(textOf(host.renderRoot, 'news')).to.equal('1 bình luận mới');
    expect(host.sentences).to.eql(['1 bình luận mới']);
    expect(textsOf(host.renderRoot, 'text')).to.eql(before);
    const {count} = host.data!;
    button(host)!.click();
    await until(() => host.shadowRoot!.activeElement?.localName === 'article', 'focus is there');
    const item = host.shadowRoot!.activeElement!.parentElement!;
    expect(item.dataset['comment']).to.equal(id);
    expect(button(host)).to.be.null;
    expect(host.sentences.at(-1)).to.equal('Đã hiện 1 bình luận mới.');
    expect([...host.marks]).to.eql([`new ${id}`]);
    expect(host.data!.count).to.equal(count);
  });

  it('tells of several at once, never of each', async () => {
    const host = await follow(endpoint, article, 'en');
    await until(opened, 'the stream is open');
    for (const text of ['One', 'Two', 'Three']) await post(article, text);
    await until(() => button(host), 'the button is there');
    expect(textOf(host.renderRoot, 'news')).to.equal('3 new comments');
    expect(host.sentences).to.eql(['3 new comments']);
  });

  it("does not tell of the reader's own comment", async () => {
    const host = await follow(endpoint, article);
    await until(opened, 'the stream is open');
    const own = await post(article, 'Của tôi');
    // The answer that says it is one's own may come after the stream has told of it.
    const mine = (await host.ask()).items.find(({id}) => id === own.id)!;
    host.data!.add(mine);
    await post(article, 'Của người khác');
    await until(() => button(host), 'the button is there');
    expect(host.sentences).to.eql(['1 bình luận mới']);
    await host.live!.show();
    const ids = [...host.renderRoot.querySelectorAll<HTMLElement>('[data-comment]')].map(
      ({dataset}) => dataset['comment'],
    );
    expect(ids.filter((id) => id === own.id)).to.have.length(1);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('leaves a mark in the place of a comment that is removed', async () => {
    const {id, editToken} = await post(article, 'Sẽ bị xóa');
    const host = await follow(endpoint, article);
    const item = host.renderRoot.querySelector(`[data-comment="${id}"]`)!;
    expect(textOf(item, 'text')).to.match(/^Sẽ bị xóa/);
    await until(opened, 'the stream is open');
    await fetch(`${endpoint}/comments/${id}`, {
      method: 'DELETE',
      headers: {authorization: `Bearer ${editToken}`},
    });
    await until(() => textOf(item, 'deleted'), 'it is marked');
    expect(item.isConnected).to.be.true;
  });

  it('holds no stream while the tab is hidden, and catches up after', async () => {
    const host = await follow(endpoint, article);
    await until(opened, 'the stream is open');
    turn('hidden');
    expect(opened()).to.be.false;
    const {id} = await post(article, 'Trong lúc vắng mặt');
    expect(host.data!.find(id)).to.be.undefined;
    turn('visible');
    await until(() => button(host), 'the button is there');
    await host.live!.show();
    expect(host.data!.find(id)).to.exist;
  });

  it('ends with its element', async () => {
    const host = await follow(endpoint, article);
    await until(opened, 'the stream is open');
    host.remove();
    expect(opened()).to.be.false;
  });

  it('opens nothing where there is no stream', async () => {
    const nobody = {thread: {count: 0, state: 'open'}, items: []};
    await stage('quiet/articles/1/comments', {json: nobody});
    await follow('/staged/quiet', '1');
    expect(openStreams.size).to.equal(0);
  });
});

describe('comment-box: new since the last visit', () => {
  expectNothingUncaught();

  const item = (id: string, minute: number): Record<string, unknown> => ({
    ...{id, parentId: null, state: 'published', author: {name: 'An'}, text: id},
    createdAt: `2024-01-01T10:${minute}:00Z`,
  });
  const page = (...items: unknown[]): {json: unknown} => ({
    json: {thread: {count: items.length, state: 'open'}, items, next: null},
  });

  async function visit(): Promise<DiscussionHost> {
    const host = new DiscussionHost();
    host.place = {endpoint: new URL('/staged/visits', location.href).href, articleId: '1'};
    freshPlace().append(host);
    host.unseen = new Unseen(host);
    host.unseen.start();
    await host.load();
    return host;
  }

  const press = (target: Element, key: string, shiftKey = false): void => {
    const how = {key, shiftKey, bubbles: true, composed: true, cancelable: true};
    target.dispatchEvent(new KeyboardEvent('keydown', how));
  };
  const focused = (host: DiscussionHost): string | undefined =>
    host.shadowRoot!.activeElement?.closest<HTMLElement>('[data-comment]')?.dataset['comment'];

  it('is marked, and reached by its key', async () => {
    const old = [item('b', 20), item('a', 10)];
    await stage(
      'visits/articles/1/comments',
      page(...old),
      page(item('d', 40), item('c', 30), ...old),
    );
    const first = await visit();
    expect([...first.marks]).to.eql([]);
    first.remove();

    const host = await visit();
    expect([...host.marks].sort()).to.eql(['new c', 'new d']);
    const field = host.renderRoot.querySelector('input')!;
    field.focus();
    press(field, 'n');
    expect(host.shadowRoot!.activeElement).to.equal(field);
    host.renderRoot.querySelector<HTMLElement>('article')!.focus();
    press(host.shadowRoot!.activeElement!, 'n');
    expect(focused(host)).to.equal('c');
    press(host.shadowRoot!.activeElement!, 'n');
    expect(focused(host)).to.equal('c');
    expect(host.sentences).to.eql(['Không còn bình luận mới.']);
    press(host.shadowRoot!.activeElement!, 'N', true);
    expect(focused(host)).to.equal('d');
    press(host.shadowRoot!.activeElement!, 'N', true);
    expect(focused(host)).to.equal('d');
    expect(host.sentences).to.have.length(2);
  });
});

describe('comment-box: its attribute live', () => {
  expectNothingUncaught();

  it('opens a stream, and closes it when it is taken away', async () => {
    const streams: EventSource[] = [];
    const Own = EventSource;
    globalThis.EventSource = class extends Own {
      constructor(url: string | URL) {
        super(url);
        streams.push(this);
      }
    };
    try {
      const box = await show('comment-box', {'article-id': article, live: ''});
      await until(() => streams[0]?.readyState === EventSource.OPEN, 'it is open');
      box.live = false;
      await until(() => streams[0]!.readyState === EventSource.CLOSED, 'it is closed');
      expect(streams).to.have.length(1);
    } finally {
      globalThis.EventSource = Own;
    }
  });
});
