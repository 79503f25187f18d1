import type {Problem} from '../model/reading.js';
import type {Findings} from './findings.js';
import {spell, type Exchange, type Probe} from './probe.js';
import type {RuleName} from './rules.js';
import type {Target} from './target.js';

/** What every family of rules works with. */
export interface Context {
  readonly target: Target;
  readonly probe: Probe;
  readonly findings: Findings;
}

const words: Readonly<Record<Problem['code'], string>> = {
  missing: 'is missing',
  type: 'is of another type, or out of range',
  url: 'is no http(s) address',
  date: 'is no RFC 3339 time with an offset',
  'too-long': 'is longer than it is ever shown',
  'too-many': 'has more entries than are ever shown',
};

/** Notes what the model has found wrong with an answer: times and addresses under rules of their own. */
export function noteProblems(
  findings: Findings,
  shape: RuleName,
  asked: string,
  problems: readonly Problem[],
): void {
  for (const rule of [shape, 'dates', 'addresses'] as const) findings.note(rule, asked);
  for (const {path, code} of problems) {
    const rule = code === 'date' ? 'dates' : code === 'url' ? 'addresses' : shape;
    findings.note(rule, asked, `${path || 'the answer'} ${words[code]}`);
  }
}

/** What came back, in a few words. */
export function nameOf({status, failure, headers}: Exchange): string {
  return failure ?? `${status} ${headers.get('content-type') ?? 'without a content type'}`;
}

/** Notes under a rule whether an answer has the status that it should have. */
export function noteStatus(
  findings: Findings,
  rule: RuleName,
  exchange: Exchange,
  right: (status: number) => boolean,
): boolean {
  // What was not answered at all is told once, by the rule for that.
  if (exchange.failure !== undefined) return false;
  const fits = right(exchange.status);
  findings.note(rule, spell(exchange), fits ? undefined : nameOf(exchange));
  return fits;
}

/** The member of an unknown value; absent if there is none, or no object. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** What is in the array under a key; empty if there is none. */
export function itemsOf(value: unknown, key = 'items'): readonly unknown[] {
  const items = memberOf(value, key);
  return Array.isArray(items) ? items : [];
}

/** A value of an answer as JSON spells it, or that it is missing. */
export function spellValue(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value);
}
