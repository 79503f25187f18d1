import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseArticle} from '../../src/model/article.js';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {normaliseCommentPage} from '../../src/model/comment.js';
import type {Normalised} from '../../src/model/reading.js';
import {ghost} from '../../src/sources/ghost.js';
import {jsonFeed} from '../../src/sources/json-feed.js';
import type {Question} from '../../src/sources/source.js';
import {askThrough, recorded, type Reply} from '../support/ask-through.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';

type Fields = Record<string, unknown>;
type Reader = readonly [Question, (data: unknown, base: string) => Normalised<unknown>];

const endpoint = 'https://tin.example/';
const place = deepFreeze({endpoint, articleId: '6b04f8ae964aa731bf27ab98', apiKey: 'k'});
const cursor = '1 id:-1';

const ghostly = (): Readonly<Record<string, Reader>> => ({
  article: [ghost.article(place), normaliseArticle],
  related: [ghost.related!(place, {limit: 5}), normaliseArticleList],
  'more related': [ghost.related!(place, {limit: 5, cursor}), normaliseArticleList],
  comments: [ghost.comments!(place, {sort: 'newest', limit: 5}), normaliseCommentPage],
});

const fed = (): Readonly<Record<string, Reader>> => ({
  article: [jsonFeed.article({...place, articleId: '1'}), normaliseArticle],
  related: [jsonFeed.related!({...place, articleId: '1'}, {limit: 5}), normaliseArticleList],
});

/** What is not the contract is told by a failure or by problems, and what is left of it by a model. */
async function tell(
  readers: Readonly<Record<string, Reader>>,
  answer: (url: URL) => Reply | undefined,
): Promise<void> {
  for (const [name, [question, normalise]] of Object.entries(readers)) {
    const {data, failure} = await askThrough(question, answer);
    const {value, problems} = normalise(data, endpoint);
    assert.ok(failure ?? value ?? problems.length, name);
    if (failure) assert.equal(data, undefined, name);
  }
}

const post = recorded('ghost/post-by-id').body as {posts: Fields[]};
const thread = recorded('ghost/comments-page1').body as {comments: Fields[]; meta: Fields};

/** Ghost, with one body where its address has a word, and elsewhere what it is. */
const ghostWith =
  (word: string, body: unknown) =>
  ({pathname, searchParams}: URL): Reply => {
    if (pathname.includes(word)) return {body};
    if (pathname.endsWith('/settings/')) return recorded('ghost/settings');
    if (pathname.endsWith('/counts/')) return recorded('ghost/comment-counts');
    if (pathname.includes('/members/')) return {body: thread};
    return searchParams.has('filter') ? recorded('ghost/related-by-tags') : {body: post};
  };

const keys = (object: Fields): string[] => Object.keys(object);
const feed: Fields = {
  ...{version: '', title: 'T', home_page_url: '/', icon: '/i', favicon: '/f', language: 'vi'},
  ...{authors: [], author: {}, next_url: '/2'},
};
const item: Fields = {
  ...{id: '1', url: '/1', external_url: '/2', title: 'T', content_html: '', content_text: ''},
  ...{summary: '', image: '', banner_image: '', date_published: '', date_modified: ''},
  ...{authors: [], author: {}, tags: [], language: ''},
};

describe('a source that is told', () => {
  for (const [what, body] of Object.entries(malformedAnswers)) {
    it(`${what}, by Ghost, says what is wrong`, async () => {
      for (const word of ['/posts/', '/settings/', '/counts/', '/members/'])
        await tell(ghostly(), ghostWith(word, body));
      await tell(ghostly(), () => ({status: 400, body}));
    });

    it(`${what}, by a feed, says what is wrong`, async () => {
      await tell(fed(), () => ({body}));
      // What is nested deeper than JSON can be written holds nothing that JSON could hold.
      if (!what.includes('deep')) await tell(fed(), () => ({body: JSON.stringify(body)}));
    });
  }

  for (const [what, value] of Object.entries(malformedValues)) {
    it(`${what}, anywhere in an answer of Ghost, says what is wrong`, async () => {
      const [about, settings] = [post.posts[0]!, recorded('ghost/settings').body as Fields];
      for (const key of keys(about)) {
        const tag = {...(about['tags'] as Fields[])[0], [key]: value};
        await tell(ghostly(), ghostWith('/posts/', {posts: [{...about, [key]: value}]}));
        await tell(ghostly(), ghostWith('/posts/', {posts: [{...about, tags: [tag, value]}]}));
      }
      for (const key of keys(settings['settings'] as Fields)) {
        const site = {...(settings['settings'] as Fields), [key]: value};
        await tell(ghostly(), ghostWith('/settings/', {settings: site}));
      }
      for (const key of keys(thread.comments[0]!)) {
        const comment = {...thread.comments[0]!, [key]: value};
        const comments = [comment, {...comment, replies: [comment, value]}];
        await tell(ghostly(), ghostWith('/members/', {...thread, comments}));
      }
      await tell(ghostly(), ghostWith('/members/', {...thread, meta: {pagination: value}}));
      await tell(
        ghostly(),
        ghostWith('/members/', {...thread, meta: {pagination: {pages: value, total: value}}}),
      );
      await tell(ghostly(), ghostWith('/counts/', {[place.articleId]: value}));
      await tell(ghostly(), () => ({status: 400, body: {errors: [value]}}));
    });

    it(`${what}, anywhere in a feed, says what is wrong`, async () => {
      if (what.includes('deep')) return;
      const say = (ofFeed: Fields, ofItem: Fields): Promise<void> =>
        tell(fed(), () => ({
          body: JSON.stringify({...feed, items: [{...item, ...ofItem}, value], ...ofFeed}),
        }));
      for (const key of [...keys(feed), 'items']) await say({[key]: value}, {});
      for (const key of keys(item)) await say({}, {[key]: value});
      await say({}, {tags: [value], authors: [value]});
    });
  }
});
