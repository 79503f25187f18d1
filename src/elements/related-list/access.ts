import {html, nothing, type TemplateResult} from 'lit';
import {relatedExtrasWords} from '../../i18n/messages/related-extras.js';
import {wordsFor} from '../../i18n/words.js';
import type {Teaser} from '../../model/article.js';

/** Says who may read a story that not everybody may; nothing for those that are free. */
export function renderAccess({access}: Teaser, language: string): TemplateResult | typeof nothing {
  if (access === 'free') return nothing;
  const words = wordsFor(relatedExtrasWords, language);
  // In the language of the element, which need not be that of the story around it.
  return html`<span part="access" lang=${language}>${words.access[access]}</span>`;
}
