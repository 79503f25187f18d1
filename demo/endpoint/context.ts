import type {FastifyRequest} from 'fastify';
import type {Database} from './database.js';
import type {EventLog} from './event-log.js';
import type {SignIn} from './sign-in.js';

/** What every route needs. */
export interface Context {
  readonly database: Database;
  readonly events: EventLog;
  readonly clock: () => Date;
  /** Reads the tokens of the host site's sign-in. */
  readonly signIn: SignIn;
  /** Whether readers may write without being signed in. */
  readonly guests: boolean;
  /** Whether guests have to prove that they are people before they post. */
  readonly captcha: boolean;
  /** What the house asks of its readers, and where all of it stands; absent: nothing. */
  readonly rules: string | undefined;
  readonly rulesUrl: string | undefined;
  /** Whether readers are asked to read again what sounds rude. */
  readonly nudge: boolean;
  /** Seconds in which an author may change a comment. */
  readonly editWindow: number;
  /** Seconds in which nobody may say the same again. */
  readonly duplicateWindow: number;
  /** Origin of the pages that show the articles; `''` means the endpoint's own. */
  readonly publicSite: string;
  /** Makes hashes of addresses useless to whoever does not have it. */
  readonly secret: string;
  /** Refuses clients that write too often. */
  readonly limitWrites: (request: FastifyRequest) => Promise<void>;
}
