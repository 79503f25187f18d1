import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {waitingElsewhere} from '../../src/discussion/waiting-elsewhere.js';

const endpoint = 'https://api.example/';
const placeOf = (articleId: string, at = endpoint): string =>
  JSON.stringify({endpoint: at, articleId});

const storageWith = (...keys: string[]): Storage =>
  Object.fromEntries(keys.map((key) => [key, ''])) as unknown as Storage;

describe('what waits elsewhere', () => {
  it('is in the outbox of other articles of the endpoint, each once', () => {
    const storage = storageWith(
      `article-comments:outbox:${placeOf('1')}:k1`,
      `article-comments:outbox:${placeOf('2')}:k2`,
      `article-comments:outbox:${placeOf('2')}:k3`,
      `article-comments:outbox:${placeOf('a:}"b')}:k4`,
      `article-comments:outbox:${placeOf('3', 'https://other.example/')}:k5`,
      `article-comments:draft:${placeOf('4')}:`,
    );
    assert.deepEqual(waitingElsewhere(storage, endpoint, '1'), [
      {key: placeOf('2'), articleId: '2'},
      {key: placeOf('a:}"b'), articleId: 'a:}"b'},
    ]);
  });

  it('is nothing where others have written, or nothing can be stored', () => {
    const junk = ['{', '{}', '{"endpoint":1}', 'null'].map(
      (key) => `article-comments:outbox:${key}:k`,
    );
    assert.deepEqual(waitingElsewhere(storageWith(...junk), endpoint, '1'), []);
    assert.deepEqual(waitingElsewhere(undefined, endpoint, '1'), []);
  });
});
