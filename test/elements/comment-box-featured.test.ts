import {expect} from '@open-wc/testing';
import {said, stagedBox} from '../support/comment-form.js';
import {textsOf} from '../support/show.js';

describe('comment-box: an editor’s pick', () => {
  for (const [lang, word] of Object.entries({vi: 'Bình luận hay', en: 'Editor’s pick'})) {
    it(`is marked as one in ${lang}, and nothing else is`, async () => {
      const items = [
        {...said('a', 'A'), featured: true},
        {...said('b', 'B'), featured: 'yes'},
      ];
      const box = await stagedBox(`featured-${lang}`, {}, {items, attributes: {lang}});
      expect(textsOf(box.shadowRoot!, 'featured')).to.eql([word]);
      const [first] = box.shadowRoot!.querySelectorAll('[part="comment"]');
      expect(textsOf(first!, 'badge')).to.eql([word]);
    });
  }
});
