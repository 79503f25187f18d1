import {SignJWT, jwtVerify} from 'jose';
import {tidyText} from './new-comment.js';
import {InvalidToken} from './problem.js';

/** What a signed-in reader may do. */
export type Role = 'reader' | 'moderator';

/** Who is signed in, as the host site says. */
export interface Reader {
  /** The host's identifier of the reader, at most 200 UTF-16 units; it never stands in an answer. */
  readonly sub: string;
  /** The name that comments are signed with. */
  readonly name: string;
  readonly role: Role;
}

// One algorithm and no other: a token must not choose how it is checked.
const algorithm = 'HS256';

const leastSecret = 32;

/**
 * The host site's sign-in: short-lived JSON Web Tokens (RFC 7519), signed with a secret that the site and
 * the endpoint share.
 */
export class SignIn {
  readonly #key: Uint8Array;
  readonly #clock: () => Date;

  /** @throws if the secret is shorter than 32 bytes, the strength of the signature itself */
  constructor(secret: string, clock: () => Date) {
    this.#key = new TextEncoder().encode(secret);
    this.#clock = clock;
    if (this.#key.length < leastSecret) {
      throw new Error(`The secret of the sign-in needs ${String(leastSecret)} bytes or more.`);
    }
  }

  /** A token for a reader, valid for a number of seconds. */
  issue({sub, name, role}: Reader, expiresIn: number): Promise<string> {
    const now = Math.floor(this.#clock().getTime() / 1000);
    return new SignJWT({name, role})
      .setProtectedHeader({alg: algorithm})
      .setSubject(sub)
      .setIssuedAt(now)
      .setExpirationTime(now + expiresIn)
      .sign(this.#key);
  }

  /**
   * Who a token names.
   *
   * @throws {InvalidToken} if it has expired, is forged or names nobody
   */
  async read(token: string): Promise<Reader> {
    const {sub, name, role} = await this.#claims(token);
    if (typeof sub !== 'string' || sub === '' || sub.length > 200 || sub.includes('\0')) {
      throw new InvalidToken();
    }
    if (typeof name !== 'string' || (role !== 'reader' && role !== 'moderator')) {
      throw new InvalidToken();
    }
    // The host's names may be longer than a guest's; half a character is none.
    const shown = String(tidyText(name.slice(0, 80).replace(/[\ud800-\udbff]$/, '')));
    if (!shown) throw new InvalidToken();
    return {sub, name: shown, role};
  }

  async #claims(token: string): Promise<Readonly<Record<string, unknown>>> {
    try {
      const {payload} = await jwtVerify(token, this.#key, {
        algorithms: [algorithm],
        currentDate: this.#clock(),
        requiredClaims: ['exp'],
      });
      return payload;
    } catch {
      throw new InvalidToken();
    }
  }
}
