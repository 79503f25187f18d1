import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contract, createValidator} from '../../demo/endpoint/schemas.js';
import type {NewComment} from '../../src/model/new-comment.js';
import {nativeActions} from '../../src/sources/native-actions.js';
import {native} from '../../src/sources/native.js';
import type {Request} from '../../src/client/request.js';

interface Operation {
  readonly requestBody?: {
    readonly content: {readonly 'application/json': {readonly schema: object}};
  };
}

const {paths} = contract as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const validator = createValidator({texts: false});
const place = {endpoint: 'https://a.example', articleId: 'a'};

/** What the contract says of a request; its parameters are one letter here. */
function operationOf({url, method = 'GET'}: Request): Operation | undefined {
  const path = new URL(url).pathname.replace('/articles/a', '/articles/{id}');
  return paths[path.replace('/comments/c', '/comments/{cid}')]?.[method.toLowerCase()];
}

/** Why a request is none of the contract; `''` where it is. */
function objectionTo(request: Request): string {
  const operation = operationOf(request);
  if (!operation) return 'there is no such operation';
  const schema = operation.requestBody?.content['application/json'].schema;
  if (!schema) return request.body === undefined ? '' : 'there is no body';
  // References of the contract stand for what is in it.
  const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"contract#/')) as object;
  const validate = validator.compile(resolved);
  // As it is sent.
  validate(JSON.parse(JSON.stringify(request.body)));
  return validate.errors ? validator.errorsText(validate.errors) : '';
}

const comment = (author: NewComment['author']): NewComment => ({
  ...{parentId: null, text: 'Hay', author, trap: {field: '', elapsed: 9}},
});
const sent = (author: NewComment['author'], token?: string): Request =>
  native.createComment(place, comment(author), 'key', token);

const requests: Readonly<Record<string, Request | undefined>> = {
  'a comment of a guest': sent({name: 'An', email: 'an@a.example'}),
  'a comment of a guest who was asked for nothing': sent({name: ''}),
  'a comment of a guest who gives an address alone': sent({name: '', email: 'an@a.example'}),
  'a comment of a signed-in reader': sent({name: ''}, 'token'),
  'a vote': nativeActions.vote?.(place, 'c', 1, ''),
  'a vote taken back': nativeActions.vote?.(place, 'c', 0, ''),
  'a reaction': nativeActions.react?.(place, 'c', 'love', ''),
  'a reaction taken back': nativeActions.react?.(place, 'c', null, ''),
  'a report': nativeActions.report?.(place, 'c', {reason: 'spam', note: ''}, ''),
  'a report with a note': nativeActions.report?.(place, 'c', {reason: 'spam', note: 'x'}, ''),
  'a change': nativeActions.editComment?.(place, 'c', {text: 'Hay', rev: 2}, 'token'),
  'a deletion': nativeActions.deleteComment?.(place, 'c', 'token'),
  'what is the reader’s own': nativeActions.viewer?.(place, 'token'),
  'an approval': nativeActions.setState?.(place, 'c', 'published', 'token'),
  'a comment on top': nativeActions.pin?.(place, 'c', true, 'token'),
  'a recommendation': nativeActions.feature?.(place, 'c', true, 'token'),
  'what a comment has said': nativeActions.history?.(place, 'c'),
};

describe('the contract', () => {
  for (const [name, request] of Object.entries(requests)) {
    it(`has what the elements send for ${name}`, () => {
      assert.equal(request && objectionTo(request), '');
    });
  }

  it('takes a reaction for no vote', () => {
    const {react, vote} = nativeActions;
    const wrong = {...react!(place, 'c', 'love', ''), url: vote!(place, 'c', 1, '').url};
    assert.notEqual(objectionTo(wrong), '');
  });

  it('has no schema that nothing refers to', () => {
    const text = JSON.stringify(contract);
    const {schemas} = (contract as unknown as {components: {schemas: object}}).components;
    const unused = Object.keys(schemas).filter((name) => !text.includes(`/schemas/${name}"`));
    assert.deepEqual(unused, []);
  });
});

describe('a comment on its way', () => {
  it('says nothing of a guest whom the endpoint knows as its reader', () => {
    const {body} = sent({name: 'An', email: 'an@a.example'}, 'token');
    assert.equal('author' in (JSON.parse(JSON.stringify(body)) as object), false);
  });
});
