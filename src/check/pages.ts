import {itemsOf, memberOf, nameOf, type Context} from './context.js';
import {spell, type Exchange} from './probe.js';
import type {RuleName} from './rules.js';
import {withQuery} from './target.js';

// Enough for cursors to go wrong; a discussion of thousands is not read to its end.
const mostPages = 30;

/** The rules that hold for one kind of list. */
export interface ListRules {
  readonly limit: RuleName;
  readonly end: RuleName;
  readonly repeat: RuleName;
}

/** Follows the cursors of a list from its first page, and returns all pages that were there. */
export async function walkPages(
  {probe, findings}: Context,
  first: Exchange,
  rules: ListRules,
  look: (page: Exchange) => void,
): Promise<readonly Exchange[]> {
  const pages: Exchange[] = [];
  const cursors = new Set<string>();
  const known = new Set<string>();
  let page = first;
  for (;;) {
    pages.push(page);
    look(page);
    const items = itemsOf(page.json);
    noteLength(findings, rules.limit, page);
    const next = memberOf(page.json, 'next');
    if (typeof next !== 'string' || next === '') {
      noteRepeats(page);
      findings.note(rules.end, spell(page));
      return pages;
    }
    if (cursors.has(next) || !items.length) {
      // What is on a page for the second time is there because of the cursor.
      findings.note(rules.end, spell(page), endless(next, items.length));
      return pages;
    }
    noteRepeats(page);
    cursors.add(next);
    if (pages.length === mostPages) {
      findings.skip(`the list goes on after ${mostPages} pages`, rules.end);
      return pages;
    }
    page = await probe.ask(withQuery(first.url, 'cursor', next));
    if (page.status !== 200) {
      if (page.failure === undefined) findings.note(rules.end, spell(page), nameOf(page));
      return pages;
    }
  }

  function noteRepeats({json, method, url}: Exchange): void {
    const asked = spell({method, url});
    findings.note(rules.repeat, asked);
    const ids = itemsOf(json).map(identityOf);
    for (const id of ids) {
      if (known.has(id)) findings.note(rules.repeat, asked, `${id}, which was there before`);
    }
    for (const id of ids) if (id) known.add(id);
  }
}

/** Notes whether a page holds no more than was asked for. */
export function noteLength(
  findings: Context['findings'],
  rule: RuleName,
  {url, json, method}: Exchange,
): void {
  const limit = Number(new URL(url).searchParams.get('limit'));
  const {length} = itemsOf(json);
  findings.note(rule, spell({method, url}), length > limit ? `${length} of them` : undefined);
}

/** What an article or comment is known by; `''` if by nothing. */
export function identityOf(item: unknown): string {
  const id = memberOf(item, 'id') ?? memberOf(item, 'url');
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

function endless(next: string, length: number): string {
  return length ? `\`next\` ${next}, which has been followed before` : 'an empty page with `next`';
}
