import {expect} from '@open-wc/testing';
import {safeContent} from '../../src/content/safe-content.js';
import {richElements} from '../../src/content/rich-table.js';
import {plain} from '../../src/content/table.js';
import {expectNothingUncaught} from '../support/uncaught.js';
import {addresses} from './corpus/addresses.js';
import {intruders} from './corpus/intruders.js';
import {scripts} from './corpus/scripts.js';
import {structures} from './corpus/structures.js';
import {options} from './options.js';

const corpus = {scripts, addresses, structures, intruders};

/** What the rebuild itself puts on elements, beside what the table lets through. */
const ours: Readonly<Record<string, readonly string[]>> = {
  a: ['target', 'rel'],
  div: ['role', 'tabindex', 'aria-label'],
};
const everywhere = ['lang', 'title', 'id', 'dir', 'data-block', 'data-align'];
const blocks = (
  'gallery rows pullquote footnotes bookmark heading aside thumbnail icon columns cover buttons button verse ' +
  'toggle player controls callout table embed'
).split(' ');
const addressed = ['href', 'src', 'poster'];

function expectSafe(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    const {localName} = element;
    expect(element.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
    const attributes = plain.get(localName) ?? richElements.get(localName);
    expect(attributes, `<${localName}>`).not.to.be.undefined;
    const allowed = new Set([
      ...attributes!.map((row) => row.replace(/=.*/, '')),
      ...everywhere,
      ...(ours[localName] ?? []),
    ]);
    for (const {name, value} of element.attributes) {
      expect(allowed.has(name), `${name} on <${localName}>`).to.be.true;
      if (addressed.includes(name)) {
        expect(value).to.match(/^(https?:\/\/[^@]+$|mailto:[^?]+$|tel:[^*#]+$|#article-1-)/);
        expect(new URL(value, options.base).origin, 'never the page').not.to.equal(location.origin);
      }
      if (name === 'srcset') expect(value).not.to.match(/(javascript|data):/i);
      if (name === 'id') expect(value).to.match(/^article-1-/);
      if (name === 'data-block') expect(blocks).to.include(value);
    }
    if (localName === 'a' && element.getAttribute('href')?.startsWith('http')) {
      expect(element.getAttribute('rel')).to.equal('noopener noreferrer');
    }
  }
}

describe('safeContent: hostile markup', () => {
  expectNothingUncaught();

  const page = globalThis as unknown as {pwned?: () => void};
  let ran = 0;

  before(() => {
    page.pwned = () => ran++;
  });

  after(() => {
    delete page.pwned;
  });

  for (const [kind, payloads] of Object.entries(corpus)) {
    for (const payload of payloads) {
      it(`lets nothing through of ${kind}: ${payload.slice(0, 90).replace(/\s+/g, ' ')}`, async () => {
        const content = await safeContent(`<p>Before</p>${payload}<p>After</p>`, options);
        document.body.append(content);
        try {
          expectSafe(content);
          expect(content.querySelector('p')!.textContent).to.equal('Before');
          for (const link of content.querySelectorAll('a')) {
            const stay = (event: Event): void => {
              event.preventDefault();
            };
            link.addEventListener('click', stay);
            link.click();
          }
        } finally {
          content.remove();
        }
      });
    }
  }

  it('has run nothing of all that', () => {
    expect(ran).to.equal(0);
  });

  it('was tried with a corpus worth the name', () => {
    expect(Object.values(corpus).flat()).to.have.length.above(150);
  });
});
