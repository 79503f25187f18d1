import type {Comment, CommentPage} from '../../src/model/comment.js';

/** A comment of the model that says no more than a test needs. */
export function comment(id: string, rest: Partial<Comment> = {}): Comment {
  return {
    ...{
      id,
      parentId: '',
      state: 'published',
      author: 'An',
      avatar: '',
      badge: '',
      text: `Text of ${id}`,
    },
    ...{createdAt: '2022-03-24T10:28:00+07:00', editedAt: '', pinned: false, featured: false},
    ...{replyCount: 0, repliesNext: '', rev: 1, editableUntil: '', votes: {up: 0, down: 0}},
    ...rest,
  };
}

/** A page of the model with these comments. */
export function commentPage(
  items: readonly Comment[],
  rest: Partial<CommentPage> = {},
): CommentPage {
  return {
    ...{count: items.length, state: 'open', next: '', seq: 0, events: ''},
    url: '',
    policy: {
      ...{maxDepth: 4, votes: 'none', guests: true, reactions: []},
      ...{format: 'text', sorts: ['newest', 'oldest', 'top']},
    },
    terms: undefined,
    items,
    ...rest,
  };
}
