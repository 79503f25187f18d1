/** A comment as an endpoint gives it. */
export const given = (id: string, rest: object = {}): Record<string, unknown> => ({
  ...{id, parentId: null, rev: 1, state: 'published', author: {name: 'An'}, text: `Text of ${id}`},
  ...{createdAt: '2024-01-01T00:00:00Z', votes: {up: 3, down: 1}},
  ...rest,
});

/** What an endpoint says that can do everything. */
export const everything = {
  ...{votes: 'updown', editWindow: 900, reportReasons: ['spam', 'other'], maxDepth: 4},
  ...{name: 'required', email: 'optional', format: 'markdown'},
};

/** The same, except that a form asks for the text alone; the list can be sorted. */
export const everythingButNames = {
  ...everything,
  ...{name: 'none', email: 'none', sorts: ['newest', 'oldest']},
};

/** What is left of a comment that was deleted. */
export const deleted = {state: 'deleted', author: {name: ''}, text: '', rev: 2};

/** A page of a discussion as an endpoint gives it. */
export const givenPage = (items: readonly unknown[], rest: object = {}): object => ({
  ...{thread: {count: items.length, state: 'open'}, policy: everything, items, next: null},
  ...rest,
});
