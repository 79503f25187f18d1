import type {Sentence} from './listen-sentences.js';

/**
 * Speaks sentence by sentence. A pause goes back to the beginning of the sentence: engines that keep their place
 * in it are few, and on Android there is none.
 */
export class Speaker {
  readonly #sentences: readonly Sentence[];
  readonly #voice: SpeechSynthesisVoice;
  readonly #tell: () => void;
  // Held, because Chromium forgets to tell the end of one that nobody holds.
  #utterance: SpeechSynthesisUtterance | undefined;
  #next = 0;

  /**
   * @param sentences at least one
   * @param tell called with every change of what follows
   */
  constructor(sentences: readonly Sentence[], voice: SpeechSynthesisVoice, tell: () => void) {
    this.#sentences = sentences;
    this.#voice = voice;
    this.#tell = tell;
  }

  get speaking(): boolean {
    return this.#utterance !== undefined;
  }

  /** The sentence that is spoken, or at which it was paused; absent before the start and after the end. */
  get sentence(): Sentence | undefined {
    return this.speaking || this.#next ? this.#sentences[this.#next] : undefined;
  }

  /** Begins, or goes on after a pause. */
  play(): void {
    // What another article, or the page, is saying: there is one voice for all.
    speechSynthesis.cancel();
    this.#speak();
  }

  pause(): void {
    this.#silence();
    this.#tell();
  }

  /** Goes back to the beginning. */
  stop(): void {
    this.#silence();
    this.#next = 0;
    this.#tell();
  }

  #silence(): void {
    if (!this.#utterance) return;
    this.#utterance = undefined;
    speechSynthesis.cancel();
  }

  #speak(): void {
    const sentence = this.#sentences[this.#next];
    if (!sentence) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    this.#utterance = utterance;
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    utterance.addEventListener('end', () => {
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      this.#next++;
      this.#speak();
    });
    // Somebody else has taken the voice, or it is gone.
    utterance.addEventListener('error', () => {
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      this.#tell();
    });
    speechSynthesis.speak(utterance);
    this.#tell();
  }
}
