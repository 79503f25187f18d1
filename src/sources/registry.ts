import type {Source} from './source.js';

interface Awaited {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

interface Registry {
  readonly registered: Map<string, Source>;
  readonly awaited: Map<string, Awaited>;
}

// One for the page: each bundle brings a copy of this module, and a name means the same to the elements of all.
const page = globalThis as unknown as Record<symbol, Registry | undefined>;
const registry: Registry = (page[Symbol.for('article-elements.sources')] ??= {
  registered: new Map(),
  awaited: new Map(),
});
const {registered, awaited} = registry;

/**
 * Gives a source a name, for the attribute `source` of any element and for `<meta name="article-source">`. It
 * holds on the whole page, whichever script of
 * this library it came from, and goes before a source of this library that has the name; elements that name it already ask as soon as it is there.
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
