import type {Queries} from './database.js';

/**
 * Whether a comment, or one above it, waits for approval or was refused: what stands below is hidden with it.
 *
 * @param tokenHash of the edit token of who asks, who sees their own; absent or `''`: they have none
 */
export async function isHiddenFrom(
  queries: Queries,
  commentId: number,
  tokenHash = '',
): Promise<boolean> {
  const [hidden] = await queries.query(
    `with recursive above as (
       select id, parent_id, state, token_hash from comments where id = $1
       union all
       select c.id, c.parent_id, c.state, c.token_hash
       from comments c join above on c.id = above.parent_id
     )
     select id from above
     where state in ('pending', 'rejected') and token_hash is distinct from $2 limit 1`,
    [commentId, tokenHash],
  );
  return hidden !== undefined;
}
