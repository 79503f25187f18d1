import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {Conversation} from '../../src/discussion/conversation.js';
import type {BoxHost, GetToken} from '../../src/elements/comment-box/box-host.js';
import {Identity} from '../../src/elements/comment-box/identity.js';
import type {Viewer} from '../../src/model/viewer.js';
import {LoadError} from '../../src/shared/load-error.js';
import {native} from '../../src/sources/native.js';
import {comment, commentPage} from '../support/comments.js';
import {freshPlace, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

class IdentityHost extends LitElement {
  // Not absent: the Lit of the bundles takes nothing else.
  static override styles = [];
  protected override render(): unknown {
    return '';
  }
}
customElements.define('identity-host', IdentityHost);

const refused = new LoadError('sign-in-required');

/** Who the reader with that token is. */
const viewerOf = (token: string): Viewer => ({
  ...{name: token, can: {post: true, vote: true, report: true, moderate: true}},
  reactions: new Map(),
  votes: new Map([
    ['a', 1],
    ['b', -1],
  ]),
  own: new Set(['a']),
  pending: [
    comment('waits', {state: 'pending'}),
    comment('is refused', {state: 'pending'}),
    comment('is approved', {state: 'pending'}),
  ],
});

/** As much of a box as an identity needs; `answer` is what the endpoint says to a token. */
class Stage {
  readonly box = document.createElement('identity-host') as LitElement;
  readonly marks = new Set<string>();
  readonly tokens: string[] = [];
  /** How often the page was asked to sign its reader in. */
  signIns = 0;
  getToken: GetToken | undefined;
  /** The endpoint answers nothing before. */
  answered: Promise<void> | undefined;
  data = new Conversation(commentPage([comment('a'), comment('b')]));
  readonly identity: Identity;

  constructor(answer: (token: string) => unknown) {
    freshPlace().append(this.box);
    this.box.addEventListener('sign-in-required', () => this.signIns++);
    const send = async (
      make: () => {readonly headers?: Readonly<Record<string, string>>},
    ): Promise<unknown> => {
      const token = make().headers?.['authorization']?.replace('Bearer ', '') ?? '';
      this.tokens.push(token);
      await this.answered;
      return answer(token);
    };
    const host = {
      ...{box: this.box, marks: this.marks, send, source: native},
      place: {endpoint: 'https://news.example', articleId: '1'},
      conversation: () => this.data,
      getToken: () => this.getToken,
    };
    this.identity = new Identity(host as unknown as BoxHost);
  }

  /** Sends something as whoever it is. */
  send(): Promise<unknown> {
    const make = (token: string): {url: string; headers: Record<string, string>} => ({
      url: 'https://news.example',
      headers: token ? {authorization: `Bearer ${token}`} : {},
    });
    return this.identity.send(make, (value) => ({value, problems: []}));
  }

  /** Signs in with that token, and shows what only that reader may see. */
  async signIn(token: string): Promise<void> {
    this.getToken = () => token;
    await this.identity.introduce();
    this.identity.join(this.data);
  }

  async signOut(): Promise<void> {
    this.getToken = undefined;
    await this.identity.introduce();
    this.identity.join(this.data);
  }

  shown(data = this.data): string[] {
    return data.threads.map((node) => node.comment.id).sort();
  }
}

/** An endpoint that knows only these tokens. */
const knows =
  (...known: readonly string[]) =>
  (token: string): string => {
    if (!known.includes(token)) throw refused;
    return token;
  };

/** A site that gives its tokens in turn, the last one again and again, and counts how often it was asked. */
function gives(...tokens: readonly string[]): GetToken & {asked: number} {
  const give = Object.assign(async () => tokens[Math.min(give.asked++, tokens.length - 1)], {
    asked: 0,
  });
  return give;
}

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('identity: the token', () => {
  expectNothingUncaught();

  it('goes with what is sent, and is asked for once', async () => {
    const stage = new Stage(knows('good'));
    const getToken = (stage.getToken = gives('good'));
    expect(await stage.send()).to.equal('good');
    expect(getToken.asked).to.equal(1);
    expect(stage.signIns).to.equal(0);
  });

  it('is asked for once more when it is refused, and that one is sent', async () => {
    const stage = new Stage(knows('new'));
    const getToken = (stage.getToken = gives('old', 'new'));
    expect(await stage.send()).to.equal('new');
    expect(stage.tokens).to.eql(['old', 'new']);
    expect(getToken.asked).to.equal(2);
    expect(stage.signIns).to.equal(0);
  });

  it('is not asked for again of somebody else, and nor is a sign-in', async () => {
    const stage = new Stage(knows('other'));
    stage.getToken = () => 'old';
    const other = gives('other');
    let answer: () => void = () => undefined;
    stage.answered = new Promise((resolve) => {
      answer = resolve;
    });
    const sent = errorOf(stage.send());
    await until(() => stage.tokens.length, 'it is sent');
    stage.getToken = other;
    answer();
    expect(await sent).to.equal(refused);
    expect([other.asked, stage.signIns]).to.eql([0, 0]);
  });

  it('is not tried a third time', async () => {
    const stage = new Stage(knows());
    const getToken = (stage.getToken = gives('old', 'new', 'newer'));
    expect(await errorOf(stage.send())).to.equal(refused);
    expect(stage.tokens).to.eql(['old', 'new']);
    expect(getToken.asked).to.equal(2);
  });

  it('is not sent again where the site has no other, and a sign-in is asked for', async () => {
    const stage = new Stage(knows());
    const getToken = (stage.getToken = gives('old'));
    expect(await errorOf(stage.send())).to.equal(refused);
    expect(stage.tokens).to.eql(['old']);
    expect(getToken.asked).to.equal(2);
    expect(stage.signIns).to.equal(1);
  });

  it('is not asked for again of a guest, but a sign-in is', async () => {
    const stage = new Stage(knows());
    const getToken = (stage.getToken = gives(''));
    expect(await errorOf(stage.send())).to.equal(refused);
    expect(stage.tokens).to.eql(['']);
    expect(getToken.asked).to.equal(1);
    expect(stage.signIns).to.equal(1);
  });

  it('is not asked for again for any other failure', async () => {
    const busy = new LoadError('unavailable');
    const stage = new Stage(() => {
      throw busy;
    });
    const getToken = (stage.getToken = gives('good'));
    expect(await errorOf(stage.send())).to.equal(busy);
    expect([getToken.asked, stage.signIns]).to.eql([1, 0]);
  });

  it('that the page cannot tell fails without a request', async () => {
    const stage = new Stage(knows('good'));
    const cause = new Error('no session');
    stage.getToken = () => Promise.reject(cause);
    const error = (await errorOf(stage.send())) as LoadError;
    expect([error.code, error.cause]).to.eql(['unavailable', cause]);
    expect(stage.tokens).to.be.empty;
  });

  it('is asked for once by all who need it at the same time, also when it is refused', async () => {
    const stage = new Stage(knows('new'));
    const getToken = (stage.getToken = gives('old', 'new'));
    const sent = await Promise.all([stage.send(), stage.send(), stage.send()]);
    expect(sent).to.eql(['new', 'new', 'new']);
    expect(getToken.asked).to.equal(2);
  });

  it('that was asked for before a refusal is not taken for the one after', async () => {
    const stage = new Stage(knows('new'));
    let asked = 0;
    const late: ((token: string) => void)[] = [];
    stage.getToken = () => {
      asked++;
      if (asked === 1) return 'old';
      return asked === 2 ? new Promise((resolve) => late.push(resolve)) : 'new';
    };
    let answer: () => void = () => undefined;
    stage.answered = new Promise((resolve) => {
      answer = resolve;
    });
    const first = stage.send();
    await until(() => stage.tokens.length, 'the first is sent');
    const second = stage.send();
    answer();
    expect(await first).to.equal('new');
    late[0]?.('new');
    expect(await second).to.equal('new');
    expect(asked).to.equal(3);
  });

  it('of a reader before is not sent for the one after, however late it comes', async () => {
    const stage = new Stage(knows('first', ''));
    let come: (token: string) => void = () => undefined;
    stage.getToken = () =>
      new Promise((resolve) => {
        come = resolve;
      });
    const first = stage.send();
    stage.getToken = undefined;
    expect(await stage.send()).to.equal('');
    come('first');
    expect(await first).to.equal('first');
  });
});

describe('identity: what only one reader may see', () => {
  expectNothingUncaught();

  const everything = ['a', 'b', 'is approved', 'is refused', 'waits'];

  it('is shown once it is known who it is', async () => {
    const stage = new Stage(viewerOf);
    await stage.signIn('mai');
    expect(stage.shown()).to.eql(everything);
    expect([...stage.marks].sort()).to.eql(['down b', 'up a']);
    expect([stage.identity.owns('a'), stage.identity.owns('b')]).to.eql([true, false]);
    expect(stage.identity.viewer?.name).to.equal('mai');
  });

  it('goes with them, but not what everybody sees by now', async () => {
    const stage = new Stage(viewerOf);
    await stage.signIn('mai');
    stage.data.change('is approved', {state: 'published'});
    stage.data.change('is refused', {state: 'rejected'});
    await stage.signOut();
    expect(stage.shown()).to.eql(['a', 'b', 'is approved']);
    expect([...stage.marks]).to.be.empty;
    expect(stage.identity.owns('a')).to.be.false;
    expect(stage.identity.viewer).to.be.undefined;
  });

  it('is also what they have sent or refused since', async () => {
    const stage = new Stage(viewerOf);
    await stage.signIn('mai');
    stage.data.add(comment('sent', {state: 'pending'}));
    stage.data.change('b', {state: 'rejected'});
    await stage.signOut();
    expect(stage.shown()).to.eql(['a']);
  });

  it('goes at once, not when the site knows who comes next', async () => {
    const stage = new Stage(viewerOf);
    await stage.signIn('mai');
    stage.getToken = () => new Promise(() => undefined);
    void stage.identity.introduce();
    stage.identity.join(stage.data);
    expect(stage.shown()).to.eql(['a', 'b']);
    expect(stage.identity.owns('a')).to.be.false;
    expect(stage.identity.viewer).to.be.undefined;
    expect(stage.box.isUpdatePending).to.be.true;
  });

  it('goes also from the discussion behind the part that is shown', async () => {
    const stage = new Stage(viewerOf);
    await stage.signIn('mai');
    const whole = stage.data;
    stage.data = new Conversation(commentPage([comment('a')]));
    stage.identity.join(stage.data);
    await stage.signOut();
    expect([stage.shown(), stage.shown(whole)]).to.eql([['a'], ['a', 'b']]);
  });

  it('is told apart by what the endpoint and the page know', async () => {
    let answer: unknown = viewerOf('mai');
    const stage = new Stage(() => {
      if (answer instanceof LoadError) throw answer;
      return answer;
    });
    expect(stage.identity.who).to.equal('');
    await stage.signIn('token');
    expect(stage.identity.who, 'known').to.equal('"mai"');
    answer = new LoadError('unavailable');
    await stage.signIn('token');
    expect(stage.identity.who, 'not known now').to.equal('"');
    answer = refused;
    await stage.signIn('token');
    expect(stage.identity.who, 'expired').to.equal('');
    expect(stage.signIns, 'nothing is asked for by itself').to.equal(0);
    stage.getToken = () => Promise.reject(new Error('no session'));
    await stage.identity.introduce();
    expect(stage.identity.who, 'the page cannot tell').to.equal('"');
    stage.getToken = () => '';
    await stage.identity.introduce();
    expect(stage.identity.who, 'nobody').to.equal('');
  });

  it('is told apart anew before they write, and gone as soon as they are', async () => {
    const stage = new Stage(viewerOf);
    let token = '';
    stage.getToken = () => token;
    await stage.identity.recognise();
    expect(stage.identity.who).to.equal('');
    token = 'mai';
    await stage.identity.recognise();
    expect(stage.identity.who).to.equal('"mai"');
    stage.getToken = undefined;
    expect(stage.identity.who).to.equal('');
  });

  it('is nobody where the token of one who has gone comes after they are', async () => {
    const stage = new Stage(viewerOf);
    let come: ((token: string) => void) | undefined;
    let give = (): ReturnType<GetToken> => '';
    stage.getToken = () => give();
    await stage.identity.introduce();
    give = () => new Promise((resolve) => (come = resolve));
    const recognised = stage.identity.recognise();
    await until(() => come, 'the page is asked');
    await stage.signOut();
    come!('late');
    await recognised;
    expect(stage.identity.who).to.equal('');
  });

  it('does not come any more once they are gone, however late the answer is', async () => {
    let come: () => void = () => undefined;
    const stage = new Stage(async (token) => {
      await new Promise<void>((resolve) => {
        come = resolve;
      });
      return viewerOf(token);
    });
    const first = stage.signIn('mai');
    await until(() => stage.tokens.length, 'it is asked');
    await stage.signOut();
    come();
    await first;
    expect(stage.identity.viewer).to.be.undefined;
    expect(stage.shown()).to.eql(['a', 'b']);
    expect([...stage.marks]).to.be.empty;
  });

  it('is that of the reader after, once somebody else signs in', async () => {
    const stage = new Stage((token) => ({
      ...viewerOf(token),
      votes: new Map([[token, 1]]),
    }));
    await stage.signIn('mai');
    await stage.signIn('lan');
    expect([...stage.marks]).to.eql(['up lan']);
    expect(stage.identity.viewer?.name).to.equal('lan');
  });
});
