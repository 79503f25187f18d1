import {html, render} from 'lit';
import {textSettingsWords, type TextSettingsWords} from '../../../i18n/messages/text-settings.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {ArticleTextChangeEvent} from './text-event.js';
import {
  onTextChange,
  setText,
  textChoices,
  textSettings,
  type TextSetting,
  type TextSettings,
} from './text-settings.js';
import {textStyles} from './text.styles.js';
import type {Tool} from './tool.js';

const names = Object.keys(textChoices) as readonly TextSetting[];

// With Vietnamese, which not every typeface of books has.
const typefaces: Readonly<Record<string, string>> = {
  serif: "ui-serif, 'Noto Serif', 'Times New Roman', serif",
  'sans-serif': 'system-ui, sans-serif',
};

/**
 * Lets the reader set the text: size, line spacing, line length, typeface. It holds for every article of the page, and
 * is remembered under the one key `article-text` of the local storage once the reader has changed something; where
 * that is blocked, for as long as the page stands.
 *
 * - Event `article-text-change` (`ArticleTextChangeEvent`), on the view whose reader changed something.
 * - Parts `text-button`, `text-panel`, `text-setting`, `text-choice`, `text-reset`.
 */
export const tool: Tool = ({view, container, box, language, signal}) => {
  adoptStyles(view.renderRoot, textStyles);
  const bar = box.parentElement ?? box;
  const text = container.style;
  // A page may have styled the article that it gave.
  const own = new Map(
    Object.keys(propertiesOf({})).map((name) => [name, text.getPropertyValue(name)]),
  );
  const apply = (settings: TextSettings): void => {
    const properties = propertiesOf(settings);
    for (const [name, value] of own) text.setProperty(name, properties[name] || value);
    bar.style.maxInlineSize = widthOf(settings);
  };
  const words = wordsFor(textSettingsWords, language);
  const change = (changed: Readonly<Partial<Record<TextSetting, string>>>): void => {
    setText(changed);
    view.dispatchEvent(new ArticleTextChangeEvent(textSettings()));
  };
  const show = (): void => {
    const settings = textSettings();
    apply(settings);
    render(renderSettings(settings, words, change), box);
  };
  show();
  onTextChange(show, signal);
  signal.addEventListener('abort', () => {
    apply({});
  });
};

/** What a choice means for the article. By the measure that the stylesheet reads: for print it reads another. */
const propertiesOf = (settings: TextSettings): Readonly<Record<string, string>> => ({
  'font-size': settings.size ? `${settings.size}em` : '',
  'line-height': settings.leading ?? '',
  'font-family': typefaces[settings.typeface ?? ''] ?? '',
  '--article-measure': settings.measure ?? '',
});

/** The bar keeps the size of its words, and grows with the article. */
const widthOf = ({size, measure}: TextSettings): string =>
  size || measure ? `calc(${measure ?? 'var(--article-measure, 68ch)'} * ${size ?? 1})` : '';

function renderSettings(
  settings: TextSettings,
  words: TextSettingsWords,
  change: (changed: Readonly<Partial<Record<TextSetting, string>>>) => void,
): unknown {
  const reset = (): void => {
    change(Object.fromEntries(names.map((name) => [name, ''])));
  };
  return html`<button part="text-button" type="button" popovertarget="text-panel">
      <span aria-hidden="true">Aa</span> ${words.title}
    </button>
    <div part="text-panel" id="text-panel" popover role="dialog" aria-label=${words.title}>
      ${names.map((name) => renderSetting(name, settings[name] ?? '', words, change))}
      <button
        part="text-reset"
        type="button"
        aria-disabled=${!Object.keys(settings).length}
        @click=${reset}
      >
        ${words.reset}
      </button>
    </div>`;
}

function renderSetting(
  name: TextSetting,
  chosen: string,
  words: TextSettingsWords,
  change: (changed: Readonly<Partial<Record<TextSetting, string>>>) => void,
): unknown {
  return html`<fieldset part="text-setting">
    <legend>${words.settings[name]}</legend>
    ${textChoices[name].map(
      (value, index) =>
        html`<label part="text-choice">
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === chosen}
            @change=${() => {
              change({[name]: value});
            }}
          />
          ${name === 'size' ? `${Math.round(Number(value || 1) * 100)}%` : words.choices[name][index]}
        </label>`,
    )}
  </fieldset>`;
}
