import {hiddenKey, isKept, waiting} from '../../discussion/is-kept.js';
import type {Conversation} from '../../discussion/conversation.js';
import type {Reaction} from '../../model/comment.js';
import {adoptStyles} from '../../shared/adopt-styles.js';
import {asideStyles} from './aside.styles.js';
import {hostOf, type BoxAccess, type BoxHost} from './box-host.js';
import type {CommentMenu, MenuAct} from './comment-menu.js';
import {isFocusFree, itemOf} from './focus-on.js';
import {Identity} from './identity.js';
import type {Live} from './live.js';
import {participationStyles} from './participation.styles.js';
import type {Reacting} from './reacting.js';
import type {SendingElsewhere} from './sending-elsewhere.js';
import type {Unseen} from './unseen.js';
import type {Voting} from './voting.js';
import type {Writing} from './writing.js';

/** What the buttons of the box are for; `start` is what the reader or the page asked for before. */
export type Act =
  | MenuAct
  | 'start'
  | 'write'
  | 'reply'
  | 'more'
  | 'rest'
  | 'whole'
  | 'all'
  | 'fold'
  | 'up'
  | `react-${Reaction}`
  | 'down'
  | 'menu';

/** What readers do in the discussion of one article, loaded by the first who does anything. */
export class Participation {
  readonly #host: BoxHost;
  readonly #identity: Identity;
  // Whether the box is in the page, and shows this article.
  #active: boolean;
  #voting: Voting | undefined;
  #reacting: Reacting | undefined;
  #readingOn: typeof import('./reading-on.js') | undefined;
  #writing: Writing | undefined;
  #menu: CommentMenu | undefined;
  #elsewhere: SendingElsewhere | undefined;
  #unseen: Unseen | undefined;
  #live: Live | undefined;
  #followed: Conversation | undefined;
  #joined: Conversation | undefined;

  constructor(host: BoxHost) {
    this.#host = host;
    // The code may come after the box has gone.
    this.#active = host.box.isConnected;
    this.#identity = new Identity(host);
    adoptStyles(host.box.renderRoot, participationStyles);
  }

  /** The discussion of the article, with what readers have done in it; absent if the box shows another by now. */
  get conversation(): Conversation | undefined {
    return this.#host.conversation();
  }

  /** Whether the endpoint knows the reader, whom the page has signed in. */
  get knowsReader(): boolean {
    return !!this.#identity.viewer;
  }

  /** Whether the form for a new thread is open. */
  get writesThread(): boolean {
    return this.#writing?.openFor === '';
  }

  /**
   * Does what a button is for.
   *
   * @param id the comment that it is done with; `''` for the discussion
   * @throws {Error} if the code for it could not be loaded
   */
  async perform(act: Act, id: string): Promise<void> {
    switch (act) {
      case 'start':
        return this.#start();
      case 'write':
      case 'reply':
        return this.#write(id);
      case 'more':
        return (await this.#loadReadingOn()).loadMore(this.#host, id);
      case 'rest':
        return (await this.#loadReadingOn()).showRest(this.#host, id);
      case 'all':
        return (await this.#loadReadingOn()).showAll(this.#host);
      case 'up':
      case 'down':
        return (await this.#loadVoting()).vote(id, act);
      case 'fold':
        this.#toggle(`fold ${id}`);
        return undefined;
      case 'whole':
        return this.#showWhole(id);
      case 'menu':
        await this.#loadMenu();
        this.#toggle(`menu ${id}`);
        return undefined;
      default:
        return isReaction(act)
          ? (await this.#loadReacting()).react(id, act.slice('react-'.length) as Reaction)
          : (await this.#loadMenu()).perform(act, id);
    }
  }

  /** Takes over what is about to be shown. */
  join(): void {
    const {conversation} = this;
    // What answers again may know the reader again.
    if (conversation !== this.#joined && this.#joined) this.#introduceAgain();
    this.#joined = conversation;
    this.#identity.join(conversation);
    this.#writing?.join(conversation);
    this.#unseen?.join(conversation);
    if (this.#live && conversation !== this.#followed) void this.#follow();
  }

  /** The box is in the page again. */
  connect(): void {
    this.#active = true;
    this.#writing?.start();
    this.#elsewhere?.start();
    this.#unseen?.start();
    this.#live?.start();
  }

  /** The box has left the page, or shows another article. */
  disconnect(): void {
    this.#active = false;
    removeEventListener('online', this.#introduceAgain);
    this.#writing?.stop();
    this.#elsewhere?.stop();
    // A move is a removal and an insertion in one go.
    queueMicrotask(() => {
      if (!this.#active) this.#menu?.leave();
    });
    this.#unseen?.stop();
    this.#live?.stop();
  }

  /** What stands above the list. */
  renderAbove(): unknown {
    const data = this.conversation;
    return [
      data && this.#writing?.render('', data),
      this.#live?.render(),
      this.#readingOn?.renderAbove(this.#host),
    ];
  }

  /** What stands below a comment, or instead of it; absent if nothing does. */
  renderBelow(id: string): unknown {
    const data = this.conversation;
    const form = data && this.#writing?.render(id, data);
    const panel = this.#menu?.render(id);
    return (form ?? panel) ? [form, panel] : undefined;
  }

  async #write(parentId: string): Promise<void> {
    const {policy} = this.#host.conversation() ?? {};
    if (policy?.guests === false && !(await this.#identity.token())) this.#identity.ask();
    else await (await this.#loadWriting()).open(parentId);
  }

  /** Does as the page wishes by now, goes on with what is kept from earlier visits, and to where the address of the page leads. */
  async #start(): Promise<void> {
    if (isKept(this.#host.placeKey)) await (await this.#loadWriting()).restore();
    if (isKept(hiddenKey)) await this.#loadMenu();
    if (this.#active) addEventListener('online', this.#introduceAgain);
    await this.#introduce();
    // Only of whoever it is.
    await this.#restoreEdits();
    if (isKept(waiting)) {
      const {SendingElsewhere} = await import('./sending-elsewhere.js');
      this.#elsewhere ??= new SendingElsewhere(this.#host, this.#identity);
      if (this.#active) this.#elsewhere.start();
    }
    if (this.#host.remembersVisits()) await this.#markNew();
    else {
      this.#unseen?.stop();
      this.#unseen = undefined;
    }
    if (!this.#host.live()) {
      this.#live?.stop();
      this.#live = undefined;
    } else if (!this.#live) {
      await this.#follow();
    }
    await (await this.#loadReadingOn()).arrive(this.#host);
  }

  /** Finds out who the reader is, unless that is known, and goes on with what waited for them. */
  async #introduce(): Promise<void> {
    const isKnown = this.#identity.isIntroduced;
    await this.#identity.introduce();
    // What nobody may send would be refused again, and the page asked to sign its reader in.
    if (!isKnown && this.#identity.who) this.#writing?.resume();
  }

  readonly #introduceAgain = (): void => {
    // Without a connection they wait.
    void this.#introduce().then(() => this.#restoreEdits().catch(() => undefined));
  };

  /** Goes on with changes of the reader's own comments that an earlier visit began. */
  async #restoreEdits(): Promise<void> {
    if (isKept(`edit:${this.#host.placeKey}`)) (await this.#loadMenu()).restore();
  }

  async #markNew(): Promise<void> {
    const {Unseen} = await import('./unseen.js');
    this.#unseen ??= new Unseen(this.#host);
    if (this.#active) this.#unseen.start();
    this.#host.box.requestUpdate();
  }

  /** Follows the discussion on screen; another answer to the same question is another one. */
  async #follow(): Promise<void> {
    const {Live} = await import('./live.js');
    this.#live?.stop();
    this.#followed = this.#host.conversation();
    this.#live = new Live(this.#host);
    if (this.#active) this.#live.start();
  }

  async #loadReadingOn(): Promise<typeof import('./reading-on.js')> {
    return (this.#readingOn ??= await import('./reading-on.js'));
  }

  async #loadVoting(): Promise<Voting> {
    const {Voting} = await import('./voting.js');
    return (this.#voting ??= new Voting(this.#host, this.#identity));
  }

  async #loadReacting(): Promise<Reacting> {
    const {Reacting} = await import('./reacting.js');
    return (this.#reacting ??= new Reacting(this.#host, this.#identity));
  }

  async #loadWriting(): Promise<Writing> {
    const {Writing} = await import('./writing.js');
    adoptStyles(this.#host.box.renderRoot, Writing.styles);
    adoptStyles(this.#host.box.renderRoot, asideStyles);
    this.#writing ??= new Writing(this.#host, this.#identity);
    // It was not there to be told that the box has gone.
    if (!this.#active) this.#writing.stop();
    return this.#writing;
  }

  async #loadMenu(): Promise<CommentMenu> {
    const {box, source} = this.#host;
    const [{CommentMenu}, able] = await Promise.all([
      import('./comment-menu.js'),
      source.commentActions?.(),
    ]);
    adoptStyles(box.renderRoot, CommentMenu.styles);
    box.requestUpdate();
    return (this.#menu ??= new CommentMenu(this.#host, this.#identity, able ?? {}));
  }

  /** Shows the rest of a long comment, where the reader goes on whose button is gone. */
  async #showWhole(id: string): Promise<void> {
    const {box} = this.#host;
    this.#toggle(`whole ${id}`);
    await box.updateComplete;
    const article = itemOf(box, id)?.querySelector<HTMLElement>(':scope > article');
    if (isFocusFree(itemOf(box, id))) article?.focus({preventScroll: true});
  }

  #toggle(mark: string): void {
    const {marks, box} = this.#host;
    if (!marks.delete(mark)) marks.add(mark);
    box.requestUpdate();
  }
}

function isReaction(act: string): act is `react-${Reaction}` {
  return act.startsWith('react-');
}

/** What readers do in a box that gives access to itself. */
export function participationIn(access: BoxAccess): Participation {
  return new Participation(hostOf(access));
}
