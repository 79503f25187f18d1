import {expect} from '@open-wc/testing';
import {focused, itemOf, placeIn} from '../support/box-items.js';
import {BoxReader} from '../support/box-reader.js';
import {
  fill,
  forgetStaged,
  openForm,
  pathOf,
  press,
  showBox,
  stagedBox,
  taken,
} from '../support/comment-form.js';
import {everythingButNames, given, givenPage} from '../support/discussion-answers.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

afterEach(() => {
  localStorage.removeItem('article-comments:hidden');
  forgetStaged();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('comment-box: hidden persons', () => {
  expectNothingUncaught();

  it('stay shown whom another window has shown again', async () => {
    localStorage.setItem('article-comments:hidden', '["An"]');
    const items = [given('a'), given('b', {author: {name: 'Bình'}})];
    const one = new BoxReader(await stagedBox('f-windows', everythingButNames, {items}));
    const other = new BoxReader(await showBox('f-windows'));
    await until(() => textOf(itemOf(other.box, 'a'), 'instead'), 'An is hidden');
    await one.act('a', 'unhide');
    await until(() => !localStorage.getItem('article-comments:hidden'), 'An is shown again');
    await other.act('b', 'menu');
    await other.act('b', 'hide');
    await until(() => localStorage.getItem('article-comments:hidden'), 'Bình is hidden');
    expect(localStorage.getItem('article-comments:hidden')).to.equal('["Bình"]');
  });

  it('hide no words of a reader by the same name', async () => {
    localStorage.setItem('article-comments:hidden', '["An"]');
    const box = await stagedBox('f-namesake', everythingButNames, {
      items: [given('a')],
      answers: [taken('Một')],
    });
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
    await until(() => textOf(itemOf(box, 'a'), 'instead'), 'An is hidden');
    expect(textOf(itemOf(box, 'id of Một'), 'instead')).to.equal('');
  });

  it('are where a link to their comment leads, and what More brings first', async () => {
    localStorage.setItem('article-comments:hidden', '["Bình"]');
    const name = 'f-led';
    const items = [given('a'), given('b', {author: {name: 'Bình'}})];
    await stage(
      pathOf(name),
      {json: givenPage(items, {next: 'cursor'})},
      {json: givenPage([given('c', {author: {name: 'Bình'}})])},
    );
    const box = await showBox(name);
    await until(() => textOf(itemOf(box, 'b'), 'instead'), 'Bình is hidden');
    location.hash = '#c-b';
    await until(() => placeIn(box) === 'b', 'the link leads there');
    const more = box.renderRoot.querySelector<HTMLElement>('div > [data-act="more"]')!;
    more.focus();
    more.click();
    await until(() => placeIn(box) === 'c', 'the focus goes on');
  });
});

describe('comment-box: a discussion with a hidden person', () => {
  expectNothingUncaught();

  it('shows the answers of others to a hidden person, and the key n leads past that person', async () => {
    localStorage.setItem('article-comments:hidden', '["Bình"]');
    const name = 'hidden-answered';
    const later = {createdAt: '2025-01-01T00:00:00Z'};
    const first = await stagedBox(name, everythingButNames, {
      ...{items: [given('a')], attributes: {'remember-visits': ''}},
    });
    await until(() => localStorage.length > 1, 'the visit is remembered');
    first.remove();
    const answer = given('c', {...later, parentId: 'b'});
    const hidden = given('b', {
      ...{...later, author: {name: 'Bình'}},
      replies: {count: 1, items: [answer], next: null},
    });
    await stage(pathOf(name), {json: givenPage([hidden, given('a')])});
    const box = await showBox(name, {'remember-visits': ''});
    await until(() => textOf(itemOf(box, 'b'), 'instead'), 'that person is hidden');
    await until(() => textsOf(box.renderRoot, 'unseen').length === 2, 'both are new');
    expect(itemOf(box, 'c').querySelector('article')!.checkVisibility()).to.be.true;
    const key = new KeyboardEvent('keydown', {key: 'n', bubbles: true, composed: true});
    box.renderRoot.querySelector('[part~="write"]')!.dispatchEvent(key);
    expect(focused(box)?.closest('li')).to.equal(itemOf(box, 'c'));
  });
});
