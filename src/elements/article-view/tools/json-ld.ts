import {parseInert} from '../../../content/inert-document.js';
import {statementOf} from './json-ld-statement.js';
import type {Tool} from './tool.js';

/**
 * States in the page's head what the article is, for search engines, as long as it is shown.
 *
 * Only of an article of the page's own origin: an article of another one is the other's to state, and stating it
 * here would make this page its rival. Who means it says so a second time: `tools="json-ld syndicated"`. Never of an
 * article without an address, which nothing can be stated of.
 *
 * Nothing on a page whose Trusted Types refuse the policy `article-elements`.
 */
export const tool: Tool = ({view, article, signal}) => {
  const syndicated = view.tools.split(/\s+/).includes('syndicated');
  if (!article.url || (new URL(article.url).origin !== location.origin && !syndicated)) return;
  const statement = JSON.stringify(statementOf(article)).replaceAll('<', String.raw`\u003c`);
  void state(statement, signal);
};

/**
 * A script that was parsed is never prepared to run, and so it may be given its text where Trusted Types forbid
 * that of one that was created, even if it is only data.
 */
async function state(statement: string, signal: AbortSignal): Promise<void> {
  const parsed = await parseInert('<script type="application/ld+json"></script>');
  const script = parsed?.querySelector('script');
  if (!script || signal.aborted) return;
  script.append(statement);
  document.head.append(script);
  signal.addEventListener('abort', () => {
    script.remove();
  });
}
