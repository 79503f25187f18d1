import type {Question} from '../../sources/source.js';
import type {Conversation} from '../../discussion/conversation.js';
import type {OwnComments} from '../../discussion/own-comments.js';
import type {Comment} from '../../model/comment.js';
import type {Normalised} from '../../model/reading.js';
import type {Viewer} from '../../model/viewer.js';
import {LoadError} from '../../shared/load-error.js';
import type {BoxHost, GetToken} from './box-host.js';
import {SignInRequiredEvent} from './sign-in-event.js';

interface AskedToken {
  readonly by: GetToken | undefined;
  readonly refused: string;
  readonly token: Promise<string>;
}

/** Who takes part in a discussion: a guest, or somebody whom the page has signed in. */
export class Identity {
  /** What is kept of the reader's own comments; absent as long as nobody has asked for it. */
  own: OwnComments | undefined;

  readonly #host: BoxHost;
  #viewer: Viewer | undefined;
  // What all but the reader do not see, as it is by now.
  #pending = new Map<string, Comment>();
  // Whether what they had chosen then is marked: since then they may have chosen anew.
  #isMarked = false;
  #who = '';
  // Whom it was before it is known who it is now.
  #before = '';
  #introducedWith: GetToken | undefined;
  #introduced = Promise.resolve();
  // Whether nobody could tell, or nobody was signed in: the next time it may be otherwise.
  #isUnsure = false;
  // Also the discussion behind the part of it that is shown.
  readonly #joined = new Set<Conversation>();
  // The token that is on its way, who gives it, and which one was refused before.
  #asked: AskedToken | undefined;

  constructor(host: BoxHost) {
    this.#host = host;
  }

  /** Whether a comment is the reader's own. */
  owns(id: string): boolean {
    return !!this.own?.editToken(id) || !!this.#viewer?.own.has(id);
  }

  /** Takes over what has become of a comment, on screen and in what is kept of one's own; absent: it is gone. */
  change(id: string, news: Partial<Comment> | undefined): void {
    const conversation = this.#host.conversation();
    if (news) conversation?.change(id, news);
    else conversation?.remove(id);
    this.own?.change(id, news?.state === 'deleted' ? undefined : news);
    const known = conversation?.find(id) ?? this.#pending.get(id);
    const now = news && known && {...known, ...news};
    if (now && isUnseen(now)) this.#pending.set(id, now);
    else this.#pending.delete(id);
  }

  /** Whom the endpoint knows the reader as; absent for a guest, and as long as nobody has asked. */
  get viewer(): Viewer | undefined {
    return this.#viewer;
  }

  /**
   * Who writes, as it is kept with their words: `''` for a guest, a quotation mark for somebody who is signed in, and
   * after it the name that the endpoint gives them, with another mark at its end. So what somebody may see and send
   * is what was written by a beginning of who they are.
   */
  get who(): string {
    // Who has signed out is gone at once.
    return this.#host.getToken() === this.#introducedWith ? this.#who : '';
  }

  /** The same; whoever it was before, as long as somebody is signed in and being found out about. */
  get writer(): string {
    return this.#host.getToken() ? this.#who || this.#before : '';
  }

  /** Whether it is known who the reader is, or being found out. */
  get isIntroduced(): boolean {
    return this.#host.getToken() === this.#introducedWith && !this.#isUnsure;
  }

  /** Finds out who the reader is, if the page has signed them in; once, unless nobody could tell. */
  introduce(): Promise<void> {
    if (!this.isIntroduced) {
      const by = this.#host.getToken();
      this.#before = by ? this.#who || this.#before : '';
      if (by !== this.#introducedWith) this.#forget();
      this.#introducedWith = by;
      this.#isUnsure = false;
      this.#introduced = this.#introduce(by);
    }
    return this.#introduced;
  }

  /** Finds out who is about to write, also whom the page has signed in without setting `getToken` anew. */
  async recognise(): Promise<void> {
    const {getToken} = this.#host;
    const by = getToken();
    await this.introduce();
    // Unless somebody else is here by then.
    if (!this.#who && (await this.token().catch(() => '')) && by === getToken()) this.#who = '"';
  }

  async #introduce(by: GetToken | undefined): Promise<void> {
    const {box, getToken} = this.#host;
    // What needs a sign-in says so when it is tried.
    const token = await this.token().catch(() => undefined);
    // `false` where it failed.
    const viewer = token
      ? await import('./introduction.js')
          .then(({introduce}) => introduce(this.#host, this))
          .catch(() => false as const)
      : undefined;
    // Somebody else by now.
    if (by !== getToken()) return;
    this.#isUnsure = !!by && (!token || viewer === null || viewer === false);
    // Whom the page could not tell, or the endpoint, may be somebody all the same.
    const unnamed = token === '' || viewer === null ? '' : '"';
    const who = viewer ? JSON.stringify(viewer.name) : unnamed;
    // Whoever it was before is gone, unless that was only not known yet.
    if (!who.startsWith(this.#who)) this.#forget();
    this.#who = who;
    this.#before = '';
    this.#viewer = viewer || undefined;
    this.#pending = new Map(this.#viewer?.pending.map((comment) => [comment.id, comment]));
    this.#isMarked = false;
    this.#joined.clear();
    box.requestUpdate();
  }

  /** Takes away what only the reader before may see: devices are shared. */
  #forget(): void {
    const {box, marks} = this.#host;
    // Also of what was chosen since the reader was made known.
    if (this.#viewer)
      for (const mark of [...marks]) if (/^(up|down|react-\w+) /.test(mark)) marks.delete(mark);
    this.#viewer = undefined;
    this.#who = '';
    // Also what they have sent or refused since.
    for (const conversation of this.#joined) conversation.conceal((id) => !!this.own?.has(id));
    box.requestUpdate();
  }

  /** Puts what only this reader may see into what is about to be shown. */
  join(conversation: Conversation | undefined): void {
    if (!conversation || this.#joined.has(conversation)) return;
    this.#joined.add(conversation);
    if (!this.#viewer) return;
    for (const comment of this.#pending.values()) if (isUnseen(comment)) conversation.add(comment);
    if (this.#isMarked) return;
    this.#isMarked = true;
    const {marks} = this.#host;
    for (const [id, vote] of this.#viewer.votes) marks.add(`${vote > 0 ? 'up' : 'down'} ${id}`);
    for (const [id, name] of this.#viewer.reactions) marks.add(`react-${name} ${id}`);
  }

  /**
   * Sends something about one of the reader's own comments, with what proves that it is.
   *
   * @param secret the secret for changing it; absent: what is kept of the comment has it, if there is one
   * @throws {LoadError} for every failure
   */
  sendOwn<M>(
    id: string,
    make: (token: string) => Question | undefined,
    normalise: (data: unknown, base: string) => Normalised<M>,
    secret = this.own?.editToken(id),
  ): Promise<M> {
    return secret
      ? this.#host.send(() => make(secret), normalise, true)
      : this.send(make, normalise, true);
  }

  /**
   * The page's token for its reader; `''` for a guest. All who need it at the same time share one: sites that renew
   * what has expired do it once.
   *
   * @param refused the one that was refused; absent: none was
   * @throws {LoadError} `unavailable` if the page could not tell
   */
  async token(refused = ''): Promise<string> {
    const by = this.#host.getToken();
    const before = this.#asked;
    // What was asked for before the refusal may be the same one again.
    if (before && before.by === by && before.refused === refused) return before.token;
    const asked = {by, refused, token: tokenBy(by)};
    this.#asked = asked;
    try {
      return await asked.token;
    } finally {
      if (this.#asked === asked) this.#asked = undefined;
    }
  }

  /** Asks the page to sign its reader in. */
  ask(): void {
    this.#host.box.dispatchEvent(new SignInRequiredEvent());
  }

  /**
   * Sends something as whoever it is. A token that is refused is asked for once more; then the page is told that
   * its reader has to sign in.
   *
   * @param make is given the token, `''` for a guest
   * @param lasting whether it goes on when the box is gone
   * @param quiet whether the page is told nothing: it is nothing that the reader has just asked for
   * @throws {LoadError} for every failure
   */
  async send<M>(
    make: (token: string) => Question | undefined,
    normalise: (data: unknown, base: string) => Normalised<M>,
    lasting?: boolean,
    quiet?: boolean,
  ): Promise<M> {
    const {send, getToken} = this.#host;
    const by = getToken();
    const token = await this.token();
    try {
      return await send(() => make(token), normalise, lasting);
    } catch (error) {
      if (!(error instanceof LoadError) || error.code !== 'sign-in-required') throw error;
      // Whoever wanted it may be gone.
      if (by !== getToken()) throw error;
      const fresh = token && (await this.token(token));
      if (fresh && fresh !== token) return send(() => make(fresh), normalise, lasting);
      if (!quiet) this.ask();
      throw error;
    }
  }
}

/** Whether only its author and moderators see a comment. */
function isUnseen({state}: Comment): boolean {
  return state === 'pending' || state === 'rejected';
}

async function tokenBy(getToken: GetToken | undefined): Promise<string> {
  try {
    const token: unknown = await getToken?.();
    return typeof token === 'string' ? token : '';
  } catch (cause) {
    throw new LoadError('unavailable', {cause});
  }
}
