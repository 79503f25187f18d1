import {html, nothing, render} from 'lit';
import {listenWords} from '../../../i18n/messages/listen.js';
import {wordsFor} from '../../../i18n/words.js';
import {adoptStyles} from '../../../shared/adopt-styles.js';
import {createMarker} from './listen-highlight.js';
import {sentencesOf} from './listen-sentences.js';
import {Speaker} from './listen-speaker.js';
import {voiceFor} from './listen-voice.js';
import {listenStyles} from './listen.styles.js';
import type {Tool} from './tool.js';

const {speechSynthesis: synthesis} = globalThis as Partial<typeof globalThis>;

// Engines look for their voices once they are asked: beside the request, they have them when the article comes.
synthesis?.getVoices();

/**
 * Reads the article aloud with a voice of the reader's own device, and marks the sentence that is spoken. One
 * button begins, pauses and goes on; another ends it while there is something to end. Nothing where there is no
 * voice for the article's language. Ends with the article, and with the page.
 *
 * - Parts `listen` and `listen-stop`, both also a `button`.
 * - `::highlight(article-listen)`: the sentence, in the page's own stylesheet.
 */
export const tool: Tool = ({view, container, body, box, language, spoken, signal}) => {
  const {speechSynthesis} = globalThis as Partial<typeof globalThis>;
  if (!speechSynthesis) return;
  adoptStyles(view.renderRoot, listenStyles);
  box.className = 'listen';
  const words = wordsFor(listenWords, language);
  const marker = createMarker(container, signal);
  let speaker: Speaker | undefined;
  const show = (): void => {
    marker.mark(speaker?.speaking ? speaker.sentence?.range : undefined);
    render(renderButtons(), box);
  };
  const renderButtons = (): unknown => {
    if (!voiceFor(speechSynthesis.getVoices(), spoken)) return nothing;
    return html`<button
        part="button listen"
        type="button"
        aria-pressed=${String(speaker?.speaking === true)}
        @click=${toggle}
      >
        ${words.listen}</button
      >${
        speaker?.sentence
          ? html`<button part="button listen-stop" type="button" @click=${stop}>
              ${words.stop}
            </button>`
          : nothing
      }`;
  };
  const toggle = (): void => {
    if (speaker?.speaking) {
      speaker.pause();
      return;
    }
    // At the start, not before: the text may have changed, and who never listens pays nothing.
    if (!speaker?.sentence) speaker = createSpeaker();
    speaker?.play();
  };
  const createSpeaker = (): Speaker | undefined => {
    const voice = voiceFor(speechSynthesis.getVoices(), spoken);
    return voice && new Speaker(sentencesOf(container, body, spoken), voice, show);
  };
  const stop = (): void => {
    speaker?.stop();
    box.querySelector('button')?.focus();
  };
  const silence = (): void => {
    speaker?.stop();
  };
  signal.addEventListener('abort', silence);
  // Some engines speak on.
  addEventListener('pagehide', silence, {signal});
  speechSynthesis.addEventListener('voiceschanged', show, {signal});
  show();
};
