import {normaliseArticleList} from '../model/article-list.js';
import {noteSecurity} from './article-rules.js';
import {itemsOf, memberOf, nameOf, noteProblems, noteStatus, type Context} from './context.js';
import {identityOf, noteLength, walkPages} from './pages.js';
import {spell, type Exchange} from './probe.js';

/**
 * Asks for the related articles, all pages of them.
 *
 * @returns the first page; absent if the endpoint has none
 */
export async function checkRelated(context: Context): Promise<Exchange | undefined> {
  const {target, probe, findings} = context;
  const first = await probe.askIfOffered(target.related({limit: 5}));
  if (!first) {
    findings.skip('the endpoint offers no related articles', ...all);
    return undefined;
  }
  if (!noteStatus(findings, 'related-shape', first, (status) => status === 200)) {
    findings.skip(`the related articles were ${nameOf(first)}`, ...all);
    return undefined;
  }
  if (first.json === undefined) return first;
  const rules = {
    limit: 'related-limit',
    end: 'related-pages-end',
    repeat: 'related-pages-repeat',
  } as const;
  await walkPages(context, first, rules, (page) => {
    lookAt(context, page);
  });
  // The list may be so short that every limit holds all of it.
  const shortest = await probe.ask(target.related({limit: 1}));
  if (shortest.status === 200) noteLength(findings, 'related-limit', shortest);
  return first;
}

const all = [
  ...(['related-shape', 'related-limit', 'related-self'] as const),
  ...(['related-pages-end', 'related-pages-repeat'] as const),
];

function lookAt({target, findings}: Context, page: Exchange): void {
  const asked = spell(page);
  const {problems} = normaliseArticleList(page.json, page.from);
  noteProblems(findings, 'related-shape', asked, problems);
  noteNext(findings, 'related-shape', page);
  noteSecurity(findings, asked, page.json);
  const isThere = itemsOf(page.json).some((item) => identityOf(item) === target.place.articleId);
  findings.note('related-self', asked, isThere ? target.place.articleId : undefined);
}

/** Notes a page that does not say whether it is the last. */
export function noteNext(
  findings: Context['findings'],
  rule: 'related-shape' | 'comments-shape',
  page: Exchange,
): void {
  if (memberOf(page.json, 'next') === undefined)
    findings.note(rule, spell(page), '/next is missing');
}
