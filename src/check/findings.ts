import {rules, rulesFor, type Rule, type RuleName} from './rules.js';

/** Something that is not as a rule asks. */
export interface Finding {
  /** The request, or the place in an answer. */
  readonly asked: string;
  /** What was there instead. */
  readonly came: string;
}

/** What has become of one rule. */
export interface Verdict extends Omit<Rule, 'of'> {
  readonly rule: RuleName;
  /** `skipped` where nothing could be asked that would show it. */
  readonly result: 'kept' | 'breach' | 'warning' | 'skipped';
  /** Why it was skipped; absent otherwise. */
  readonly why?: string | undefined;
  /** Empty unless the rule is broken or warns. */
  readonly findings: readonly Finding[];
}

// These spoil something for readers, but break nothing that the contract promises.
const milder: readonly RuleName[] = ['secure-addresses', 'body-html', 'mapping', 'lengths'];

/** Collects what every rule has found. A rule that nobody has looked at is skipped. */
export class Findings {
  readonly #kept = new Set<RuleName>();
  readonly #broken = new Map<RuleName, Finding[]>();
  readonly #skipped = new Map<RuleName, string>();
  readonly #milder: ReadonlySet<RuleName>;

  readonly #source: string;

  /**
   * @param source through which the backend is asked
   * @param further rules that only warn, beside those that always do
   */
  constructor(source: string, further: readonly RuleName[] = []) {
    this.#source = source;
    this.#milder = new Set([...milder, ...further]);
  }

  /** Notes that a rule was looked at, and what is wrong; nothing is, where `came` is absent. */
  note(rule: RuleName, asked: string, came?: string): void {
    this.#kept.add(rule);
    if (came === undefined) return;
    const findings = this.#broken.get(rule) ?? [];
    this.#broken.set(rule, findings);
    // Walking through pages may meet the same thing on each.
    if (!findings.some((finding) => finding.asked === asked && finding.came === came))
      findings.push({asked, came});
  }

  /** Notes why rules cannot be looked at; a rule that was is not skipped. */
  skip(why: string, ...skipped: readonly RuleName[]): void {
    for (const rule of skipped) this.#skipped.set(rule, why);
  }

  /** Whether something is wrong with a rule. */
  isBroken(rule: RuleName): boolean {
    return this.#broken.has(rule);
  }

  /** What has become of every rule that is asked of such a backend, in the order of the rules. */
  verdicts(): readonly Verdict[] {
    return rulesFor(this.#source).map((rule) => {
      const {group, asks, mend} = rules[rule];
      const findings = this.#broken.get(rule) ?? [];
      const looked = this.#kept.has(rule);
      const bad = this.#milder.has(rule) ? 'warning' : 'breach';
      return {
        ...{rule, group, asks, mend},
        result: findings.length ? bad : looked ? 'kept' : 'skipped',
        why: looked ? undefined : (this.#skipped.get(rule) ?? 'nothing to look at'),
        findings,
      };
    });
  }
}
