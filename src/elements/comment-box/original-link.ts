import {html, nothing} from 'lit';
import {originalWords} from '../../i18n/messages/original.js';
import {wordsFor} from '../../i18n/words.js';

/**
 * A link to the page where the discussion stands with all that its backend can do.
 *
 * @param why what the reader cannot do here
 * @param url `''`: nobody knows of such a page, and nothing is shown
 */
export function renderOriginalLink(
  why: 'signIn' | 'readonly',
  url: string,
  language: string,
): unknown {
  return url
    ? html`<p>
        <a part="original" href=${url}>${wordsFor(originalWords, language)[why]}</a>
      </p>`
    : nothing;
}
