// As deep as comments show them; a mark on every line for each of more would outgrow the words.
const deepest = 3;

/** Collects words line by line, as HTML shows them: blanks in a row are one, and none stands at an edge. */
export class TextLines {
  #text = '';
  // What is due before the next word: line breaks, a blank, and what opens around it.
  #breaks = 0;
  #blank = false;
  #opening: string[] = [];
  #quotes = 0;

  /** Ends the line, or with 2 the paragraph; `further` adds to what ends already. */
  break(lines: 1 | 2, further = false): void {
    this.#breaks = Math.min(2, Math.max(lines, further ? this.#breaks + 1 : this.#breaks));
  }

  /** Goes into a quote, or out of one; those within the third are shown like it. */
  quote(step: 1 | -1): void {
    this.break(2);
    this.#quotes = Math.max(0, this.#quotes + step);
  }

  /** Adds words; `exact` keeps their blanks. */
  say(words: string, exact = false): void {
    const text = exact ? words : words.replace(/\s+/g, ' ').trim();
    if (/^\s/.test(words)) this.#blank = true;
    if (!text) return;
    this.#start();
    this.#text += text;
    this.#blank = !exact && /\s$/.test(words);
  }

  /** Opens a mark before the next word. */
  open(mark: string): void {
    this.#opening.push(mark);
  }

  /** Closes the mark opened last, right after the last word; without a word in between there is none. */
  close(mark: string): void {
    if (!this.#opening.pop()) this.#text += mark;
  }

  toString(): string {
    return this.#text;
  }

  #start(): void {
    const quote = '> '.repeat(Math.min(this.#quotes, deepest));
    if (this.#breaks && this.#text) this.#text += `${this.#breaks > 1 ? '\n' : ''}\n${quote}`;
    else if (!this.#text) this.#text = quote;
    else if (this.#blank) this.#text += ' ';
    this.#text += this.#opening.splice(0).join('');
    this.#breaks = 0;
  }
}
