import {readFileSync} from 'node:fs';
import type {Answer} from '../../src/client/request.js';
import type {LoadErrorCode} from '../../src/client/load-error.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {deepFreeze} from './deep-freeze.js';

/** What a backend answers to an address: a status and a body. */
export interface Reply {
  readonly status?: number;
  readonly body?: unknown;
}

/** What came of a question: data or a failure, and the addresses that were asked on the way. */
export interface Result {
  readonly data?: unknown;
  readonly failure?: LoadErrorCode;
  readonly asked: readonly string[];
}

/**
 * Asks a question of a source, and all that it leads to, without a network. No answer is what a network that is
 * down gives.
 */
export async function askThrough(
  question: Question,
  answer: (url: URL) => Reply | undefined,
): Promise<Result> {
  const asked: string[] = [];
  const send = (one: Question): Answer => {
    asked.push(one.url);
    const reply = answer(new URL(one.url));
    if (!reply) {
      if (one.otherwise) return one.otherwise(new Error('offline'));
      throw new Error(`no answer to ${one.url}`);
    }
    const {status = 200, body} = reply;
    return {status, json: deepFreeze(body), headers: new Headers(), url: one.url};
  };
  let outcome: Outcome = await question.read!(send(question));
  while ('ask' in outcome) outcome = await outcome.read(outcome.ask.map(send));
  return {...outcome, asked};
}

/** What a real server has answered once. */
export function recorded(path: string): Required<Reply> {
  const file = new URL(`../sources/recorded/${path}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Required<Reply>;
}
