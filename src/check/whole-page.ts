import {normaliseCommentPage, type CommentPage, type CommentPolicy} from '../model/comment.js';
import type {Normalised} from '../model/reading.js';
import {readWritingPolicy} from '../model/writing-policy.js';

/** A page with all that its policy says. */
export interface WholePage extends CommentPage {
  readonly policy: CommentPolicy;
}

/** Reads a page and at once what it asks of those who write, so that whatever is wrong with it is found. */
export function normaliseWholePage(data: unknown, base: string): Normalised<WholePage> {
  const {value, problems} = normaliseCommentPage(data, base);
  if (!value) return {problems};
  // Its problems join those of the page.
  const policy = {...value.policy, ...readWritingPolicy(value.terms)};
  return {value: {...value, policy}, problems};
}
