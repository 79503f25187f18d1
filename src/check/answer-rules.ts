import {isInsecure} from './article-rules.js';
import {nameOf, type Context} from './context.js';
import {spell, type Exchange} from './probe.js';

/** What good answers are: `named-json` is JSON that says so, `json` JSON by whatever type, `text` anything. */
export type Bodies = 'named-json' | 'json' | 'text';

/** Looks at how the bytes of all answers have come. */
export function checkAnswers({target, probe, findings}: Context, bodies: Bodies): void {
  const {endpoint} = target.place;
  findings.note('https', endpoint, isInsecure(endpoint) ? 'an address with http' : undefined);
  for (const exchange of probe.exchanges) {
    const {status, failure, headers} = exchange;
    const asked = spell(exchange);
    findings.note('reachable', asked, failure);
    if (failure !== undefined) continue;
    findings.note('redirects', asked, strayedTo(exchange));
    if (bodies === 'text' || status >= 300 || status === 204 || isStream(headers)) continue;
    findings.note('content-type', asked, unreadable(exchange, bodies));
  }
}

/** What came from elsewhere than where it was asked for, in a few words; absent if it did not. */
export function strayedTo({status, from, url, headers}: Exchange): string | undefined {
  const moved = new URL(from).origin !== new URL(url).origin;
  // A redirect of something sent is not followed at all.
  const redirected = status >= 300 && status < 400 && status !== 304;
  return moved || redirected ? `an answer of ${headers.get('location') ?? from}` : undefined;
}

/** A good answer that is not spelled as it has to be, in a few words; absent if it is. */
export function unreadable(exchange: Exchange, bodies: Bodies): string | undefined {
  const {json, text, headers} = exchange;
  const isNamed = /[/+]json\b/i.test(headers.get('content-type') ?? '');
  if (bodies === 'text' || (json !== undefined && (isNamed || bodies === 'json'))) return undefined;
  return json === undefined
    ? `${nameOf(exchange)}, no JSON: ${beginningOf(text)}`
    : nameOf(exchange);
}

function beginningOf(text: string): string {
  return text.slice(0, 60).replace(/\s+/g, ' ').trim() || 'nothing';
}

/** Whether an answer is one that goes on. */
export function isStream(headers: Headers): boolean {
  return /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
}
