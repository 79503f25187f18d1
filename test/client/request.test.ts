import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {request, type Answer, type Request} from '../../src/client/request.js';
import {failureOf} from '../support/rejection.js';
import {
  answer,
  answerJson,
  bodyOf,
  scriptedServer,
  type Script,
} from '../support/scripted-server.js';

const server = scriptedServer();
const other = scriptedServer();

const never = new AbortController().signal;

const send = (asked: Request, rest: object = {}): Promise<Answer> =>
  request(asked, {signal: never, timeout: 5000, ...rest});

const get = (script: Script, rest: object = {}): Promise<Answer> =>
  send({url: server.on('/', script)}, rest);

describe('an answer', () => {
  const cases: readonly [fact: string, script: Script, status: number, json: unknown][] = [
    ['is JSON', answerJson({a: 'ộ'}), 200, {a: 'ộ'}],
    ['is JSON with a charset', answer(200, 'application/json; charset=utf-8', '1'), 200, 1],
    ['is JSON in capitals', answer(200, 'Application/JSON', '1'), 200, 1],
    ['is JSON after a byte order mark', answer(200, 'application/json', '\ufeff1'), 200, 1],
    ['is a feed', answer(200, 'application/feed+json', '[]'), 200, []],
    ['is a problem', answer(422, 'application/problem+json', '{"code":"x"}'), 422, {code: 'x'}],
    ['is a failure in HTML', answer(502, 'text/html', '<h1>Bad'), 502, undefined],
    ['is a failure without a type', answer(500, undefined), 500, undefined],
    ['is a failure that says JSON and sends none', answer(503, 'application/json'), 503, undefined],
    ['is no content', answer(204, undefined), 204, undefined],
    ['is no content of a type', answer(204, 'application/json'), 204, undefined],
  ];
  for (const [fact, script, status, json] of cases) {
    it(fact, async () => {
      const received = await get(script);
      assert.deepEqual([received.status, received.json], [status, json]);
    });
  }

  it('says where it came from after a redirect', async () => {
    const url = server.on('/new/place', answerJson({}));
    const received = await get((response) => response.writeHead(301, {location: url}).end());
    assert.equal(received.url, url);
  });

  it('gives its headers', async () => {
    const {headers} = await get((response) => response.writeHead(429, {'retry-after': '7'}).end());
    assert.equal(headers.get('retry-after'), '7');
  });
});

describe('a request', () => {
  it('is a GET without a body, a type or cookies', async () => {
    let seen: unknown[] = [];
    await get((response, {method, headers}) => {
      seen = [method, headers['content-type'], headers.cookie, headers['content-length']];
      answerJson({})(response, undefined as never);
    });
    assert.deepEqual(seen, ['GET', undefined, undefined, undefined]);
  });

  it('sends its body as JSON with its own headers', async () => {
    let seen: unknown[] = [];
    const url = server.on('/', (response, incoming) => {
      void bodyOf(incoming).then((body) => {
        const {'content-type': type, 'idempotency-key': key} = incoming.headers;
        seen = [incoming.method, type, key, JSON.parse(body)];
        answer(201, 'application/json', '{"id":"c1"}')(response, incoming);
      });
    });
    const headers = {'idempotency-key': 'k1'};
    const {status} = await send({url, method: 'POST', headers, body: {text: 'Việt "\n'}});
    assert.equal(status, 201);
    assert.deepEqual(seen, ['POST', 'application/json', 'k1', {text: 'Việt "\n'}]);
  });

  it('uses the fetch it is given', async () => {
    const fetch = (): Promise<Response> => Promise.resolve(Response.json({own: true}));
    const {json, url} = await send({url: 'https://api.example/a'}, {fetch});
    assert.deepEqual([json, url], [{own: true}, 'https://api.example/a']);
  });
});

describe('a request is blocked', () => {
  const urls = [
    ...[
      'javascript:alert(1)',
      'data:application/json,{}',
      'file:///etc/hostname',
      'ftp://a.example',
    ],
    ...['http://user@a.example/', 'http://user:secret@a.example/', 'http://:secret@a.example/'],
  ];
  for (const url of urls) {
    it(`to ${url}`, async () => {
      const fetch = (): never => assert.fail('Something was asked.');
      assert.equal((await failureOf(send({url}, {fetch}))).code, 'blocked');
    });
  }

  it('when it is redirected to another origin', async () => {
    const location = other.on('/stranger', answerJson({id: 'stranger'}));
    const redirect: Script = (response) => response.writeHead(302, {location}).end();
    assert.equal((await failureOf(get(redirect))).code, 'blocked');
  });
});

describe('a body', () => {
  it('is not sent on to where a redirect leads', async () => {
    let asked = false;
    const location = other.on('/', (response) => {
      asked = true;
      response.end();
    });
    const url = server.on('/', (response) => response.writeHead(307, {location}).end());
    await failureOf(send({url, method: 'POST', body: {email: 'an@a.example'}}));
    assert.equal(asked, false);
  });
});

describe('a removal', () => {
  it('is not made anew where a redirect leads', async () => {
    let asked = false;
    const location = server.on('/elsewhere', (response, incoming) => {
      asked = true;
      answerJson({})(response, incoming);
    });
    const url = server.on('/', (response) => response.writeHead(307, {location}).end());
    await send({url, method: 'DELETE'}).catch(() => undefined);
    assert.equal(asked, false);
  });
});

describe('an answer is refused', () => {
  const cases: readonly [fact: string, script: Script, code: string, status: number][] = [
    ['if it is HTML', answer(200, 'text/html', '<!doctype html>'), 'format', 200],
    ['if it has no type', answer(200, undefined, '{}'), 'format', 200],
    ['if it is broken JSON', answer(200, 'application/json', '{"a":'), 'format', 200],
    ['if it has 3 MB', answerJson('x'.repeat(3_000_000)), 'too-large', 200],
  ];
  for (const [fact, script, code, status] of cases) {
    it(`${fact}: ${code}`, async () => {
      const error = await failureOf(get(script));
      assert.deepEqual([error.code, error.status], [code, status]);
    });
  }

  it('and cut off if it never ends', async () => {
    const closed = new Promise<void>((resolve) => {
      server.on('/endless', (response) => {
        response.writeHead(200, {'content-type': 'application/json'});
        const more = (): void => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
        };
        response.on('drain', more).on('close', resolve);
        more();
      });
    });
    const error = await failureOf(send({url: `${server.origin}/endless`}));
    assert.equal(error.code, 'too-large');
    await closed;
  });

  it('by the number of bytes, not of characters', async () => {
    const maxBytes = 10;
    assert.equal(
      (await get(answer(200, 'application/json', '"12345678"'), {maxBytes})).json,
      '12345678',
    );
    const error = await failureOf(get(answer(200, 'application/json', '"ộộộộ"'), {maxBytes}));
    assert.equal(error.code, 'too-large');
  });
});
