/** A storage that lives as long as a test, and can be made to fail like those of browsers. */
export class FakeStorage implements Storage {
  [name: string]: unknown;
  readonly #items = new Map<string, string>();
  /** Refuses to write, as when it is full. */
  full = false;
  /** Throws whatever is asked of it, as when the reader blocks it. */
  blocked = false;

  get length(): number {
    this.#check();
    return this.#items.size;
  }

  key(place: number): string | null {
    this.#check();
    return [...this.#items.keys()][place] ?? null;
  }

  getItem(key: string): string | null {
    this.#check();
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#check();
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#check();
    this.#items.delete(key);
  }

  clear(): void {
    this.#check();
    this.#items.clear();
  }

  /** Every key there is. */
  get keys(): string[] {
    return [...this.#items.keys()];
  }

  #check(): void {
    if (this.blocked) throw new DOMException('blocked', 'SecurityError');
  }
}

let places = 0;

/** An article that no other test writes under. */
export const freshArticle = (): string =>
  JSON.stringify({endpoint: 'https://api.example/', articleId: String(++places)});
