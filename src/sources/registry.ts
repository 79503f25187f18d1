import type {Source} from './source.js';

const registered = new Map<string, Source>();

interface Awaited {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

const awaited = new Map<string, Awaited>();

/**
 * Gives a source a name, for the attribute `source` of any element and for `<meta name="article-source">`. It
 * goes before a source of this library that has the name; elements that name it already ask as soon as it is there.
 *
 * @throws {TypeError} if the name is empty, or registered already
 */
export function registerSource(name: string, source: Source): void {
  if (!name || registered.has(name)) throw new TypeError(`"${name}" is no new name for a source`);
  registered.set(name, source);
  awaited.get(name)?.resolve();
  awaited.delete(name);
}

/** What a name stands for; absent if nobody has registered it. */
export function registeredSource(name: string): Source | undefined {
  return registered.get(name);
}

/** Waits until a name is registered, which may be never. */
export function whenRegistered(name: string): Promise<void> {
  const known = awaited.get(name);
  if (known) return known.promise;
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  awaited.set(name, {promise, resolve});
  return promise;
}
