/** A row of the table `comments`. */
export interface CommentRow {
  readonly id: number;
  readonly article_id: string;
  readonly parent_id: number | null;
  readonly depth: number;
  readonly state: 'published' | 'pending' | 'rejected' | 'deleted';
  readonly rev: number;
  readonly author_name: string;
  readonly author_url: string | null;
  readonly badge: 'author' | 'staff' | null;
  readonly text: string;
  readonly created_at: Date;
  readonly edited_at: Date | null;
  readonly votes_up: number;
  readonly votes_down: number;
  readonly pinned: boolean;
  readonly featured: boolean;
  readonly reactions: Readonly<Record<string, number>>;
  readonly token_hash: string | null;
  /** The signed-in reader who wrote it; null for a guest. */
  readonly author_sub: string | null;
}

/** The answers given together with a comment. */
export interface Replies {
  count: number;
  items: CommentAnswer[];
  next: string | null;
}

/** A comment as the contract spells it. */
export type CommentAnswer = Record<string, unknown> & {
  readonly id: string;
  readonly replies: Replies;
};

/** The columns that `CommentRow` names, of the table alias `c`; an email address is never read. */
export const commentColumns = `c.id, c.article_id, c.parent_id, c.depth, c.state, c.rev,
  c.author_name, c.author_url, c.badge, c.text, c.created_at, c.edited_at, c.votes_up,
  c.votes_down, c.pinned, c.featured, c.reactions, c.token_hash, c.author_sub`;

/** The comment as every reader may see it, for now without its answers. */
export function commentAnswer(row: CommentRow, editWindow: number): CommentAnswer {
  const {created_at: createdAt, edited_at: editedAt, state} = row;
  return {
    id: publicId(row.id),
    parentId: row.parent_id === null ? null : publicId(row.parent_id),
    rev: row.rev,
    state,
    author: {name: row.author_name, url: row.author_url, avatar: null, badge: row.badge},
    text: row.text,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    editableUntil: state === 'deleted' ? null : editableUntil(row, editWindow).toISOString(),
    votes: {up: row.votes_up, down: row.votes_down},
    reactions: row.reactions,
    pinned: row.pinned,
    featured: row.featured,
    replies: {count: 0, items: [], next: null},
  };
}

/** The moment after which an author can no longer change the text. */
export function editableUntil({created_at: createdAt}: CommentRow, editWindow: number): Date {
  return new Date(createdAt.getTime() + editWindow * 1000);
}

/** The identifier that readers see. */
export function publicId(id: number): string {
  return `c${String(id)}`;
}

/** The row number in an identifier; `undefined` if it cannot be one of ours. */
export function rowId(publicIdentifier: string): number | undefined {
  const digits = /^c([1-9]\d{0,9})$/.exec(publicIdentifier)?.[1];
  const id = Number(digits ?? NaN);
  return id < 2 ** 31 ? id : undefined;
}
