import {expect, fixtureSync} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {fill, forgetStaged, openForm, pathOf, said} from '../support/comment-form.js';
import {settled, textOf, textsOf, until} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';

const name = 'lacking-chunk';

/** A built discussion in a page of its own. */
async function openBox(bundle: string): Promise<CommentBox> {
  const frame = fixtureSync<HTMLIFrameElement>('<iframe title="Built page"></iframe>');
  const page = frame.contentDocument!;
  const script = page.createElement('script');
  Object.assign(script, {type: 'module', src: bundle});
  const box = page.createElement('comment-box');
  const attributes = {endpoint: `${location.origin}/staged/${name}`, 'article-id': '1', lang: 'en'};
  for (const [attribute, value] of Object.entries(attributes)) box.setAttribute(attribute, value);
  page.body.append(script, box);
  await until(() => box.shadowRoot, 'the element is defined');
  await settled(box);
  return box;
}

const kept = (kind: string): number =>
  Object.keys(localStorage).filter(
    (key) => key.startsWith(`article-comments:${kind}:`) && key.includes(`/${name}"`),
  ).length;

describe('the built discussion, without what sends', () => {
  afterEach(forgetStaged);

  it('keeps words at the press of Send, says so, and sends them from the next page', async () => {
    const policy = {name: 'none', email: 'none'};
    const thread = {count: 0, state: 'open'};
    await stage(
      pathOf(name),
      {method: 'GET', json: {thread, policy, items: [], next: null}},
      {method: 'POST', status: 201, json: {...said('1', 'Một'), editToken: 'secret'}},
    );
    const lacking = await openBox('/lacking/sending/comment-box.js');
    const form = await openForm(lacking);
    fill(form, {text: 'Một'});
    form.querySelector<HTMLElement>('[part~="send"]')!.click();
    await until(() => textOf(form, 'error'), 'the failure is said');
    expect(textOf(form, 'error')).to.contain('What you wrote is still here.');
    expect([kept('outbox'), kept('draft')]).to.eql([1, 0]);

    const whole = await openBox('/cdn/comment-box.js');
    await until(() => kept('outbox') === 0, 'the comment is sent');
    await until(() => whole.shadowRoot!.querySelector('[data-comment]'), 'the comment is shown');
    expect(textsOf(whole.shadowRoot!, 'text')).to.eql(['Một']);
    const asked = await askedOf(pathOf(name));
    expect(asked.filter(({method}) => method === 'POST')).to.have.length(1);
  });
});
