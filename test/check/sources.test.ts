import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkEndpoint, type Report} from '../../src/check/check.js';
import {scriptedServer, type Script} from '../support/scripted-server.js';

const server = scriptedServer();
const kept = {'access-control-allow-origin': '*', 'cache-control': 'max-age=60', etag: '"1"'};

const file =
  (text: string, headers: Readonly<Record<string, string>> = kept): Script =>
  (response, incoming) => {
    const isKnown = incoming.headers['if-none-match'] === headers['etag'] && !!headers['etag'];
    response.writeHead(isKnown ? 304 : 200, {'content-type': 'text/plain', ...headers});
    response.end(isKnown ? '' : text);
  };

const missing: Script = (response) => response.writeHead(404, kept).end('Not found');

async function check(article: Script, related = missing, comments = missing): Promise<Report> {
  const url = server.on('/articles/1.json', article);
  server.on('/articles/1/related.json', related);
  server.on('/articles/1/comments.json', comments);
  server.on('/articles/article-elements-check-no-such-article.json', missing);
  return checkEndpoint({
    endpoint: new URL('/', url).href,
    ...{source: 'static', articleId: '1', origin: 'https://reader.example', write: false},
  });
}

const told = ({verdicts}: Report, ...results: readonly string[]): unknown =>
  verdicts.flatMap(({rule, result, findings}) =>
    results.includes(result) ? findings.map(({came}) => [rule, came]) : [],
  );

const list = file('{"items": [{"id": "2", "title": "Another"}], "next": null}');
const discussion = file('{"thread": {"count": 0, "state": "closed"}, "items": [], "next": null}');

describe('through a source', () => {
  it('files that are as they should be break no rule', async () => {
    const report = await check(file('{"id": "1", "title": "One"}'), list, discussion);
    assert.deepEqual(told(report, 'breach', 'warning'), []);
    const names = report.verdicts.filter(({result}) => result === 'kept').map(({rule}) => rule);
    for (const name of ['article-answer', 'article-shape', 'related-shape', 'comments-shape'])
      assert.ok(names.includes(name as never), name);
    assert.ok(names.includes('revalidation'));
  });

  it('problems of the model are told by their path', async () => {
    const article = file(
      '{"id": "1", "title": "One", "publishedAt": "2022-03-24 10:28", "tags": 1}',
    );
    assert.deepEqual(told(await check(article, list, discussion), 'breach'), [
      ['article-shape', '/tags is of another type, or out of range'],
      ['dates', '/publishedAt is no RFC 3339 time with an offset'],
    ]);
  });

  it('a failure is told by its status and code, and nothing is asked about what is not there', async () => {
    const report = await check(missing, list, discussion);
    assert.deepEqual(told(report, 'breach'), [
      ['article-answer', '404 without a content type (`not-found`)'],
    ]);
    const skipped = report.verdicts.filter(({result}) => result === 'skipped');
    for (const name of ['related-shape', 'comments-shape'])
      assert.equal(skipped.find(({rule}) => rule === name)?.why, 'the article was not there');
  });

  it('files may do without related articles and discussions', async () => {
    const report = await check(file('{"id": "1", "title": "One"}'));
    assert.deepEqual(told(report, 'breach', 'warning'), []);
    const why = report.verdicts.find(({rule}) => rule === 'comments-shape')?.why;
    assert.equal(why, 'the endpoint offers no comments');
  });

  it('CORS is needed as ever', async () => {
    const {'access-control-allow-origin': _, ...without} = kept;
    const report = await check(file('{"id": "1", "title": "One"}', without), list, discussion);
    assert.deepEqual(told(report, 'breach'), [
      ['cors-origin', '200 without Access-Control-Allow-Origin'],
    ]);
  });

  it('what a content management system does about caching is a warning', async () => {
    const {'cache-control': _, etag: __, ...without} = kept;
    const report = await check(file('{"id": "1", "title": "One"}', without), list, discussion);
    assert.deepEqual(told(report, 'breach'), []);
    assert.deepEqual(told(report, 'warning'), [
      ['validator', '200 text/plain with neither'],
      ['cache-control', 'no Cache-Control'],
    ]);
  });
});
