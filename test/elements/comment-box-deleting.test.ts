import {expect} from '@open-wc/testing';
import {actsOf, focused, itemOf} from '../support/box-items.js';
import {forgetStaged, pathOf} from '../support/comment-form.js';
import {deleted, given, givenPage} from '../support/discussion-answers.js';
import {followed, followedByMai, mine, ownedByMai} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

followSentSources();
afterEach(forgetStaged);

describe('comment-box: deleting', () => {
  expectNothingUncaught();

  it('leaves the answers of others where their comment is deleted', async () => {
    const name = 'gone-answered';
    const answered = mine({
      replies: {count: 1, items: [given('b', {parentId: 'mine'})], next: null},
    });
    await stage(`${name}/comments/mine`, {
      ...{method: 'DELETE', json: mine(deleted)},
    });
    const reader = await ownedByMai(name, ['mine'], [answered]);
    const {box} = reader;
    await reader.act('mine', 'remove');
    await until(() => focused(box)?.closest('li') === itemOf(box, 'b'), 'the focus goes on');
    reader.leave();
    await until(() => textOf(itemOf(box, 'mine'), 'deleted'), 'a mark stays');
    expect(textsOf(box.renderRoot, 'text')).to.eql(['Text of b']);
    expect(focused(box)?.closest('li')).to.equal(itemOf(box, 'b'));
  });

  it('deletes what is waiting for it as the box goes on to another article', async () => {
    const name = 'gone-leaving';
    await stage(pathOf(name, '2'), {json: givenPage([given('z')])});
    await stage(`${name}/comments/mine`, {method: 'DELETE', status: 204});
    const reader = await ownedByMai(name, ['mine'], [mine(), given('b')]);
    await reader.act('mine', 'remove');
    await until(() => textOf(itemOf(reader.box, 'mine'), 'instead'), 'an undo is offered');
    reader.box.articleId = '2';
    await until(() => itemOf(reader.box, 'z'), 'the other is shown');
    await until(async () => (await askedOf(`${name}/comments/mine`)).length === 1, 'it is sent');
    expect(!reader.box.renderRoot.querySelector('[data-act="undo"]')).to.be.true;
  });
});

describe('comment-box: what is left of a deleted comment', () => {
  expectNothingUncaught();

  it('offers nothing more to its author, for its answers’ sake though it stays', async () => {
    const name = 'f-tombstone';
    await stage(`${name}/comments/mine`, {method: 'DELETE', json: mine(deleted)});
    const replies = {count: 1, items: [given('b', {parentId: 'mine'})], next: null};
    const reader = await followedByMai(name, {own: ['mine']}, [mine({replies})]);
    await reader.remove('mine');
    reader.leave();
    await until(() => textOf(itemOf(reader.box, 'mine'), 'deleted'), 'a mark stays');
    await until(() => !textOf(itemOf(reader.box, 'mine'), 'instead'), 'it is done');
    expect(
      [...itemOf(reader.box, 'mine').querySelectorAll(':scope > [part="actions"] > button')].length,
    ).to.equal(0);
  });

  it('says no longer what it has said before', async () => {
    const name = 'f-history';
    const item = {rev: 1, text: 'Earlier', at: '2024-01-01T00:00:00Z'};
    await stage(`${name}/comments/a/history`, {json: {items: [item], revisions: [item]}});
    const reader = await followed(name, [given('a', {editedAt: '2024-01-02T00:00:00Z'})]);
    await reader.act('a', 'menu');
    await reader.act('a', 'history');
    await reader.reads('[part~="revision"]', 'Earlier');
    SentSource.last!.tell('comment.removed', {id: 'a'});
    await until(() => textOf(itemOf(reader.box, 'a'), 'deleted'), 'it is marked');
    expect(textsOf(reader.box.renderRoot, 'revision')).to.be.empty;
  });

  it('can no longer be kept by an undo', async () => {
    const reader = await followedByMai('f-undo', {own: ['mine']}, [mine(), given('b')]);
    await reader.remove('mine');
    SentSource.last!.tell('comment.removed', {id: 'mine'});
    await until(() => textOf(itemOf(reader.box, 'mine'), 'deleted'), 'it is marked');
    expect(actsOf(reader.box, 'mine')).to.be.empty;
  });
});

describe('comment-box: a comment that is deleted', () => {
  expectNothingUncaught();

  it('is gone, and no failure, where another window was faster', async () => {
    const name = 'f-faster';
    await stage(`${name}/comments/mine`, {
      ...{method: 'DELETE', status: 404, json: {code: 'not-found'}},
    });
    const reader = await followedByMai(name, {own: ['mine']}, [mine(), given('b')]);
    await reader.remove('mine');
    reader.leave();
    await reader.gone('[data-comment="mine"]');
    expect(textOf(reader.box.renderRoot, 'status')).to.equal('The comment is deleted.');
  });

  it('is asked for once, and nothing is said of it under another article', async () => {
    const name = 'f-once';
    const path = `${name}/comments/mine`;
    await stage(pathOf(name, '2'), {json: givenPage([given('z')])});
    await stageHeld(
      path,
      {method: 'DELETE', status: 204},
      {method: 'DELETE', status: 404, json: {code: 'not-found'}},
    );
    const reader = await followedByMai(name, {own: ['mine']}, [mine(), given('b')]);
    await reader.remove('mine');
    reader.leave();
    await until(async () => (await askedOf(path)).length, 'it is sent');
    reader.box.articleId = '2';
    await reader.find('[data-comment="z"]');
    await release(path);
    const address = new URL(`/staged/${path}`, location.href).href;
    await until(() => performance.getEntriesByName(address).length, 'it is answered');
    await reader.box.updateComplete;
    expect(await askedOf(path)).to.have.length(1);
    expect(textOf(reader.box.renderRoot, 'status')).to.equal('');
  });

  it('can be kept by an undo in a box that the page has moved', async () => {
    const name = 'f-moved';
    await stage(`${name}/comments/mine`, {method: 'DELETE', status: 204});
    const reader = await followedByMai(name, {own: ['mine']}, [mine(), given('b')]);
    const {box} = reader;
    await reader.remove('mine');
    const elsewhere = document.createElement('div');
    box.parentElement!.append(elsewhere);
    elsewhere.append(box);
    await reader.act('mine', 'undo');
    await until(() => !textOf(itemOf(box, 'mine'), 'instead'), 'it is kept');
    expect(await askedOf(`${name}/comments/mine`)).to.be.empty;
  });
});
