import type {Reading} from './reading.js';

/** What the endpoint asks of a comment, and of those who change or report one. */
export interface WritingPolicy {
  /** Longest text, as `lengthOf` has it. */
  readonly maxLength: number;
  /** Whether a guest has to give a name. */
  readonly name: 'required' | 'optional' | 'none';
  /** Whether a guest is asked for an email address. */
  readonly email: 'optional' | 'required' | 'none';
  /** Seconds in which authors may change their words; 0 if they may not. */
  readonly editWindow: number;
  /** What a comment can be reported for, in the endpoint's words; empty if it takes no reports. */
  readonly reportReasons: readonly string[];
  /** What the house asks of its readers, plain text with line breaks; `''` if it says nothing. */
  readonly rules: string;
  /** Absolute http(s) address of the whole of them; `''` if there is none. */
  readonly rulesUrl: string;
  /** Who tells people from machines before a comment is sent; absent if nobody does. */
  readonly captcha: Captcha | undefined;
}

/** A service that tells people from machines; the page brings it, we do not. */
export interface Captcha {
  /** Name of the service, such as `turnstile`. */
  readonly provider: string;
  /** What the service knows the site by; `''` if it needs nothing. */
  readonly siteKey: string;
}

/** How long a text is as endpoints measure it, in UTF-16 units: composed (NFC), however it was typed. */
export function lengthOf(text: string): number {
  return text.normalize().length;
}

/**
 * Reads what a comment has to keep to; its problems join those of the page.
 *
 * @param policy absent: the endpoint says nothing
 */
export function readWritingPolicy(policy: Reading | undefined): WritingPolicy {
  const captcha = policy?.object('captcha');
  const provider = captcha?.text('provider', 80);
  return {
    maxLength: policy?.number('maxLength') ?? 2000,
    name: policy?.choice('name', 'required', 'optional', 'none') ?? 'required',
    email: policy?.choice('email', 'optional', 'required', 'none') ?? 'optional',
    editWindow: policy?.number('editWindow') ?? 0,
    reportReasons: policy?.texts('reportReasons') ?? [],
    rules: policy?.text('rules', 2000) ?? '',
    rulesUrl: policy?.url('rulesUrl') ?? '',
    captcha: provider ? {provider, siteKey: captcha?.text('siteKey', 400) ?? ''} : undefined,
  };
}
