import {expect} from '@open-wc/testing';
import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {forgetStaged, stagedBox} from '../support/comment-form.js';
import {everything, given} from '../support/discussion-answers.js';
import {itInChromium} from '../support/engine.js';
import {until, type Attributes} from '../support/show.js';
import {askedOf, stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const pictureOf = (name: string): string => `${name}/pictures/an.png`;

/** A box with two comments, of which one names a picture of its author. */
async function showAuthors(name: string, attributes: Attributes): Promise<CommentBox> {
  await stage(pictureOf(name), {json: {}});
  const avatar = `/staged/${pictureOf(name)}`;
  const items = [
    given('a', {author: {name: 'Nguyễn Văn An', avatar}}),
    given('b', {author: {name: 'Trần Bình'}}),
  ];
  return stagedBox(name, everything, {items, attributes: {lang: 'vi', ...attributes}});
}

const headerOf = (box: CommentBox, id: string): HTMLElement =>
  box.renderRoot.querySelector(`[data-comment="${id}"] [part="comment-header"]`)!;

/** The letter that stands before the header; `none` if there is none. */
function letterOf(box: CommentBox, id: string): string | undefined {
  const header = headerOf(box, id);
  const {content} = getComputedStyle(header, '::before');
  // Engines resolve `attr()` or give it as it is.
  return content === 'none' ? content : header.dataset['initial'];
}

describe('comment-box: pictures of authors', () => {
  expectNothingUncaught();
  afterEach(forgetStaged);

  it('are not even asked for unless the page wants them, and a letter stands there', async () => {
    const box = await showAuthors('letters', {});
    expect(box.renderRoot.querySelector('img')).to.be.null;
    expect([letterOf(box, 'a'), letterOf(box, 'b')]).to.eql(['A', 'B']);
    expect(await askedOf(pictureOf('letters'))).to.be.empty;
  });

  it('stand in place of the letter where the page wants them', async () => {
    const name = 'pictures';
    const box = await showAuthors(name, {avatars: ''});
    const picture = headerOf(box, 'a').querySelector('img')!;
    expect(picture.src).to.equal(new URL(`/staged/${pictureOf(name)}`, location.href).href);
    // The name is beside it.
    expect(picture.alt).to.equal('');
    expect(picture.loading).to.equal('lazy');
    expect([letterOf(box, 'a'), letterOf(box, 'b')]).to.eql(['none', 'B']);
  });

  // Under its driver Firefox asks for the first picture of a page later than a test waits.
  itInChromium('are asked for where the page wants them', async () => {
    const name = 'asked';
    const box = await showAuthors(name, {avatars: ''});
    headerOf(box, 'a').scrollIntoView();
    await until(async () => (await askedOf(pictureOf(name))).length, 'it is asked for');
  });

  it('come and go with the wish of the page', async () => {
    const box = await showAuthors('wish', {});
    box.avatars = true;
    await box.updateComplete;
    expect(headerOf(box, 'a').querySelectorAll('img')).to.have.length(1);
    box.avatars = false;
    await box.updateComplete;
    expect(headerOf(box, 'a').querySelector('img')).to.be.null;
    expect(letterOf(box, 'a')).to.equal('A');
  });
});
