import {dropped} from '../content/table.js';
import {normaliseArticle} from '../model/article.js';
import {memberOf, nameOf, noteProblems, noteStatus, type Context} from './context.js';
import type {Findings} from './findings.js';
import {spell} from './probe.js';

/**
 * Asks for the article.
 *
 * @returns whether it is there
 */
export async function checkArticle({target, probe, findings}: Context): Promise<boolean> {
  const exchange = await probe.ask(target.article);
  const there = noteStatus(findings, 'article-answer', exchange, (status) => status === 200);
  if (!there) {
    const why = `the article was ${nameOf(exchange)}`;
    findings.skip(why, 'article-shape', 'dates', 'addresses', 'secure-addresses', 'body-html');
    return false;
  }
  // What cannot be parsed is told by the rule for that.
  if (exchange.json === undefined) return true;
  const {problems} = normaliseArticle(exchange.json, exchange.from);
  noteProblems(findings, 'article-shape', spell(exchange), problems);
  noteMarkup(findings, spell(exchange), exchange.json);
  noteSecurity(findings, spell(exchange), exchange.json);
  return true;
}

/** Notes the elements of the article's markup that vanish when it is shown. */
export function noteMarkup(findings: Findings, asked: string, article: unknown): void {
  const html = memberOf(article, 'bodyHtml');
  if (typeof html !== 'string') return;
  findings.note('body-html', asked);
  const names = [...html.matchAll(/<([a-z][^\s/>]*)/gi)].map(([, name = '']) => name.toLowerCase());
  for (const name of new Set(names)) {
    if (dropped.has(name)) findings.note('body-html', asked, `/bodyHtml holds <${name}>`);
  }
}

/** Notes the addresses of an article that begin with http. */
export function noteSecurity(findings: Findings, asked: string, article: unknown): void {
  findings.note('secure-addresses', asked);
  const waiting: [string, unknown][] = [['', article]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value).reverse())
        waiting.push([`${path}/${key}`, member]);
    } else if (/\/(url|src|logo|avatar)$/.test(path) && isInsecure(value)) {
      findings.note('secure-addresses', asked, `${path} is ${value}`);
    }
  }
}

/** Whether an address is asked for in the clear, and not on this machine. */
export function isInsecure(value: unknown): value is string {
  return (
    typeof value === 'string' && /^http:/i.test(value) && URL.canParse(value) && !isHere(value)
  );
}

function isHere(address: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.*\.localhost)$/.test(new URL(address).hostname);
}
