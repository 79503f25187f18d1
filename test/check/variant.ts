import type {RuleName} from '../../src/check/rules.js';
import type {Returning, Spoiling} from './proxy.js';

/** An endpoint that is spoiled. */
export interface Variant extends Spoiling {
  /** The one rule that it breaks. */
  readonly breaks: RuleName;
  /** What the report says of it. */
  readonly came: RegExp;
  /** How the rule tells it; a breach if absent. */
  readonly as?: 'warning';
}

/** A parsed body. */
export type Body = Readonly<Record<string, unknown>>;

/** The entries of a list. */
export const itemsOf = (json: Body): Body[] => json['items'] as Body[];

/** Changes the parsed body of answers that went well, and came from addresses that end so. */
export const body =
  (path: RegExp, change: (json: Body) => unknown) =>
  (returning: Returning): void => {
    const {status, text, passing} = returning;
    if (status >= 300 || !path.test(passing.path) || !text) return;
    returning.text = JSON.stringify(change(JSON.parse(text) as Body));
  };

/** Sets a header, or takes it away where no value is given. */
export const header =
  (name: string, value?: string) =>
  ({headers}: Returning): void => {
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  };

/** Makes a failure of an answer, as the contract wants it. */
export const fail = (returning: Returning, status: number, code: string): void => {
  returning.status = status;
  returning.text = JSON.stringify({title: 'Refused', status, code});
  header('content-type', 'application/problem+json')(returning);
};

/** Gives the cursor of the second page on every page. */
export const endless = (path: RegExp): ((returning: Returning) => void) => {
  let second: unknown;
  return body(path, (json) => ({...json, next: (second ??= json['next'])}));
};

/** Paths of the article, its related articles and its discussion. */
export const article = /\/two-tags$/;
export const related = /\/related\?/;
export const comments = /\/comments\?/;

/** Asks for twenty, whatever the limit is. */
export const replaceLimit = (passing: {path: string}, path: RegExp): void => {
  // A page of nothing is still refused.
  if (path.test(passing.path)) passing.path = passing.path.replace(/limit=[1-9]\d*/, 'limit=20');
};
