import {expect} from '@open-wc/testing';
import {nameless, openForm, stagedBox} from '../support/comment-form.js';
import {textOf, textsOf} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

describe('comment-box: rules of the house', () => {
  expectNothingUncaught();

  it('stand in the form as plain text in its lines, with a link to all of them', async () => {
    const policy = {...nameless, rules: 'Be <b>kind</b>.\nBe brief.', rulesUrl: 'rules'};
    const box = await stagedBox('rules', policy);
    expect(textsOf(box.shadowRoot!, 'rules')).to.be.empty;
    const form = await openForm(box);
    const rules = form.querySelector<HTMLElement>('[part="rules"]')!;
    expect(rules.innerText).to.equal('Be <b>kind</b>.\nBe brief.');
    const link = form.querySelector<HTMLAnchorElement>('[part="rules-link"] > a')!;
    expect(link.href).to.equal(new URL('/staged/rules/articles/1/rules', location.href).href);
    expect(link.textContent).to.equal('Rules for comments');
    expect(link.getBoundingClientRect().height).to.be.at.least(24);
    const area = form.querySelector('textarea')!;
    expect(rules.compareDocumentPosition(area)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('are not there where the endpoint has none, nor is a link that leads nowhere', async () => {
    const box = await stagedBox('no-rules', {...nameless, rulesUrl: 'javascript:alert(1)'});
    const form = await openForm(box);
    expect(textOf(form, 'rules') + textOf(form, 'rules-link')).to.equal('');
  });

  it('leave room for the page’s own note', async () => {
    const note = document.createElement('p');
    note.slot = 'form-note';
    note.textContent = 'Our editor answers at noon.';
    const box = await stagedBox('form-note', nameless, {children: [note]});
    expect(note.checkVisibility()).to.be.false;
    const form = await openForm(box);
    expect(form.contains(note.assignedSlot)).to.be.true;
    expect(note.checkVisibility()).to.be.true;
  });
});
