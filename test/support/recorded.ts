import {readFileSync} from 'node:fs';
import type {Answer, Request} from '../../src/client/request.js';
import type {Outcome, Question} from '../../src/sources/source.js';
import {deepFreeze} from './deep-freeze.js';

interface Record {
  readonly status: number;
  readonly headers: {readonly [name: string]: string};
  readonly body: unknown;
}

/** What a real server answered, frozen; see `test/sources/recorded/`. */
export function recorded(path: string): Answer {
  const file = new URL(`../sources/recorded/${path}.json`, import.meta.url);
  const {status, headers, body} = JSON.parse(readFileSync(file, 'utf8')) as Record;
  return answerOf(body, status, headers);
}

/** An answer in the way of the recorded ones. */
export function answerOf(
  json: unknown,
  status = 200,
  headers: {readonly [name: string]: string} = {},
): Answer {
  const url = 'https://site.example/wp-json/wp/v2/posts';
  return {status, json: deepFreeze(json), headers: new Headers(headers), url};
}

/** Asks a server that is a function until the source has read enough, and notes what was asked. */
export async function converse(
  question: Question,
  server: (request: Request, step: number) => Answer,
): Promise<{readonly outcome: Exclude<Outcome, {ask: unknown}>; readonly asked: Request[][]}> {
  const asked: Request[][] = [[question]];
  let outcome = await question.read!(server(question, 0));
  while ('ask' in outcome) {
    const step = asked.push([...outcome.ask]) - 1;
    outcome = await outcome.read(outcome.ask.map((request) => server(request, step)));
  }
  return {outcome, asked};
}

/** The data of an outcome that has some. */
export function dataOf(outcome: Outcome): unknown {
  if (!('data' in outcome)) throw new Error(`No data, but ${JSON.stringify(outcome)}`);
  return outcome.data;
}
