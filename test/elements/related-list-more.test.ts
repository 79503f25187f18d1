import {expect, nextFrame} from '@open-wc/testing';
import type {RelatedList} from '../../src/elements/related-list/related-list.js';
import {idsOf, linksOf, relatedPath, showStaged, showStories, story} from '../support/related.js';
import {nextEvent, show, textOf, until, type Attributes} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const page = (next: string | null, ...ids: readonly string[]): {json: unknown} => ({
  json: {items: ids.map(story), next},
});

const failure = {status: 422, json: {code: 'validation'}};

const showMore = (name: string, attributes: Attributes = {}): Promise<RelatedList> =>
  showStaged(name, {limit: '2', more: '', ...attributes});

const buttonOf = (list: RelatedList): HTMLButtonElement | null =>
  list.shadowRoot!.querySelector('[part~="more"]');

async function press(list: RelatedList): Promise<void> {
  const more = nextEvent(list, 'related-load');
  buttonOf(list)!.click();
  await more;
}

describe('related-list: more stories', () => {
  expectNothingUncaught();

  it('come by a button, from where the first ended', async () => {
    await stage(relatedPath('pages'), page('n', '2', '3'), page(null, '4'));
    const list = await showMore('pages');
    expect(buttonOf(list)!.textContent.trim()).to.equal('Show more stories');
    await press(list);
    expect(idsOf(list)).to.eql(['2', '3', '4']);
    const queries = (await askedOf(relatedPath('pages'))).map(({query}) => query);
    expect(queries).to.eql(['limit=2', 'limit=2&cursor=n']);
  });

  it('come from the reference endpoint, each once', async () => {
    const list = await show('related-list', {'article-id': '88213', more: ''});
    expect(buttonOf(list)!.textContent.trim()).to.equal('Xem thêm tin');
    await press(list);
    const ids = idsOf(list);
    expect(new Set(ids).size).to.equal(10);
    const ten = await show('related-list', {'article-id': '88213', limit: '10'});
    expect(ids).to.eql(idsOf(ten));
  });

  it('are not to be had without the attribute', async () => {
    await stage(relatedPath('without'), page('n', '2', '3'));
    const list = await showStaged('without', {limit: '2'});
    expect(buttonOf(list)).to.be.null;
    list.more = true;
    await nextEvent(list, 'related-load');
    expect(buttonOf(list)).not.to.be.null;
  });

  it('have no button where there are none', async () => {
    await stage(relatedPath('all'), page(null, '2', '3'));
    expect(buttonOf(await showMore('all'))).to.be.null;
  });

  it('take the keyboard to the first of them, and the button away after the last', async () => {
    await stage(relatedPath('focus'), page('n', '2', '3'), page(null, '4', '5'));
    const list = await showMore('focus');
    buttonOf(list)!.focus();
    await press(list);
    expect(list.shadowRoot!.activeElement).to.equal(linksOf(list)[2]);
    expect(buttonOf(list)).to.be.null;
  });

  it('leave the keyboard at the last story if there were none after all', async () => {
    await stage(relatedPath('nothing'), page('n', '2', '3'), page(null));
    const list = await showMore('nothing');
    buttonOf(list)!.focus();
    buttonOf(list)!.click();
    await until(() => !buttonOf(list), 'the button goes');
    await until(() => list.shadowRoot!.activeElement === linksOf(list)[1], 'the last story');
  });

  it('come without asking where the endpoint has sent them already', async () => {
    await stage(relatedPath('static'), page(null, '2', '3', '4', '5', '6'));
    const list = await showMore('static');
    expect(idsOf(list)).to.eql(['2', '3']);
    await press(list);
    expect(idsOf(list)).to.eql(['2', '3', '4', '5']);
    expect(await askedOf(relatedPath('static'))).to.have.length(1);
  });

  it('are none that are there, or to be left out', async () => {
    await stage(
      relatedPath('again'),
      page('n', '2', '3'),
      page('o', '3', '1', '4'),
      page(null, '5', '6'),
    );
    const list = await showMore('again', {exclude: '5'});
    await press(list);
    expect(idsOf(list)).to.eql(['2', '3', '4', '6']);
  });

  it('end with an endpoint that goes round in circles', async () => {
    await stage(relatedPath('circle'), page('n', '2', '3'));
    const list = await showMore('circle');
    buttonOf(list)!.click();
    await until(() => !buttonOf(list), 'the button goes');
    expect(idsOf(list)).to.eql(['2', '3']);
    expect(await askedOf(relatedPath('circle'))).to.have.length(2);
  });

  it('leave what is there when they fail, and say so until they come', async () => {
    await stage(relatedPath('fails'), page('n', '2', '3'), failure, page(null, '4'));
    const list = await showMore('fails', {lang: 'vi'});
    const failed = nextEvent(list, 'related-error');
    buttonOf(list)!.focus();
    buttonOf(list)!.click();
    expect((await failed).error.code).to.equal('invalid');
    await list.updateComplete;
    const root = list.shadowRoot!;
    expect(textOf(root, 'error')).to.equal('Chưa tải thêm được tin. Bạn hãy thử lại.');
    expect(root.querySelector('[part="error"]')!.closest('[role="status"]')).not.to.be.null;
    expect([list.state, idsOf(list)]).to.eql(['ready', ['2', '3']]);
    expect(root.activeElement).to.equal(buttonOf(list));
    await press(list);
    expect(textOf(root, 'error')).to.equal('');
    expect(idsOf(list)).to.eql(['2', '3', '4']);
  });

  it('are asked for once, however often the button is pressed', async () => {
    await stage(relatedPath('twice'), page('n', '2', '3'));
    const list = await showMore('twice');
    await stageHeld(relatedPath('twice'), page(null, '4'));
    let loads = 0;
    list.addEventListener('related-load', () => loads++);
    buttonOf(list)!.click();
    buttonOf(list)!.click();
    await list.updateComplete;
    expect(buttonOf(list)!.getAttribute('aria-disabled')).to.equal('true');
    await release(relatedPath('twice'));
    await until(() => loads, 'they come');
    await nextFrame();
    expect(loads).to.equal(1);
    expect(await askedOf(relatedPath('twice'))).to.have.length(1);
  });

  it('are given up when the list leaves the page', async () => {
    await stage(relatedPath('leaves'), page('n', '2', '3'));
    const list = await showMore('leaves');
    await stageHeld(relatedPath('leaves'), page(null, '4'));
    const home = list.parentElement!;
    buttonOf(list)!.click();
    await list.updateComplete;
    expect(buttonOf(list)!.getAttribute('aria-disabled')).to.equal('true');
    list.remove();
    home.append(list);
    await until(() => buttonOf(list)!.getAttribute('aria-disabled') === 'false', 'it is free');
    await release(relatedPath('leaves'));
    await press(list);
    expect(idsOf(list)).to.eql(['2', '3', '4']);
  });

  it('fill a first step that is short for what is left out', async () => {
    await stage(relatedPath('fill'), page('n', '2', '3'), page(null, '4', '5'));
    const list = await showStaged('fill', {limit: '2', exclude: '2'});
    expect(idsOf(list)).to.eql(['3', '4']);
  });

  it('that fail while the first step is filled cost nothing that is there', async () => {
    await stage(relatedPath('short'), page('n', '2', '3'), failure);
    const list = await showStaged('short', {limit: '2', exclude: '2'});
    expect([list.state, idsOf(list)]).to.eql(['ready', ['3']]);
  });

  it('have no barrier that axe knows of', async () => {
    const list = await showStories('axe', [story('2'), story('3')], {limit: '1', more: ''});
    await expect(list).to.be.accessible();
  });
});
