import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer, Request} from '../../src/client/request.js';
import {normaliseArticleList, type ArticleList} from '../../src/model/article-list.js';
import {wordpress} from '../../src/sources/wordpress.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';
import {answerOf, converse, dataOf, recorded} from '../support/recorded.js';

const place = deepFreeze({endpoint: 'https://site.example/', articleId: '12'});
const post = {id: 12, tags: [12, 13, 11], categories: [2]};

const story = (id: number): object => ({
  ...{id, link: `https://site.example/?p=${id}`, title: {rendered: `Bài ${id}`}},
});

/** A site by what it answers to each kind of search; every answer is of that many in all. */
interface Site {
  readonly tags?: Answer;
  readonly categories?: Answer;
  readonly newest?: Answer;
}

const kindOf = ({url}: Request): keyof Site => {
  const {searchParams} = new URL(url);
  return searchParams.has('tags')
    ? 'tags'
    : searchParams.has('categories')
      ? 'categories'
      : 'newest';
};

const listOf = (total: number, ...ids: number[]): Answer =>
  answerOf(ids.map(story), 200, {'x-wp-total': String(total)});

async function related(
  site: Site,
  {limit = 5, cursor}: {limit?: number; cursor?: string} = {},
  known: unknown = post,
): Promise<{list: ArticleList; ids: string[]; searches: URL[]; kinds: string[]}> {
  const question = wordpress.related!(place, {limit, cursor});
  const {outcome, asked} = await converse(question, (request, step) =>
    step ? (site[kindOf(request)] ?? listOf(0)) : answerOf(known),
  );
  const {value} = normaliseArticleList(dataOf(outcome), 'https://site.example/');
  assert.ok(value);
  const searches = asked.slice(1).flat();
  return {
    list: value,
    ids: value.items.map(({id}) => id),
    searches: searches.map(({url}) => new URL(url)),
    kinds: searches.map(kindOf),
  };
}

describe('articles that go with a post', () => {
  it('are those of the same subjects, as a real site gives them', async () => {
    const {list, searches} = await related({tags: recorded('wordpress/related-by-tags')});
    assert.equal(searches.length, 1);
    assert.equal(list.items.length, 5);
    const [first] = list.items;
    assert.equal(first?.title, 'Thư viện xã mở cửa buổi tối');
    assert.equal(first.kicker?.name, 'Đời sống');
    assert.equal(first.publishedAt, '2022-03-23T03:26:59+07:00');
    assert.ok(first.image!.sources.length > 2);
    assert.equal(first.lead, '');
  });

  it('are asked for without their texts, and without the post itself', async () => {
    const {searches} = await related({tags: listOf(9, 1, 2, 3, 4, 5)});
    const {searchParams} = searches[0]!;
    assert.equal(searchParams.get('tags'), '12,13,11');
    assert.equal(searchParams.get('exclude'), '12');
    assert.equal(searchParams.get('per_page'), '5');
    assert.equal(searchParams.get('_embed'), 'wp:featuredmedia,wp:term');
    const fields = searchParams.get('_fields')!.split(',');
    assert.ok(fields.includes('_embedded') && !fields.includes('content'));
  });

  it('are filled up from the same rubrics, then with the newest', async () => {
    const {ids, searches, kinds} = await related({
      tags: listOf(2, 1, 2),
      categories: listOf(1, 3),
      newest: listOf(30, 4, 5),
    });
    assert.deepEqual(kinds, ['tags', 'categories', 'newest']);
    assert.deepEqual(ids, ['1', '2', '3', '4', '5']);
    assert.equal(searches[2]?.searchParams.get('exclude'), '12,1,2,3');
    assert.equal(searches[2].searchParams.get('per_page'), '2');
  });

  it('are there once, also where a site excludes nothing', async () => {
    const {ids} = await related({
      tags: listOf(2, 12, 1),
      categories: listOf(2, 1, 2),
      newest: listOf(9, 1, 2, 12, 3),
    });
    assert.deepEqual(ids, ['1', '2', '3']);
  });

  it('are not looked for by subjects that the post does not have', async () => {
    const {kinds} = await related({}, {}, {id: 12, tags: [], categories: []});
    assert.deepEqual(kinds, ['newest']);
  });

  it('go on where they ended', async () => {
    const first = await related({tags: listOf(3, 1, 2, 3), categories: listOf(2, 4, 5)});
    const {kinds, ids, searches} = await related(
      {categories: listOf(0), newest: listOf(2, 6, 7)},
      {cursor: first.list.next},
    );
    assert.deepEqual(kinds, ['categories', 'newest']);
    assert.equal(searches[0]?.searchParams.get('exclude'), '12,1,2,3,4,5');
    assert.deepEqual(ids, ['6', '7']);
  });

  it('end with the newest', async () => {
    const last = await related({newest: listOf(2, 1, 2)});
    assert.equal(last.list.next, '');
    const more = await related({newest: listOf(3, 1, 2)}, {limit: 2});
    assert.notEqual(more.list.next, '');
  });

  it('end before their names are more than an address holds', async () => {
    const cursor = `0.${Array.from({length: 150}, (_, at) => at + 100).join('.')}`;
    const {list} = await related({tags: listOf(999, 1, 2, 3, 4, 5)}, {cursor});
    assert.equal(list.next, '');
  });

  it('are read whatever the cursor says', async () => {
    const {kinds} = await related({newest: listOf(1, 1)}, {cursor: 'x.<script>'});
    assert.deepEqual(kinds, ['newest']);
  });

  it('are not found where the post is not', async () => {
    const question = wordpress.related!(place, {limit: 5});
    for (const name of ['post-draft', 'post-missing', 'posts-by-slug-missing']) {
      const answer = recorded(`wordpress/${name}`);
      assert.deepEqual(await question.read!(answer), {failure: 'not-found'});
    }
  });

  for (const [what, json] of Object.entries(malformedAnswers)) {
    it(`are none, or a failure, in ${what}`, async () => {
      const question = wordpress.related!(place, {limit: 5});
      const answers = (_: Request, step: number): Answer => answerOf(step ? json : post);
      const {outcome} = await converse(question, answers);
      if ('data' in outcome) normaliseArticleList(outcome.data, place.endpoint);
      else assert.equal(outcome.failure, 'format');
      await converse(question, () => answerOf(json));
    });
  }

  for (const [what, value] of Object.entries(malformedValues)) {
    it(`are read with ${what} for their terms and numbers`, async () => {
      const {ids} = await related(
        {newest: listOf(1, 1)},
        {},
        {id: value, tags: value, categories: value},
      );
      assert.deepEqual(ids, ['1']);
      const {outcome} = await converse(wordpress.related!(place, {limit: 1}), (_, step) =>
        answerOf(step ? [{...story(1), id: value}] : post),
      );
      normaliseArticleList(dataOf(outcome), place.endpoint);
    });
  }
});
