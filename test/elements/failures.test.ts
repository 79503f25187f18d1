import {expect} from '@open-wc/testing';
import type {LoadErrorCode} from '../../src/client/load-error.js';
import {endpoint} from '../support/endpoint.js';
import {nextEvent, place, settled, show, textOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface Failure {
  readonly endpoint: string;
  readonly code: LoadErrorCode;
  readonly vi: string;
  readonly en: string;
  readonly retriable?: boolean;
  readonly state?: string;
  readonly timeout?: string;
}

const unreadable = {
  code: 'format',
  vi: 'Máy chủ trả lời không đúng định dạng.',
  en: 'The server answered in a form that cannot be read.',
} as const;

const blocked = {
  code: 'blocked',
  vi: 'Địa chỉ nguồn nội dung của trang này không dùng được.',
  en: 'The address this page names for its content cannot be used.',
} as const;

const failures: Readonly<Record<string, Failure>> = {
  'an unknown article': {
    endpoint: '/broken/not-found',
    code: 'not-found',
    vi: 'Không tìm thấy nội dung này.',
    en: 'This content could not be found.',
  },
  'a server that fails': {
    endpoint: '/broken/failing',
    code: 'http',
    vi: 'Máy chủ gặp lỗi.',
    en: 'The server failed.',
    retriable: true,
  },
  'a page instead of data': {endpoint: '/broken/html', ...unreadable},
  'data of the wrong shape': {endpoint: '/broken/wrong-shape', ...unreadable},
  'data that ends in the middle': {endpoint: '/broken/truncated', ...unreadable},
  'fifty megabytes': {
    endpoint: '/broken/huge',
    code: 'too-large',
    vi: 'Nội dung quá lớn nên không hiển thị được.',
    en: 'This content is too large to be shown.',
  },
  'an answer that never ends': {
    endpoint: '/broken/hanging',
    timeout: '300',
    code: 'timeout',
    vi: 'Máy chủ không trả lời kịp. Bạn hãy thử lại.',
    en: 'The server did not answer in time. Please try again.',
    retriable: true,
  },
  'a redirect to another origin': {
    endpoint: `/broken/redirected?to=${encodeURIComponent(`${endpoint}/articles/88213`)}`,
    ...blocked,
  },
  'too many requests': {
    endpoint: '/broken/too-fast',
    code: 'too-fast',
    vi: 'Có quá nhiều yêu cầu. Bạn hãy thử lại sau ít phút.',
    en: 'There were too many requests. Please try again in a few minutes.',
    retriable: true,
  },
  'a server that is not there': {
    endpoint: 'http://127.0.0.1:9',
    code: 'offline',
    vi: 'Không kết nối được với máy chủ. Bạn hãy kiểm tra mạng rồi thử lại.',
    en: 'The server could not be reached. Check your connection and try again.',
    retriable: true,
    state: 'offline',
  },
  'no endpoint': {
    endpoint: '',
    code: 'no-endpoint',
    vi: 'Trang này chưa được cấu hình nguồn nội dung.',
    en: 'This page does not say where its content comes from.',
  },
  'an endpoint that is a script': {endpoint: 'javascript:alert(1)', ...blocked},
  'an endpoint that is no address': {endpoint: 'https://[junk', ...blocked},
  'an endpoint with a password': {endpoint: 'https://me:secret@127.0.0.1', ...blocked},
};

const elements = [
  {tag: 'article-view', event: 'article-error'},
  {tag: 'related-list', event: 'related-error'},
  {tag: 'comment-box', event: 'comment-error'},
] as const;

for (const {tag, event} of elements) {
  describe(`${tag}: bad input`, () => {
    expectNothingUncaught();

    for (const [name, failure] of Object.entries(failures)) {
      it(`says what is wrong with ${name}, in both languages`, async () => {
        const fallback = document.createElement('a');
        fallback.textContent = 'The original';
        const {timeout = '15000', state = 'error', retriable = false} = failure;
        const attributes = {endpoint: failure.endpoint, timeout, 'article-id': '1', lang: 'vi'};
        const element = place(tag, attributes, fallback);
        const {error} = await nextEvent(element, event);
        expect(error.code).to.equal(failure.code);
        expect(element.error).to.equal(error);
        await settled(element);
        expect(element.matches(`:state(${state})`), 'state').to.be.true;

        const said = (): string => textOf(element.shadowRoot!, 'error');
        await until(() => said().startsWith(failure.vi), `says "${failure.vi}"`);
        expect(said()).to.equal(retriable ? `${failure.vi} Thử lại` : failure.vi);
        element.lang = 'en';
        await element.updateComplete;
        expect(said()).to.equal(retriable ? `${failure.en} Try again` : failure.en);
        expect(fallback.assignedSlot, 'the fallback is shown').not.to.be.null;
      });
    }
  });
}

describe('the fetching elements', () => {
  expectNothingUncaught();

  it('keep the button under the finger while they ask again', async () => {
    const path = 'again/articles/1';
    await stage(path, {status: 503, json: {retryAfter: 60}});
    const view = await show('article-view', {endpoint: '/staged/again', 'article-id': '1'});
    const root = view.shadowRoot!;
    const button = root.querySelector<HTMLElement>('[part~="retry"]')!;
    await until(() => textOf(root, 'error').startsWith('Máy chủ đang bận.'), 'the failure is said');
    await stageHeld(path, {json: {id: '1', title: 'Here at last'}});
    const {x, y} = button.getBoundingClientRect();
    button.focus();
    button.click();
    await until(() => view.state === 'loading', 'it asks again');
    await view.updateComplete;
    expect(root.activeElement).to.equal(button);
    const {innerText} = root.querySelector<HTMLElement>('[part~="error"]')!;
    expect(innerText.trim(), 'the failure is not said twice').to.equal('Thử lại');
    const now = button.getBoundingClientRect();
    expect([now.x, now.y], 'where the button is').to.eql([x, y]);
    expect(root.querySelector('[part~="bar"]'), 'the bars are shown again').not.to.be.null;
    button.click();
    await view.updateComplete;
    await release(path);
    await settled(view);
    expect(await askedOf(path), 'pressed again, it does not start over').to.have.length(1);
    expect(textOf(view, 'title')).to.equal('Here at last');
    expect(root.querySelector('[part~="retry"]')).to.be.null;
  });

  it('show no notice of an old failure while another article is on its way', async () => {
    await stageHeld('next/articles/2', {json: {id: '2', title: 'Two'}});
    const view = await show('article-view', {endpoint: '/staged/next', 'article-id': '1'});
    expect(view.state).to.equal('error');
    view.articleId = '2';
    await until(() => view.state === 'loading', 'it asks again');
    await view.updateComplete;
    expect(view.shadowRoot!.querySelector('[part~="error"]')).to.be.null;
    await release('next/articles/2');
    await settled(view);
  });

  for (const {tag} of elements) {
    it(`${tag} is a block, with bars that stand in for its answer`, async () => {
      const paths = ['', '/related', '/comments'].map((part) => `bars-${tag}/articles/1${part}`);
      for (const path of paths) await stageHeld(path, {status: 404, json: {}});
      const element = place(tag, {endpoint: `/staged/bars-${tag}`, 'article-id': '1'});
      await until(() => element.state === 'loading', 'it loads');
      await element.updateComplete;
      expect(getComputedStyle(element).display).to.be.oneOf(['block', 'flow-root']);
      for (const bar of element.shadowRoot!.querySelectorAll('[part~="bar"]')) {
        const {backgroundColor} = getComputedStyle(bar);
        expect(bar.getBoundingClientRect().height).to.be.above(10);
        expect(backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
      }
      for (const path of paths) await release(path);
      await settled(element);
    });

    it(`${tag} takes junk in its attributes for nothing said`, async () => {
      const junk = {
        endpoint,
        'article-id': '88213',
        for: 'nobody',
        loading: 'junk',
        limit: '-3',
        sort: 'junk',
        render: 'junk',
        'heading-level': 'junk',
        lang: '%%%',
      };
      const element = await settled(place(tag, junk));
      expect(element.state).to.match(/^(ready|empty)$/);
    });
  }
});
