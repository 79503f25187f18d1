import type {Source} from './source.js';

const registered = new Map<string, Source>();
const awaited = new Map<string, () => void>();

/**
 * Gives a source a name, for the attribute `source` of any element and for `<meta name="article-source">`. It
 * goes before a source of this library that has the name; elements that name it already wait for it a while.
 *
 * @throws {TypeError} if the name is empty, or registered already
 */
export function registerSource(name: string, source: Source): void {
  if (!name || registered.has(name)) throw new TypeError(`"${name}" is no new name for a source`);
  registered.set(name, source);
  awaited.get(name)?.();
  awaited.delete(name);
}

/** What a name stands for; absent if nobody has registered it. */
export function registeredSource(name: string): Source | undefined {
  return registered.get(name);
}

/** Waits until a name is registered, or for so many milliseconds. */
export function whenRegistered(name: string, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const earlier = awaited.get(name);
    awaited.set(name, () => {
      earlier?.();
      resolve();
    });
    setTimeout(resolve, patience);
  });
}
