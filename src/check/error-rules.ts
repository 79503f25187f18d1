import {randomUUID} from 'node:crypto';
import {memberOf, nameOf, noteStatus, spellValue, type Context} from './context.js';
import {spell, type Exchange} from './probe.js';
import {withQuery} from './target.js';

/** Which parts of the contract an endpoint has beside the article. */
export interface Offered {
  readonly related: boolean;
  readonly comments: boolean;
}

/** Asks for what is not there, and for what makes no sense. */
export async function checkFailures(
  {target, probe, findings}: Context,
  {related, comments}: Offered,
): Promise<void> {
  const nowhere = target.of(`no-article-${randomUUID()}`);
  const missing = [
    nowhere.article,
    ...(related ? [nowhere.related({limit: 1})] : []),
    ...(comments ? [nowhere.comments({limit: 1})] : []),
  ];
  for (const url of missing) {
    noteStatus(findings, 'missing-article', await probe.ask(url), (status) => status === 404);
  }
  const nonsense = [
    ...(related ? [target.related({limit: 0}), cursorless(target.related({limit: 5}))] : []),
    ...(comments
      ? [
          target.comments({limit: 0}),
          withQuery(target.comments({limit: 5}), 'sort', 'sideways'),
          cursorless(target.comments({limit: 5})),
        ]
      : []),
  ];
  for (const url of nonsense) {
    const exchange = await probe.ask(url);
    noteStatus(findings, 'bad-query', exchange, (status) => status === 400 || status === 422);
  }
  if (!nonsense.length) findings.skip('there are no lists', 'bad-query');
}

// No server has given out this one.
function cursorless(address: string): string {
  return withQuery(address, 'cursor', 'no cursor of anybody');
}

const codes = new Set([
  ...['bad-request', 'auth-required', 'forbidden', 'not-found', 'thread-closed', 'duplicate'],
  ...['edit-conflict', 'too-large', 'unsupported-media-type', 'validation'],
  ...['idempotency-mismatch', 'captcha-required', 'nudge', 'rate-limited', 'internal'],
  'unavailable',
]);

/** Looks at the bodies of everything that has failed. */
export function checkProblems({probe, findings}: Context): void {
  for (const exchange of probe.exchanges) {
    if (exchange.status < 400) continue;
    findings.note('problem-details', spell(exchange), wrongWith(exchange));
  }
  findings.skip('nothing has failed', 'problem-details');
}

function wrongWith(exchange: Exchange): string | undefined {
  const {json, status, headers} = exchange;
  if (!/^application\/problem\+json\b/i.test(headers.get('content-type') ?? ''))
    return nameOf(exchange);
  if (json === undefined) return `${nameOf(exchange)} that cannot be parsed`;
  const code = memberOf(json, 'code');
  if (!codes.has(code as string)) return `${nameOf(exchange)} with \`code\` ${spellValue(code)}`;
  const stated = memberOf(json, 'status');
  return stated === status
    ? undefined
    : `${nameOf(exchange)} with \`status\` ${spellValue(stated)} in the body`;
}
