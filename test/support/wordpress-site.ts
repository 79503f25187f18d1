import type {Answer, Request} from '../../src/client/request.js';
import {answerOf} from './recorded.js';

/** A comment of {@link commentServer}: its number, and that of the one it answers. */
export type Said = readonly [id: number, parent?: number];

/** Answers like a WordPress with one post, 12, and these comments, the oldest first. */
export function commentServer(
  said: readonly Said[],
  post: object = {comment_status: 'open', content: {protected: false}},
): (request: Request) => Answer {
  const comments = said.map(([id, parent = 0]) => ({
    ...{id, parent, post: 12, author: 0, author_name: `Người ${id}`},
    ...{date: '2022-03-24T10:28:00', date_gmt: '2022-03-24T03:28:00'},
    content: {rendered: `<p>Lời ${id}</p>\n`},
    _links: said.some(([, of]) => of === id) ? {children: [{embeddable: true}]} : {},
  }));
  return ({url}) => {
    const {pathname, searchParams: query} = new URL(url);
    if (/\/posts(\/12)?$/.test(pathname))
      return answerOf({id: 12, link: 'https://site.example/bai/', ...post});
    const number = /comments\/(\d+)$/.exec(pathname)?.[1];
    if (number) {
      const comment = comments.find(({id}) => id === Number(number));
      return comment ? answerOf(comment) : answerOf({code: 'rest_cannot_read'}, 401);
    }
    const parents = query.get('parent')?.split(',').map(Number);
    const included = query.get('include')?.split(',').map(Number);
    const found = comments.filter(
      ({id, parent}) => (parents?.includes(parent) ?? true) && (included?.includes(id) ?? true),
    );
    if (query.get('order') === 'desc') found.reverse();
    const size = Number(query.get('per_page'));
    const start = (Number(query.get('page') ?? 1) - 1) * size;
    const headers = {'x-wp-total': String(found.length)};
    return answerOf(found.slice(start, start + size), 200, headers);
  };
}
