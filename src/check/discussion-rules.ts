import type {CommentPage} from '../model/comment.js';
import {isStream} from './answer-rules.js';
import {memberOf, nameOf, noteStatus, spellValue, type Context} from './context.js';
import {spell} from './probe.js';

/** Asks how many comments the article has; `count` is what its discussion has said. */
export async function checkCounts(
  {target, probe, findings}: Context,
  count: number | undefined,
): Promise<void> {
  const exchange = await probe.askIfOffered(target.counts);
  if (!exchange) {
    findings.skip('the endpoint offers no counts', 'counts');
    return;
  }
  if (!noteStatus(findings, 'counts', exchange, (status) => status === 200)) return;
  if (exchange.json === undefined) return;
  const {articleId} = target.place;
  const stated = memberOf(memberOf(exchange.json, 'counts'), articleId);
  const fits =
    Number.isInteger(stated) &&
    // Somebody may have said something between the two.
    (stated === count || stated === (await countOf(target.comments({limit: 1}))));
  const came = `${spellValue(stated)}, and the discussion has ${count ?? 'none'}`;
  findings.note('counts', spell(exchange), fits ? undefined : came);

  async function countOf(url: string): Promise<unknown> {
    const {json} = await probe.ask(url);
    return memberOf(memberOf(json, 'thread'), 'count');
  }
}

/** Opens the event stream that a page of comments names, anew and as a browser that comes back. */
export async function checkEvents(
  {probe, findings}: Context,
  page: CommentPage | undefined,
): Promise<void> {
  if (!page?.events) {
    findings.skip('the page of comments names no event stream', 'events');
    return;
  }
  const accept = {accept: 'text/event-stream'};
  for (const headers of [accept, {...accept, 'last-event-id': String(page.seq)}]) {
    const exchange = await probe.ask(page.events, {headers, isEndless: true});
    const asked = `${spell(exchange)}${'last-event-id' in headers ? ' with Last-Event-ID' : ''}`;
    if (exchange.failure !== undefined) continue;
    const opens = exchange.status === 200 && isStream(exchange.headers);
    findings.note('events', asked, opens ? undefined : nameOf(exchange));
  }
}
