import {html, nothing, type TemplateResult} from 'lit';
import type {ComposerWords} from '../../i18n/messages/composer.js';
import type {CommentPolicy} from '../../model/comment.js';

/** What a writer should know beforehand: the rules of the house, and the page's own note. */
export function renderRules(
  {rules, rulesUrl}: CommentPolicy,
  words: ComposerWords,
): TemplateResult {
  return html`${rules ? html`<p part="rules" dir="auto">${rules}</p>` : nothing}
    ${rulesUrl ? html`<p part="rules-link"><a href=${rulesUrl}>${words.rules}</a></p>` : nothing}
    <slot name="form-note"></slot>`;
}
