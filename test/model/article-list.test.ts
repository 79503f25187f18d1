import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {normaliseArticleList} from '../../src/model/article-list.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {itSurvives} from '../support/hostile-answers.js';
import {seedArticle} from '../support/seed-article.js';

const base = 'https://api.example/v1/articles/88213/related';

const read = (data: unknown): ReturnType<typeof normaliseArticleList> =>
  normaliseArticleList(deepFreeze(data), base);

const idsOf = (data: unknown): string[] | undefined => read(data).value?.items.map(({id}) => id);

describe('a list of articles', () => {
  it('keeps the order of the answer', () => {
    const items = ['3', '1', '2'].map((id) => ({...seedArticle, id}));
    assert.deepEqual(idsOf({items, total: 3, next: null}), ['3', '1', '2']);
    assert.deepEqual(read({items}).problems, []);
  });

  it('may be empty', () => {
    assert.deepEqual(read({items: [], next: null}), {value: {items: [], next: ''}, problems: []});
  });

  it('keeps the cursor', () => {
    assert.equal(read({items: [], next: 'a=/+'}).value?.next, 'a=/+');
  });

  it('leaves out entries that cannot be read, and names them', () => {
    const items = [null, {id: '1', title: 'One'}, {id: '2'}, {title: 'Three'}, 'four'];
    assert.deepEqual(idsOf({items}), ['1']);
    assert.deepEqual(read({items}).problems, [
      {path: '/items/0', code: 'type'},
      {path: '/items/4', code: 'type'},
      {path: '/items/0/title', code: 'missing'},
      {path: '/items/0/id', code: 'missing'},
      {path: '/items/2/title', code: 'missing'},
      {path: '/items/3/id', code: 'missing'},
      {path: '/items/4/title', code: 'missing'},
      {path: '/items/4/id', code: 'missing'},
    ]);
  });

  it('is cut after 200 entries', () => {
    const items = Array.from({length: 300}, (_, at) => ({id: at, title: 'x'}));
    assert.equal(idsOf({items})?.length, 200);
    assert.deepEqual(read({items}).problems, [{path: '/items', code: 'too-many'}]);
  });

  const notLists: Readonly<Record<string, unknown>> = {
    'an article': seedArticle,
    'items that are an object': {items: {0: {id: '1', title: 'One'}}},
    'items that are null': {items: null},
    'items of which none can be read': {items: [{}, {}]},
  };
  for (const [name, data] of Object.entries(notLists)) {
    it(`is not ${name}`, () => {
      const {value, problems} = read(data);
      assert.equal(value, undefined);
      assert.deepEqual(problems.at(-1), {path: '/items', code: 'missing'});
    });
  }
});

describe('a hostile list', () => {
  itSurvives(normaliseArticleList, {items: [seedArticle], next: 'x'});
  itSurvives((data, answerBase) => normaliseArticleList(wrapped(data), answerBase), seedArticle);
});

/** The answer whose one entry is `data`; what has no keys at all stays an answer of no list. */
function wrapped(data: unknown): unknown {
  return {items: [data]};
}
