import {expect} from '@open-wc/testing';
import DOMPurify from 'dompurify';
import {safeContent} from '../../src/content/safe-content.js';
import {dropped} from '../../src/content/table.js';
import {seeds} from '../support/seed.js';
import {expectNothingUncaught} from '../support/uncaught.js';
import {options} from './options.js';

/** The prose that an independent sanitiser leaves, without our words for embeds and without any blanks. */
function proseOf(root: Node): string {
  const copy = root.cloneNode(true) as Element;
  for (const embed of copy.querySelectorAll('[data-block="embed"],[data-block="player"]')) {
    embed.remove();
  }
  return copy.textContent.replace(/\s+/g, '');
}

describe('safeContent: the articles of the reference endpoint', () => {
  expectNothingUncaught();

  for (const {id, bodyHtml} of seeds) {
    it(`keeps the prose of ${id}, as DOMPurify does`, async () => {
      const pure = DOMPurify.sanitize(bodyHtml, {
        RETURN_DOM_FRAGMENT: true,
        USE_PROFILES: {html: true},
        FORBID_TAGS: [...dropped],
        FORBID_CONTENTS: [...dropped],
      });
      const oracle = document.createElement('div');
      oracle.append(pure);
      const ours = await safeContent(bodyHtml, options);
      expect(proseOf(ours)).to.equal(proseOf(oracle));
      expect(proseOf(ours)).not.to.be.empty;
    });
  }
});
