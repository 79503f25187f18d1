import {TextLines} from './text-lines.js';

// As deep as comments show them; a mark on every line for each of more would outgrow the words.
const deepest = 3;

/** Lines of text with the marks of our comments around words and before lines. */
export class MarkedLines extends TextLines {
  #opening: string[] = [];
  #quotes = 0;

  /** Goes into a quote, or out of one; those within the third are shown like it. */
  quote(step: 1 | -1): void {
    this.break(2);
    this.#quotes = Math.max(0, this.#quotes + step);
  }

  /** Opens a mark before the next word. */
  open(mark: string): void {
    this.#opening.push(mark);
  }

  /** Closes the mark opened last, right after the last word; without a word in between there is none. */
  close(mark: string): void {
    if (!this.#opening.pop()) this.append(mark);
  }

  protected override marks(): readonly [line: string, word: string] {
    return ['> '.repeat(Math.min(this.#quotes, deepest)), this.#opening.splice(0).join('')];
  }
}
