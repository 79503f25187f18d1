import type {FastifyRequest} from 'fastify';
import type {Context} from './context.js';
import {Problem} from './problem.js';

/** A row of the table `articles`. */
export interface ArticleRow {
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly body_html: string;
  readonly related_ids: readonly string[];
  readonly thread_state: string;
  readonly comment_count: number;
}

/** The columns of a teaser. */
export const teaserColumns = 'id, document, thread_state, comment_count';

/** The article without its body, as the contract spells it. */
export function teaserAnswer(
  row: Omit<ArticleRow, 'body_html' | 'related_ids'>,
  site: string,
): Record<string, unknown> {
  return {
    ...row.document,
    id: row.id,
    url: `${site}/?article=${encodeURIComponent(row.id)}`,
    comments: {count: row.comment_count, state: row.thread_state},
  };
}

/** The origin of the pages that show the articles. */
export function siteOf({publicSite}: Context, {protocol, host}: FastifyRequest): string {
  return publicSite || `${protocol}://${host}`;
}

/** An identifier from an address; what no row can have is not found rather than a failure. */
export function articleIdOf({params}: FastifyRequest): string {
  const {id = ''} = params as {id?: string};
  if (id.includes('\0')) throw new Problem('not-found');
  return id;
}
