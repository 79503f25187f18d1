import {captcha} from './captcha.js';
import type {Context} from './context.js';

/** What every discussion asks of a comment. */
export const policy = {
  /** In UTF-16 units, as a browser counts them. */
  maxLength: 2000,
  /** A top-level comment has depth 0; an answer to the deepest one stands beside it. */
  maxDepth: 4,
  /** How texts are to be read. */
  format: 'markdown',
  name: 'required',
  email: 'optional',
  votes: 'updown',
  reportReasons: ['spam', 'abuse', 'illegal', 'other'],
} as const;

/**
 * What this endpoint asks of a comment, as the contract spells it.
 *
 * @param reactions which of them the article has
 */
export function policyAnswer(context: Context, reactions: unknown): Record<string, unknown> {
  const {editWindow, guests, rules, rulesUrl} = context;
  return {
    ...policy,
    reactions,
    editWindow,
    guests,
    rules: rules || null,
    rulesUrl: rulesUrl || null,
    captcha: context.captcha ? captcha : null,
  };
}
