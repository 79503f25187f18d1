import {expect} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {seeds} from '../support/seed.js';
import {until} from '../support/show.js';
import {openStrict} from '../support/strict-frame.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** Whether the policy refused to load a picture or sound of another host: that is what the page asked for. */
const isOfAnotherHost = (violation: string): boolean => /^(img|media)-src https?:/.test(violation);

describe('the built bundle under a strict policy with Trusted Types', () => {
  expectNothingUncaught();

  for (const {id, title} of seeds) {
    it(`does nothing forbidden while it shows article ${id}`, async () => {
      const page = await openStrict(endpoint, id);
      const count = page.document.querySelector('comment-count')!;
      await until(() => /^(ready|empty)$/.test(count.state), 'the count is there');
      expect(page.document.querySelector('[part~="title"]')!.textContent).to.equal(title);
      expect(page.violations!.filter((line) => !isOfAnotherHost(line))).to.be.empty;
    });
  }

  it('violates nothing when the form is opened', async () => {
    const page = await openStrict(endpoint, '88213');
    const root = page.document.querySelector('comment-box')!.shadowRoot!;
    root.querySelector<HTMLElement>('[part~="write"]')!.click();
    await until(() => root.querySelector('form'), 'the form opens');
    expect(page.violations).to.be.empty;
  });

  it('violates nothing with a bundle for each tag, and no name of a policy given twice', async () => {
    const tags = ['article-view', 'related-list', 'comment-box', 'comment-count', 'back-to-top'];
    const policies = ['', ...tags.map((tag) => `-${tag}`)].map((end) => `article-elements${end}`);
    const page = await openStrict(endpoint, '88213', policies.join(' '), tags.join(' '));
    for (const tag of tags)
      expect(page.customElements.get(tag), `the class of ${tag}`).to.be.a('function');
    expect(page.document.querySelector('[part~="title"]')!.textContent).to.include(
      'ruộng bậc thang',
    );
    expect(page.violations).to.be.empty;
  });

  it('still shows the article where its own policy is refused', async () => {
    const page = await openStrict(
      endpoint,
      '88213',
      'article-elements-all article-elements-comment-count',
    );
    expect(page.document.querySelector('[part~="body"]')!.textContent).to.include('Hua Khoang');
  });
});
