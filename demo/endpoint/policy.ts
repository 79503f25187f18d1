/** What the discussions ask of a comment; the editing time is added by each endpoint. */
export const policy = {
  /** In UTF-16 units, as a browser counts them. */
  maxLength: 2000,
  /** A top-level comment has depth 0; an answer to the deepest one stands beside it. */
  maxDepth: 4,
  name: 'required',
  email: 'optional',
  format: 'markdown',
  votes: 'updown',
  reportReasons: ['spam', 'abuse', 'illegal', 'other'],
} as const;
