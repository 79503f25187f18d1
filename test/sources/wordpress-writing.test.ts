import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Answer, Request} from '../../src/client/request.js';
import {normaliseSentComment, type SentComment} from '../../src/model/sent-comment.js';
import type {NewComment, Outcome} from '../../src/sources/source.js';
import {wordpress} from '../../src/sources/wordpress.js';
import {deepFreeze} from '../support/deep-freeze.js';
import {malformedAnswers, malformedValues} from '../support/malformed.js';
import {answerOf, converse, dataOf, recorded} from '../support/recorded.js';

const place = deepFreeze({endpoint: 'https://site.example/?rest_route=/', articleId: 'bai-viet'});
const comment: NewComment = deepFreeze({
  ...{parentId: null, text: 'Một câu trả lời.'},
  author: {name: 'Nguyễn Văn Thử', email: 'thu@example.test'},
  trap: {field: '', elapsed: 900},
});

async function send(
  answer: Answer | ((request: Request, step: number) => Answer),
  rest: Partial<NewComment> = {},
  {token = '', again = false}: {token?: string; again?: boolean} = {},
): Promise<{outcome: Outcome; asked: Request[]}> {
  const question = wordpress.createComment!(place, {...comment, ...rest}, 'key', token, again);
  assert.equal(question.once, true);
  const {outcome, asked} = await converse(question, (request, step) => {
    if (!step) return answerOf([{id: 50}]);
    return typeof answer === 'function' ? answer(request, step) : answer;
  });
  return {outcome, asked: asked.flat()};
}

const sentIn = (outcome: Outcome): SentComment => {
  const {value, problems} = normaliseSentComment(dataOf(outcome), 'https://site.example/');
  assert.ok(value);
  assert.deepEqual(problems, []);
  return value;
};

const fixture = (name: string): Answer => recorded(`wordpress/comment-post-${name}`);

describe('a comment for a post', () => {
  it('goes to the post that the slug names, as JSON without a header of ours', async () => {
    const {asked} = await send(fixture('reply'), {parentId: '620'});
    assert.equal(new URL(asked[0]!.url).searchParams.get('slug'), 'bai-viet');
    assert.deepEqual(asked[1], {
      url: 'https://site.example/?rest_route=%2Fwp%2Fv2%2Fcomments',
      method: 'POST',
      body: {
        ...{post: 50, parent: 620, content: 'Một câu trả lời.'},
        ...{author_name: 'Nguyễn Văn Thử', author_email: 'thu@example.test'},
      },
    });
  });

  it('says what was written, also where that looks like markup', async () => {
    const {asked} = await send(fixture('approved'), {text: 'List<String> & 1 > 0'});
    assert.equal(
      (asked[1]!.body as {content: string}).content,
      'List&lt;String&gt; &amp; 1 &gt; 0',
    );
  });

  it('bears the sign-in of the page, and no name that was not given', async () => {
    const {asked} = await send(fixture('approved'), {author: {name: ''}}, {token: 'abc'});
    assert.deepEqual(asked[1]!.headers, {authorization: 'Bearer abc'});
    assert.deepEqual(Object.keys(asked[1]!.body as object), ['post', 'content']);
  });

  for (const [name, state] of [
    ['approved', 'published'],
    ['reply', 'published'],
    ['hold', 'pending'],
    ['trash-by-word', 'pending'],
  ] as const) {
    it(`that comes back as ${name} is ${state}`, async () => {
      const sent = sentIn((await send(fixture(name))).outcome);
      assert.equal(sent.state, state);
      assert.deepEqual([sent.author, sent.editToken], ['Nguyễn Văn Thử', '']);
      assert.match(sent.createdAt, /\+07:00$/);
    });
  }

  it('that is an answer says to what', async () => {
    assert.equal(sentIn((await send(fixture('reply'))).outcome).parentId, '620');
  });

  for (const [name, failure] of [
    ['closed', 'closed'],
    ['duplicate', 'duplicate'],
    ['login-required', 'sign-in-required'],
  ] as const) {
    it(`that is refused says why: ${name}`, async () => {
      assert.deepEqual((await send(fixture(name))).outcome, {failure});
    });
  }

  it('that came too soon is to come again', async () => {
    assert.deepEqual((await send(fixture('flood'))).outcome, {failure: 'too-fast', retryAfter: 15});
  });

  const refusals: [what: string, answer: Answer, author: NewComment['author'], string, string][] = [
    ['address', fixture('bad-email'), comment.author, '/author/email', 'format'],
    ['lack of an address', fixture('no-author'), {name: 'An'}, '/author/email', 'required'],
    [
      'lack of a name',
      fixture('no-author'),
      {name: '', email: 'a@b.example'},
      '/author/name',
      'required',
    ],
    ...(
      [
        ['rest_comment_content_invalid', '/text', 'required'],
        ['comment_content_column_length', '/text', 'too-long'],
        ['comment_author_column_length', '/author/name', 'too-long'],
        ['comment_author_email_column_length', '/author/email', 'too-long'],
      ] as const
    ).map(([code, pointer, wrong]): (typeof refusals)[number] => [
      code,
      answerOf({code, data: {status: 400}}, 400),
      comment.author,
      pointer,
      wrong,
    ]),
  ];
  for (const [what, answer, author, pointer, code] of refusals) {
    it(`that is refused for its ${what} says where`, async () => {
      const {outcome} = await send(answer, {author});
      assert.deepEqual(outcome, {failure: 'invalid', fields: [{pointer, code}]});
    });
  }

  it('cannot answer one that has no number yet', async () => {
    const {outcome, asked} = await send(fixture('reply'), {parentId: 'sent-key'});
    assert.deepEqual(outcome, {failure: 'not-found'});
    assert.equal(asked.length, 1);
  });

  for (const [status, code, failure] of [
    [401, 'rest_cannot_read_post', 'closed'],
    [403, 'rest_comment_draft_post', 'closed'],
    [403, 'rest_comment_invalid_post_id', 'not-found'],
    [401, 'some_plugin_wants_a_login', 'sign-in-required'],
    [403, 'some_wall', 'forbidden'],
    [400, 'rest_invalid_param', 'http'],
    [503, undefined, 'unavailable'],
    [500, 'toString', 'http'],
  ] as const) {
    it(`fails by ${status} ${code} as ${failure}`, async () => {
      const {outcome} = await send(answerOf(code && {code}, status));
      assert.equal('failure' in outcome && outcome.failure, failure);
    });
  }

  for (const [what, json] of Object.entries(malformedAnswers)) {
    it(`survives ${what}`, async () => {
      for (const status of [201, 400]) {
        const {outcome} = await send(answerOf(json, status));
        if ('data' in outcome) normaliseSentComment(outcome.data, place.endpoint);
      }
    });
  }

  for (const [what, value] of Object.entries(malformedValues)) {
    it(`survives a refusal that says ${what}`, async () => {
      for (const json of [
        {code: value},
        {code: 'rest_invalid_param', data: value},
        {code: 'rest_invalid_param', data: {params: value}},
      ])
        assert.ok('failure' in (await send(answerOf(json, 400))).outcome);
    });
  }
});

describe('a comment whose answer was lost', () => {
  const again = (
    there: Answer,
    rest: Partial<NewComment> = {},
    token = '',
  ): ReturnType<typeof send> =>
    send(
      (_, step) => (step === 1 ? fixture('duplicate') : there),
      {text: 'Anh "Ba" nói... :)', ...rest},
      {again: true, token},
    );
  const mine = {
    ...{id: 700, parent: 0, author: 0, author_name: 'Nguyễn Văn Thử'},
    ...{date: '2026-11-24T10:24:15', date_gmt: '2026-11-24T03:24:15'},
    content: {rendered: '<p>Anh &#8220;Ba&#8221; nói&#8230; 🙂</p>\n'},
  };

  it('is found among those that are published', async () => {
    const {outcome, asked} = await again(answerOf([{...mine, id: 699, author_name: 'An'}, mine]));
    const sent = sentIn(outcome);
    assert.deepEqual([sent.id, sent.state], ['700', 'published']);
    assert.equal(new URL(asked[2]!.url).searchParams.get('post'), '50');
  });

  it('is found however WordPress has trimmed the name', async () => {
    const author = {name: ' Nguyễn  Văn Thử ', email: ''};
    assert.equal(sentIn((await again(answerOf([mine]), {author})).outcome).id, '700');
  });

  it('is found among the answers to the same comment alone', async () => {
    const other = {...mine, id: 701, parent: 3};
    const found = await again(answerOf([mine, other]), {parentId: '3'});
    assert.equal(sentIn(found.outcome).id, '701');
    assert.equal(sentIn((await again(answerOf([other]))).outcome).id, 'sent-key');
  });

  it('is found under an account, whose name only WordPress knows', async () => {
    const author = {name: ''};
    const of = {...mine, author: 5, author_name: 'Lan'};
    const found = await again(answerOf([{...mine, id: 699}, of]), {author}, 'token');
    assert.equal(sentIn(found.outcome).id, '700');
  });

  for (const [what, there] of [
    ['is not published', answerOf([{...mine, content: {rendered: 'Khác'}}])],
    ['cannot be looked for', answerOf(undefined, 503)],
  ] as const) {
    it(`waits where it ${what}`, async () => {
      const sent = sentIn((await again(there)).outcome);
      assert.deepEqual(
        [sent.id, sent.state, sent.author, sent.text],
        ['sent-key', 'pending', 'Nguyễn Văn Thử', 'Anh "Ba" nói... :)'],
      );
    });
  }
});
