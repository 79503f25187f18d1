import {commentAnswer, commentColumns, rowId} from './comment-row.js';
import type {CommentAnswer, CommentRow} from './comment-row.js';
import type {Queries} from './database.js';
import {Problem} from './problem.js';

/** The comment with a public identifier; a deleted one counts as not found. */
export async function findComment(queries: Queries, publicId: string): Promise<CommentRow> {
  const [row] = await queries.query(
    `select ${commentColumns} from comments c where c.id = $1 and c.state <> 'deleted'`,
    [rowId(publicId) ?? 0],
  );
  if (!row) throw new Problem('not-found');
  return row as unknown as CommentRow;
}

/** The comment as an answer of its own: its answers are counted, not given. */
export async function singleAnswer(
  queries: Queries,
  row: CommentRow,
  editWindow: number,
): Promise<CommentAnswer> {
  const [counted] = await queries.query(
    `select count(*)::int as count from comments
     where parent_id = $1 and state in ('published', 'deleted')`,
    [row.id],
  );
  const answer = commentAnswer(row, editWindow);
  answer.replies.count = Number(counted?.['count'] ?? 0);
  return answer;
}
