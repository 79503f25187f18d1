import type {Comment, CommentPage, ReadingPolicy} from '../model/comment.js';

/** A comment with the answers that are known. */
export interface CommentNode {
  readonly comment: Comment;
  readonly replies: readonly CommentNode[];
}

/** The same while comments join it. */
export interface GrowingNode {
  comment: Comment;
  replies: GrowingNode[];
  parent?: GrowingNode;
}

/** What is read of a discussion. */
export interface Discussion extends Pick<CommentPage, 'count' | 'state' | 'url' | 'next'> {
  /** What readers can do in it. */
  readonly policy: ReadingPolicy;
  /** The threads, in the order of the server. */
  readonly threads: readonly CommentNode[];
}

/** The threads of a page, in which nothing is there twice. */
export function threadsOf(comments: readonly Comment[]): CommentNode[] {
  const nodes = new Map(
    comments.map((comment): [string, GrowingNode] => [comment.id, {comment, replies: []}]),
  );
  return nest(nodes, [...nodes.values()]);
}

/**
 * Puts comments under what they answer, and returns those that are left: an answer may come before what it answers,
 * even pages before, and opens a thread until then.
 *
 * @param nodes all that are known, by their identifiers
 * @param rows those that are under none, in their order
 */
export function nest(
  nodes: ReadonlyMap<string, GrowingNode>,
  rows: readonly GrowingNode[],
): GrowingNode[] {
  return rows.filter((node) => {
    const parent = nodes.get(node.comment.parentId);
    if (!parent || answers(parent, node)) return true;
    node.parent = parent;
    parent.replies.push(node);
    return false;
  });
}

/** Whether a comment answers another, through however many between: a circle would be reached from nowhere. */
function answers(node: GrowingNode, other: GrowingNode): boolean {
  for (let above: GrowingNode | undefined = node; above; above = above.parent) {
    if (above === other) return true;
  }
  return false;
}
