import {expect} from '@open-wc/testing';
import {fill, forgetStaged, openForm, press, stagedBox, taken} from '../support/comment-form.js';
import {everythingButNames, given} from '../support/discussion-answers.js';
import {nextEvent, textOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

afterEach(forgetStaged);

describe('comment-box: letters', () => {
  expectNothingUncaught();

  it('count as the endpoint counts them, also typed in parts', async () => {
    const box = await stagedBox(
      'f-parts',
      {...everythingButNames, maxLength: 10},
      {answers: [taken('Một')]},
    );
    const form = await openForm(box);
    fill(form, {text: 'ếếếếếế'.normalize('NFD')});
    const posted = nextEvent(box, 'comment-posted');
    press(form, 'send');
    await posted;
  });

  it('are the page’s own in an element of its own, also n', async () => {
    if (!customElements.get('page-field')) {
      customElements.define(
        'page-field',
        class extends HTMLElement {
          connectedCallback(): void {
            this.attachShadow({mode: 'open'}).innerHTML = '<input />';
          }
        },
      );
    }
    const own = document.createElement('page-field');
    own.slot = 'header';
    const box = await stagedBox('f-letter-n', everythingButNames, {
      ...{items: [given('a')], attributes: {'remember-visits': ''}, children: [own]},
    });
    const key = (): KeyboardEvent =>
      new KeyboardEvent('keydown', {key: 'n', bubbles: true, composed: true, cancelable: true});
    const write = box.renderRoot.querySelector('[part~="write"]')!;
    await until(() => !write.dispatchEvent(key()), 'the key is listened for');
    expect(own.shadowRoot!.querySelector('input')!.dispatchEvent(key())).to.be.true;
  });
});

describe('comment-box: the counter of letters', () => {
  expectNothingUncaught();

  it('counts as the contract does: a sign beyond the first plane takes two', async () => {
    const box = await stagedBox('astral', {...everythingButNames, maxLength: 8}, {items: []});
    const form = await openForm(box);
    fill(form, {text: '😀😀😀😀'});
    await until(() => textOf(form, 'counter') === 'Characters left: 0', 'it fits');
    fill(form, {text: '😀😀😀😀!'});
    await until(() => textOf(form, 'counter') === 'Characters too many: 1', 'it is too long');
  });
});
