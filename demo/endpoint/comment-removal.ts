import {publicId} from './comment-row.js';
import type {CommentRow} from './comment-row.js';
import type {Queries} from './database.js';
import type {ThreadEvent} from './event-log.js';
import {singleAnswer} from './find-comment.js';

/** Removes a comment, and the tombstones above it that stood there for its sake alone. */
export async function removeComment(
  queries: Queries,
  row: CommentRow,
  editWindow: number,
): Promise<ThreadEvent[]> {
  await queries.query('delete from comments where id = $1', [row.id]);
  const events: ThreadEvent[] = row.state === 'published' ? [removed(row)] : [];
  let parentId = row.parent_id;
  while (parentId !== null) {
    const [above] = await queries.query(
      `delete from comments as parent where id = $1 and state = 'deleted'
         and not exists (select 1 from comments where parent_id = parent.id)
       returning *`,
      [parentId],
    );
    if (!above) break;
    const tombstone = above as unknown as CommentRow;
    events.push(removed(tombstone));
    parentId = tombstone.parent_id;
  }
  return events.length > 0
    ? [...events, ...(await parentUpdated(queries, parentId, editWindow))]
    : [];
}

/** What watchers are told of the comment above: the number of answers below it has changed. */
export async function parentUpdated(
  queries: Queries,
  parentId: number | null,
  editWindow: number,
): Promise<ThreadEvent[]> {
  if (parentId === null) return [];
  const [parent] = await queries.query('select * from comments where id = $1', [parentId]);
  const answer = await singleAnswer(queries, parent as unknown as CommentRow, editWindow);
  return answer['state'] === 'published' || answer['state'] === 'deleted'
    ? [{type: 'comment.updated', data: answer}]
    : [];
}

/** What watchers are told of a comment that is no longer there for them. */
export function removed({id, parent_id: parentId}: CommentRow): ThreadEvent {
  return {
    type: 'comment.removed',
    data: {id: publicId(id), parentId: parentId === null ? null : publicId(parentId)},
  };
}
