/** Collects words line by line, as HTML shows them: blanks in a row are one, and none stands at an edge. */
export class TextLines {
  #text = '';
  // What is due before the next word: line breaks, or a blank.
  #breaks = 0;
  #blank = false;

  /** Ends the line, or with 2 the paragraph; `further` adds to what ends already. */
  break(lines: 1 | 2, further = false): void {
    this.#breaks = Math.min(2, Math.max(lines, further ? this.#breaks + 1 : this.#breaks));
  }

  /** Adds words; `exact` keeps their blanks. */
  say(words: string, exact = false): void {
    const text = exact ? words : words.replace(/\s+/g, ' ').trim();
    if (/^\s/.test(words)) this.#blank = true;
    if (!text) return;
    const [line, word] = this.marks();
    if (this.#breaks && this.#text) this.#text += `${this.#breaks > 1 ? '\n' : ''}\n${line}`;
    else if (!this.#text) this.#text = line;
    else if (this.#blank) this.#text += ' ';
    this.append(word + text);
    this.#breaks = 0;
    this.#blank = !exact && /\s$/.test(words);
  }

  toString(): string {
    return this.#text;
  }

  /** Marks that are due at the beginning of a line, and those before the next word. */
  protected marks(): readonly [line: string, word: string] {
    return ['', ''];
  }

  /** Adds a mark right after the last word. */
  protected append(mark: string): void {
    this.#text += mark;
  }
}
