import {hiddenKey} from './is-kept.js';

// Enough for the most quarrelsome reader, and no way to fill the storage of the page.
const most = 200;

/** The persons whose comments this reader does not want to see, by name: a guest has nothing else. */
export class HiddenAuthors {
  #names = new Set(remembered());
  // Else this page is all that knows them.
  #isStored = true;

  /** Whether comments by that name are hidden. */
  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Hides comments by that name, or shows them again, also on the reader's next visit. */
  set(name: string, hidden: boolean): void {
    // Another window may have hidden others, or shown some again.
    if (this.#isStored) this.#names = new Set(remembered());
    this.#names.delete(name);
    if (hidden) this.#names.add(name);
    for (const oldest of [...this.#names].slice(0, -most)) this.#names.delete(oldest);
    try {
      if (this.#names.size) localStorage.setItem(hiddenKey, JSON.stringify([...this.#names]));
      else localStorage.removeItem(hiddenKey);
      this.#isStored = true;
    } catch {
      this.#isStored = false;
      // Blocked or full: it holds for this page.
    }
  }
}

function remembered(): string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(hiddenKey) ?? '[]');
    // Anybody may have written it.
    return Array.isArray(names)
      ? names.filter((name): name is string => typeof name === 'string').slice(-most)
      : [];
  } catch {
    return [];
  }
}
