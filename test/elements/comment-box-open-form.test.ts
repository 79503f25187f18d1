import {expect} from '@open-wc/testing';
import {focused, itemOf} from '../support/box-items.js';
import {BoxReader} from '../support/box-reader.js';
import {
  fill,
  forgetStaged,
  keptOf,
  openForm,
  pathOf,
  press,
  showBox,
  stagedBox,
  taken,
  textOfForm,
} from '../support/comment-form.js';
import {everythingButNames, given, givenPage} from '../support/discussion-answers.js';
import {followed} from '../support/followed-box.js';
import {followSentSources, SentSource} from '../support/sent-source.js';
import {nextEvent, textOf, textsOf, until} from '../support/show.js';
import {askedOf, release, stage, stageHeld} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

followSentSources();
afterEach(forgetStaged);

describe('comment-box: a form while the page changes', () => {
  expectNothingUncaught();

  it('keeps an answer to a comment that is on another page once it is sorted anew, and sends it there', async () => {
    const name = 'sorted-form';
    const box = await stagedBox(name, everythingButNames, {items: [given('a'), given('b')]});
    const form = await openForm(box, 'comment"][data-comment="a"] [data-act="reply');
    fill(form, {text: 'Một'});
    await stage(
      pathOf(name),
      {method: 'GET', json: givenPage([given('c'), given('b')], {policy: everythingButNames})},
      taken('Một'),
    );
    await new BoxReader(box).sort('oldest');
    const now = box.renderRoot.querySelector('form')!;
    expect(textOfForm(now).value).to.equal('Một');
    press(now, 'send');
    const posts = async (): Promise<string[]> =>
      (await askedOf(pathOf(name))).filter(({method}) => method === 'POST').map(({body}) => body);
    await until(async () => (await posts()).length, 'it is sent');
    expect((JSON.parse((await posts())[0]!) as {parentId: string}).parentId).to.equal('a');
  });

  it('speaks another language with its words, its caret and its menus as they were', async () => {
    const box = await stagedBox('other-tongue', everythingButNames, {items: [given('a')]});
    const reader = new BoxReader(box);
    await reader.act('a', 'menu');
    await reader.find('[data-act="report"]');
    const form = await openForm(box);
    fill(form, {text: 'Một hai'});
    const area = textOfForm(form);
    area.setSelectionRange(3, 3);
    box.lang = 'vi';
    await box.updateComplete;
    expect(textOf(form, 'send')).to.equal('Gửi bình luận');
    expect(textOf(itemOf(box, 'a'), 'action')).to.equal('Báo cáo');
    expect([area.value, area.selectionStart, focused(box)]).to.eql(['Một hai', 3, area]);
  });

  it('stays with all that is open in a box that the page moves', async () => {
    const box = await stagedBox('moved', everythingButNames, {
      items: [given('a')],
      answers: [taken('Một')],
    });
    const reader = new BoxReader(box);
    await reader.act('a', 'menu');
    await reader.find('[data-act="report"]');
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const elsewhere = document.createElement('div');
    box.parentElement!.append(elsewhere);
    elsewhere.append(box);
    await box.updateComplete;
    expect(box.renderRoot.querySelector('form')).to.equal(form);
    expect(textOfForm(form).value).to.equal('Một');
    expect(textOf(itemOf(box, 'a'), 'action')).to.equal('Report');
    press(form, 'send');
    await until(() => textsOf(box.renderRoot, 'text').includes('Một'), 'it is sent');
  });

  it('shows the article and the draft of the one that it was last told of', async () => {
    const name = 'to-and-fro';
    const box = await stagedBox(name, everythingButNames, {items: [given('a')]});
    await stageHeld(pathOf(name, '2'), {
      json: givenPage([given('z')], {policy: everythingButNames}),
    });
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    const loaded = nextEvent(box, 'comments-load');
    box.articleId = '2';
    await box.updateComplete;
    box.articleId = '1';
    await loaded;
    await release(pathOf(name, '2'));
    await box.updateComplete;
    expect(textsOf(box.renderRoot, 'text')).to.include('Text of a').and.not.include('Text of z');
    if (!box.renderRoot.querySelector('form')) await openForm(box);
    expect(box.renderRoot.querySelector('textarea')!.value).to.equal('Một');
  });

  it('keeps to what the endpoint has come to ask for meanwhile', async () => {
    const name = 'shorter';
    const box = await stagedBox(
      name,
      {...everythingButNames, maxLength: 20},
      {items: [given('a')]},
    );
    const form = await openForm(box);
    fill(form, {text: 'Mười hai ký tự'});
    const policy = {...everythingButNames, maxLength: 5};
    await stage(pathOf(name), {json: givenPage([given('a')], {policy})});
    const loaded = nextEvent(box, 'comments-load');
    box.reload();
    await loaded;
    await until(() => textOf(form, 'counter') === 'Characters too many: 9', 'it is counted');
    press(form, 'send');
    await until(() => form.querySelector('[aria-invalid="true"]'), 'it is refused');
    expect(focused(box)!.localName).to.equal('textarea');
    expect(keptOf(name, 'outbox')).to.be.empty;
  });

  it('keeps words that are sent to a discussion that was closed, and says so', async () => {
    const name = 'closed-form';
    const reader = await followed(name, [given('a')]);
    const {box} = reader;
    const form = await openForm(box);
    fill(form, {text: 'Một'});
    SentSource.last!.tell('thread', {count: 1, state: 'closed'});
    await until(() => textOf(box.renderRoot, 'notice'), 'it is said');
    expect(textOfForm(form).value).to.equal('Một');
    await stage(pathOf(name), {method: 'POST', status: 409, json: {code: 'thread-closed'}});
    press(form, 'send');
    await until(
      () => textOf(form, 'error').startsWith('Comments on this article are closed.'),
      'why',
    );
    expect(textOfForm(form).value).to.equal('Một');
    expect(keptOf(name, 'outbox')).to.eql(['Một']);
  });

  it('loses no words of another box for the same article', async () => {
    const name = 'two-boxes';
    const one = await stagedBox(name, everythingButNames, {
      items: [given('a')],
      answers: [taken('Một')],
    });
    const other = await showBox(name);
    const form = await openForm(one);
    const beside = await openForm(other);
    fill(form, {text: 'Một'});
    fill(beside, {text: 'Hai'});
    press(form, 'send');
    await until(() => textsOf(one.renderRoot, 'text').includes('Một'), 'it is sent');
    expect(textOfForm(beside).value).to.equal('Hai');
    expect(beside.isConnected).to.be.true;
    expect(keptOf(name, 'draft')).to.eql(['Hai']);
  });
});
