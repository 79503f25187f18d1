import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tags = ['article-view', 'related-list', 'comment-box', 'back-to-top', 'comment-count'];
const {modules} = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
const declarations = modules.flatMap((module) => module.declarations ?? []);
const elementOf = (tag) => declarations.find(({tagName}) => tagName === tag);

const names = (element, list) => (element[list] ?? []).map(({name}) => name);
const everyToken = tags.flatMap((tag) => names(elementOf(tag), 'cssProperties'));
const matches = (text, pattern) => [...text.matchAll(pattern)].map(([, match]) => match);

/** What of a list is not in another, once each. */
const without = (list, others) => {
  const known = new Set(others);
  return [...new Set(list)].filter((name) => !known.has(name));
};

/** The code of a folder, without the docs that it is compared with. */
const code = (folder) =>
  readdirSync(root + folder, {recursive: true})
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${root}${folder}/${name}`, 'utf8'))
    .join('\n')
    .replace(/\/\*\*[^]*?\*\//g, '');

test('the manifest names the five elements and no other', () => {
  const found = declarations.flatMap(({tagName}) => tagName ?? []);
  assert.deepEqual(found.sort(), [...tags].sort());
});

test('the manifest registers the five elements', () => {
  const exports = modules.flatMap((module) => module.exports ?? []);
  const registered = exports.filter(({kind}) => kind === 'custom-element-definition');
  assert.deepEqual(registered.map(({name}) => name).sort(), [...tags].sort());
});

test('every module of the manifest is shipped', () => {
  const missing = modules.map(({path}) => path).filter((path) => !existsSync(root + path));
  assert.deepEqual(missing, []);
});

for (const tag of tags) {
  test(`everything public of <${tag}> is described`, () => {
    const element = elementOf(tag);
    assert.ok(element?.summary, 'a summary');
    assert.ok(element.description, 'a description');
    const lists = [
      'members',
      'attributes',
      'events',
      'slots',
      'cssParts',
      'cssProperties',
      'cssStates',
    ];
    const silent = lists.flatMap((list) =>
      (element[list] ?? [])
        .filter(({description}) => !description)
        .map(({name}) => `${list}: ${name}`),
    );
    assert.deepEqual(silent, []);
  });

  test(`every part, token and event in the code of <${tag}> is described, and no other`, () => {
    const own = code(`src/elements/${tag}`);
    const inherited = code('src/shared');

    const parts = matches(own, /\spart="([^"$]+)"/g).flatMap((value) => value.split(/\s+/));
    const describedParts = names(elementOf(tag), 'cssParts');
    assert.deepEqual(without(parts, describedParts), [], 'parts without a description');
    const named = new Set(`${own} ${inherited}`.split(/[^\w-]+/));
    assert.deepEqual(without(describedParts, named), [], 'descriptions without a part');

    const tokens = matches(own, /var\(\s*(--[a-z][\w-]*)/g);
    // A token may fall back to one of another element.
    assert.deepEqual(without(tokens, everyToken), [], 'tokens without a description');
    const describedTokens = names(elementOf(tag), 'cssProperties');
    assert.deepEqual(without(describedTokens, named), [], 'descriptions without a token');

    const events = new Set(matches(own, /static readonly type = '([\w-]+)'/g));
    assert.deepEqual(names(elementOf(tag), 'events').sort(), [...events].sort());
  });
}
