import {cleanText} from './clean-text.js';

/** Something in an answer that was not as the contract says, and what became of it: it was left out. */
export interface Problem {
  /** JSON Pointer (RFC 6901) to the value. */
  readonly path: string;
  /** What is wrong with it. */
  readonly code: 'missing' | 'type' | 'url' | 'date' | 'too-long' | 'too-many';
}

/** What a normaliser made of an answer: the model, if there was enough to make one, and every problem. */
export interface Normalised<T> {
  /** Absent if the answer lacks what the model cannot do without. */
  readonly value?: T;
  /** Empty if the answer keeps the contract. */
  readonly problems: readonly Problem[];
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/i;

/**
 * Reads an untrusted JSON object one known key at a time.
 *
 * Nothing is merged or walked, so a hostile `__proto__` or a deep nest has nothing to act on. A value of
 * the wrong shape is noted and left out; absent text is `''`.
 */
export class Reading {
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #base: string;
  readonly #path: string;
  /** Shared by every reading made from this one. */
  readonly problems: Problem[];

  /**
   * @param data what `JSON.parse` returned; anything but an object reads as an empty one
   * @param base absolute URL that relative addresses are resolved against: the answer's own, never the page's
   */
  constructor(data: unknown, base: string, problems: Problem[] = [], path = '') {
    this.#base = base;
    this.#path = path;
    this.problems = problems;
    if (isObject(data)) {
      this.#data = data;
    } else {
      this.#data = {};
      this.note('type');
    }
  }

  /** Records a problem with `key`, or with the object itself. */
  note(code: Problem['code'], key?: string): void {
    this.problems.push({path: key ? `${this.#path}/${key}` : this.#path, code});
  }

  /** Whether the object says anything under `key`; `null` says nothing. */
  has(key: string): boolean {
    return this.#value(key) !== undefined;
  }

  #value(key: string): unknown {
    return Object.hasOwn(this.#data, key) ? (this.#data[key] ?? undefined) : undefined;
  }

  #typed(key: string, type: 'string' | 'number' | 'boolean'): unknown {
    const value = this.#value(key);
    if (value === undefined || typeof value === type) return value;
    this.note('type', key);
    return undefined;
  }

  /** Markup, unchanged: safety is the business of whoever turns it into nodes. */
  html(key: string): string {
    return (this.#typed(key, 'string') as string | undefined) ?? '';
  }

  /** Plain text without control characters, cut at `limit` UTF-16 units. */
  text(key: string, limit = 500): string {
    const value = this.html(key);
    if (value.length <= limit) return cleanText(value);
    this.note('too-long', key);
    // The cut may go through a pair, and half a character is none.
    return cleanText(value.slice(0, limit).replace(/[\ud800-\udbff]$/, ''));
  }

  /**
   * What only the endpoint gives a meaning, such as a cursor: unchanged, since changed it would mean something else;
   * `''` if it is too long, or no text that an address can hold.
   */
  opaque(key: string, limit = 4000): string {
    const value = this.html(key);
    if (value.length <= limit && !/\p{Surrogate}/u.test(value)) return value;
    this.note(value.length > limit ? 'too-long' : 'type', key);
    return '';
  }

  /** An opaque identifier; a number is one too, since many servers count, unless it has lost digits. */
  id(key: string): string {
    const value = this.#value(key);
    return Number.isSafeInteger(value) ? String(value) : this.opaque(key, 500);
  }

  /** A finite number, not negative. */
  number(key: string): number | undefined {
    const value = this.#typed(key, 'number') as number | undefined;
    if (value === undefined || (Number.isFinite(value) && value >= 0)) return value;
    this.note('type', key);
    return undefined;
  }

  /** `true` only for the JSON value `true`. */
  flag(key: string): boolean {
    return this.#typed(key, 'boolean') === true;
  }

  /** An absolute http(s) address without credentials, or `''`. */
  url(key: string): string {
    const value = this.html(key);
    if (!value) return '';
    // Every address in the article begins with it; no server takes one that is longer.
    if (value.length > 8000) {
      this.note('too-long', key);
      return '';
    }
    try {
      const url = new URL(value, this.#base);
      if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
    } catch {
      // Noted below, like every other address that cannot be used.
    }
    this.note('url', key);
    return '';
  }

  /** An RFC 3339 time with its offset, or `''`: without an offset nobody knows which moment is meant. */
  date(key: string): string {
    const value = this.html(key);
    if (!value || (instant.test(value) && !Number.isNaN(Date.parse(value)))) return value;
    this.note('date', key);
    return '';
  }

  /** One of `choices`; anything else means the first. */
  choice<T extends string>(key: string, ...choices: readonly [T, ...T[]]): T {
    const value = this.html(key);
    return choices.find((choice) => choice === value) ?? choices[0];
  }

  /** The strings in the array at `key`, as plain text, the first twenty of them. */
  texts(key: string): string[] {
    const value = this.#value(key);
    if (Array.isArray(value)) return value.filter(isText).slice(0, 20).map(cleanText);
    if (value !== undefined) this.note('type', key);
    return [];
  }

  /** The object at `key`; absent if there is none. */
  object(key: string): Reading | undefined {
    const value = this.#value(key);
    return value === undefined
      ? undefined
      : new Reading(value, this.#base, this.problems, `${this.#path}/${key}`);
  }

  /** The objects in the array at `key`, the first `limit` of them. */
  objects(key: string, limit = 200): Reading[] {
    const value = this.#value(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.note('type', key);
      return [];
    }
    if (value.length > limit) this.note('too-many', key);
    return value
      .slice(0, limit)
      .map(
        (item, at) => new Reading(item, this.#base, this.problems, `${this.#path}/${key}/${at}`),
      );
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
