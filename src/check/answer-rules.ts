import {isInsecure} from './article-rules.js';
import {nameOf, type Context} from './context.js';
import {spell} from './probe.js';

/** Looks at how the bytes of all answers have come; `needsJson` where all of them have to be JSON. */
export function checkAnswers({target, probe, findings}: Context, needsJson: boolean): void {
  const {endpoint} = target.place;
  findings.note('https', endpoint, isInsecure(endpoint) ? 'an address with http' : undefined);
  for (const exchange of probe.exchanges) {
    const {status, from, url, failure, text, json, headers} = exchange;
    const asked = spell(exchange);
    findings.note('reachable', asked, failure);
    if (failure !== undefined) continue;
    const moved = new URL(from).origin !== new URL(url).origin;
    // A redirect of something sent is not followed at all.
    const redirected = status >= 300 && status < 400 && status !== 304;
    findings.note(
      'redirects',
      asked,
      moved || redirected ? `an answer of ${headers.get('location') ?? from}` : undefined,
    );
    if (!needsJson || status >= 300 || status === 204 || isStream(headers)) continue;
    const isJson = /[/+]json\b/i.test(headers.get('content-type') ?? '');
    const unread =
      json === undefined ? `${nameOf(exchange)}, no JSON: ${text.slice(0, 60)}` : undefined;
    findings.note('content-type', asked, isJson ? unread : nameOf(exchange));
  }
}

/** Whether an answer is one that goes on. */
export function isStream(headers: Headers): boolean {
  return /^text\/event-stream\b/i.test(headers.get('content-type') ?? '');
}
