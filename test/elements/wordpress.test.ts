import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {openForm} from '../support/comment-form.js';
import {show, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage, type StagedAnswer} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const link = 'https://site.example/bai/';
const said = (id: number, words: string, rest: object = {}): object => ({
  ...{id, post: 12, parent: 0, author: 0, author_name: 'An &amp; B', ...rest},
  ...{date: '2022-03-24T10:28:00', date_gmt: '2022-03-24T03:28:00'},
  content: {rendered: `<p>${words}</p>\n`},
});

const box = async (
  name: string,
  answer?: Omit<StagedAnswer, 'method'>,
  lang = 'en',
): Promise<CommentBox> => {
  const api = `${name}/wp-json/wp/v2`;
  await stage(`${api}/posts/12`, {
    json: {id: 12, author: 3, link, comment_status: 'open', content: {protected: false}},
  });
  await stage(
    `${api}/comments`,
    {method: 'GET', json: [said(1, 'M&#7897;t'), said(2, 'Hai', {parent: 1, author: 3})]},
    ...(answer ? [{method: 'POST', ...answer} as const] : []),
  );
  return show('comment-box', {
    ...{source: 'wordpress', endpoint: `/staged/${name}`, 'article-id': '12', lang},
  });
};

async function write(element: CommentBox, text: string): Promise<void> {
  const form = await openForm(element);
  for (const [name, value] of Object.entries({text, name: 'Lan', email: 'lan@example.test'})) {
    const field = form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  }
  await element.updateComplete;
  form.requestSubmit();
}

const original = (element: CommentBox): HTMLAnchorElement | null =>
  element.shadowRoot!.querySelector('[part~="original"]');

describe('a discussion on WordPress', () => {
  expectNothingUncaught();
  beforeEach(() => {
    localStorage.clear();
  });

  it('is read', async () => {
    const root = (await box('wp-read')).shadowRoot!;
    expect(textsOf(root, 'text')).to.eql(['Một', 'Hai']);
    expect(textsOf(root, 'author')).to.eql(['An & B', 'An & B']);
    expect(textsOf(root, 'badge')).to.eql(['Author']);
    const shown = [...root.querySelectorAll('[part~="menu"], [part~="vote"], [part~="original"]')];
    expect(shown.filter((part) => part.checkVisibility()).map(({part}) => part.value)).to.eql([]);
  });

  it('takes a comment, which its writer sees until it is approved', async () => {
    const held = {status: 201, json: said(9, 'Ba', {author_name: 'Lan', status: 'hold'})};
    const element = await box('wp-hold', held);
    await write(element, 'Ba');
    await until(() => textOf(element.shadowRoot!, 'pending'), 'the comment waits');
    const sent = (await askedOf('wp-hold/wp-json/wp/v2/comments')).filter(
      ({method}) => method === 'POST',
    );
    expect(sent.map(({body}) => JSON.parse(body) as object)).to.eql([
      {post: 12, content: 'Ba', author_name: 'Lan', author_email: 'lan@example.test'},
    ]);
    element.remove();
    const later = (await box('wp-hold', held)).shadowRoot!;
    await until(() => textOf(later, 'pending'), 'the comment still waits');
    expect(textsOf(later, 'text')).to.include('Ba');
  });

  for (const [lang, words] of [
    ['en', 'Sign in and comment on the original page'],
    ['vi', 'Đăng nhập và bình luận ở trang gốc'],
  ] as const) {
    it(`leads to the site where it takes comments only of those who are signed in: ${lang}`, async () => {
      const json = {code: 'rest_comment_login_required', data: {status: 401}};
      const element = await box(`wp-login-${lang}`, {status: 401, json}, lang);
      await write(element, 'Ba');
      await until(() => original(element), 'the way to the site');
      expect(original(element)!.href).to.equal(link);
      expect(original(element)!.textContent).to.equal(words);
      expect(element.shadowRoot!.querySelector('textarea')!.value).to.equal('Ba');
    });
  }
});

describe('a discussion that says where it stands', () => {
  for (const [what, thread, policy, words] of [
    ['only to be read', {state: 'readonly', url: link}, {}, 'Comment on the original page'],
    [
      'only for those who are signed in',
      {state: 'open', url: link},
      {guests: false},
      'Sign in and comment on the original page',
    ],
    ['open to all', {state: 'open', url: link}, {}, undefined],
    ['only to be read, nobody knows where', {state: 'readonly'}, {}, undefined],
  ] as const) {
    it(`${words ? 'leads there' : 'leads nowhere'} where it is ${what}`, async () => {
      await stage('origin/articles/1/comments', {
        json: {thread: {count: 0, ...thread}, policy, items: [], next: null},
      });
      const element = await show('comment-box', {
        ...{endpoint: '/staged/origin', 'article-id': '1', lang: 'en'},
      });
      expect(original(element)?.textContent).to.equal(words);
    });
  }
});
