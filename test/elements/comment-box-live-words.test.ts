import {expect} from '@open-wc/testing';
import {Live} from '../../src/elements/comment-box/live.js';
import {given, givenPage} from '../support/discussion-answers.js';
import {DiscussionHost} from '../support/live-host.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {freshPlace, textsOf} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** A clock that stands still until it is told to go on; only what waits 100 ms or more is on it. */
class Clock {
  #now = Date.UTC(2024, 0, 1);
  #last = 1e9;
  readonly #waiting = new Map<number, {readonly at: number; readonly ring: () => void}>();
  readonly #real = {set: globalThis.setTimeout, clear: globalThis.clearTimeout, now: Date.now};

  start(): void {
    const {set, clear} = this.#real;
    Date.now = () => this.#now;
    globalThis.setTimeout = ((ring: () => void, wait = 0) => {
      if (wait < 100) return set(ring, wait);
      this.#waiting.set(++this.#last, {at: this.#now + wait, ring});
      return this.#last;
    }) as typeof setTimeout;
    globalThis.clearTimeout = ((id: number) => {
      if (!this.#waiting.delete(id)) clear(id);
    }) as typeof clearTimeout;
  }

  stop(): void {
    const {set, clear, now} = this.#real;
    Object.assign(globalThis, {setTimeout: set, clearTimeout: clear});
    Date.now = now;
  }

  /** Goes on by so many milliseconds, and rings what is due, in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#waiting].filter(([, {at}]) => at <= end);
      const [next] = due.sort(([, one], [, other]) => one.at - other.at);
      if (!next) break;
      const [id, {at, ring}] = next;
      this.#waiting.delete(id);
      this.#now = at;
      ring();
    }
    this.#now = end;
  }
}

describe('comment-box: how often news is told', () => {
  expectNothingUncaught();
  followSentSources();

  const clock = new Clock();
  let host: DiscussionHost;
  let sent = 0;

  beforeEach(async () => {
    const page = givenPage([given('a')], {events: 'comments/events'});
    await stage('words/articles/1/comments', {json: page});
    host = new DiscussionHost();
    host.tag = 'en';
    host.place = {endpoint: new URL('/staged/words', location.href).href, articleId: '1'};
    freshPlace().append(host);
    await host.load();
    clock.start();
    host.live = new Live(host);
    host.live.start();
  });

  afterEach(() => {
    host.live?.stop();
    clock.stop();
  });

  /** Somebody else writes. */
  function write(): void {
    sent++;
    const createdAt = '2024-01-02T00:00:00Z';
    SentSource.last!.tell('comment.created', given(`new-${sent}`, {createdAt}));
  }

  it('is a second after the first, for those who write at the same time', () => {
    write();
    clock.pass(999);
    write();
    expect(host.sentences).to.be.empty;
    clock.pass(1);
    expect(host.sentences).to.eql(['2 new comments']);
  });

  it('is ten seconds after the last time, then in one sentence', () => {
    write();
    clock.pass(1000);
    for (let second = 0; second < 9; second++) {
      write();
      clock.pass(1000);
    }
    clock.pass(999);
    expect(host.sentences).to.eql(['1 new comment']);
    clock.pass(1);
    expect(host.sentences).to.eql(['1 new comment', '10 new comments']);
    write();
    clock.pass(9999);
    expect(host.sentences).to.have.length(2);
    clock.pass(1);
    expect(host.sentences.at(-1)).to.equal('11 new comments');
  });

  it('is a second after it came where nothing was told for long', () => {
    write();
    clock.pass(30_000);
    write();
    clock.pass(999);
    expect(host.sentences).to.eql(['1 new comment']);
    clock.pass(1);
    expect(host.sentences).to.eql(['1 new comment', '2 new comments']);
  });

  it('takes no room of its own, as the button says it too', async () => {
    write();
    clock.pass(1000);
    await host.updateComplete;
    const status = host.shadowRoot!.querySelector<HTMLElement>('[role="status"]')!;
    expect(textsOf(host.shadowRoot!, 'button')).to.eql(['1 new comment']);
    expect(status.textContent).to.contain('1 new comment');
    expect(status.offsetHeight).to.equal(0);
  });

  it('is never where nothing has come since', () => {
    write();
    clock.pass(600_000);
    expect(host.sentences).to.eql(['1 new comment']);
  });

  it('waits ten seconds also after the reader was shown what there was', async () => {
    write();
    clock.pass(20_000);
    await host.live!.show();
    expect(host.sentences.at(-1)).to.include('1 new comment');
    write();
    clock.pass(9999);
    expect(host.sentences).to.have.length(2);
    clock.pass(1);
    expect(host.sentences.at(-1)).to.equal('1 new comment');
  });

  it('tells nothing once it is over', () => {
    write();
    host.live!.stop();
    clock.pass(60_000);
    expect(host.sentences).to.be.empty;
  });
});
