import {expect, fixtureSync} from '@open-wc/testing';
import {endpoint} from '../support/endpoint.js';
import {seeds} from '../support/seed.js';
import {until, type Fetching} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

type StrictWindow = Window & {readonly violations?: readonly string[]};

/** Whether the policy refused to load a picture or sound of another host: that is what the page asked for. */
const isOfAnotherHost = (violation: string): boolean => /^(img|media)-src https?:/.test(violation);

/** Opens a page of the built bundle under the strictest policy, and waits until its elements are settled. */
async function openStrict(article: string, policies?: string): Promise<StrictWindow> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="Strict page"></iframe>');
  const query = new URLSearchParams({endpoint, article, ...(policies && {policies})});
  frame.src = `/strict/page.html?${query.toString()}`;
  const elements = (): Fetching[] => [
    ...(frame.contentDocument?.querySelectorAll<Fetching>(
      'article-view, related-list, comment-box',
    ) ?? []),
  ];
  await until(
    () => elements().length === 3 && elements().every(({state}) => /^(ready|empty)$/.test(state)),
    'the elements have their answers',
  );
  return frame.contentWindow as StrictWindow;
}

describe('the built bundle under a strict policy with Trusted Types', () => {
  expectNothingUncaught();

  for (const {id, title} of seeds) {
    it(`does nothing forbidden while it shows article ${id}`, async () => {
      const page = await openStrict(id);
      expect(page.document.querySelector('[part~="title"]')!.textContent).to.equal(title);
      expect(page.violations!.filter((line) => !isOfAnotherHost(line))).to.be.empty;
    });
  }

  it('violates nothing when the form is opened', async () => {
    const page = await openStrict('88213');
    const root = page.document.querySelector('comment-box')!.shadowRoot!;
    root.querySelector<HTMLElement>('[part~="write"]')!.click();
    await until(() => root.querySelector('form'), 'the form opens');
    expect(page.violations).to.be.empty;
  });

  it('still shows the article where its own policy is refused', async () => {
    const page = await openStrict('88213', 'article-elements-lit');
    expect(page.document.querySelector('[part~="body"]')!.textContent).to.include('Hua Khoang');
  });
});
