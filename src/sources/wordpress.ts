import type {Answer} from '../client/request.js';
import type {Outcome, Source} from './source.js';
import {postAddress} from './wordpress-address.js';

// What there is to know of a post before its comments; its text is not asked for.
const discussedFields = 'id,link,author,comment_status,content.protected';

/** Reads with what is loaded beside the request; without a connection for it, there is nothing to read with. */
function reading<M>(
  loading: Promise<M>,
  read: (module: M, answer: Answer) => Outcome,
): (answer: Answer) => Promise<Outcome> {
  const loaded = loading.catch(() => undefined);
  return async (answer) => {
    const module = await loaded;
    return module ? read(module, answer) : {failure: 'offline'};
  };
}

/**
 * A site that runs WordPress, by the routes `wp/v2` that it has of its own accord. The endpoint is the site or the
 * root of its interface; an article is named by its number, its slug or its address. Only its plain discussions:
 * readers neither vote, report nor change anything there.
 */
export const wordpress: Source = {
  article: (place) => ({
    url: postAddress(place, {
      // Without the names of links and what is behind them nothing is embedded.
      _fields:
        'id,link,title,content,excerpt,date,date_gmt,modified,modified_gmt,_links.author,_links.wp:featuredmedia,_links.wp:term,_embedded',
      // Named, or a hundred comments come with it.
      _embed: 'author,wp:featuredmedia,wp:term',
    }),
    read: reading(import('./wordpress-articles.js'), (articles, answer) =>
      articles.readArticle(answer),
    ),
  }),
  related: (place, slice) => ({
    url: postAddress(place, {_fields: 'id,tags,categories'}),
    as: JSON.stringify(slice),
    read: reading(import('./wordpress-related.js'), (related, answer) =>
      related.readPost(answer, place, slice),
    ),
  }),
  comments: (place, slice) => ({
    url: postAddress(place, {_fields: discussedFields}),
    as: JSON.stringify(slice),
    read: reading(import('./wordpress-comments.js'), (comments, answer) =>
      comments.readDiscussed(answer, place, slice),
    ),
  }),
  createComment: (place, comment, key, token = '', again = false) => ({
    url: postAddress(place, {_fields: 'id,author'}),
    once: true,
    read: reading(import('./wordpress-writing.js'), (writing, answer) =>
      writing.send(answer, place, {comment, key, token, again}),
    ),
  }),
  read: (): Outcome => ({failure: 'format'}),
};
