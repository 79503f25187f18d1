import {LoadError} from '../client/load-error.js';
import {native} from './native.js';
import {registeredSource, whenRegistered} from './registry.js';
import type {Source} from './source.js';

// Scripts of a page run in any order, and one that registers a source may come after the elements; but readers are
// told before long that there is nothing.
const patience = 3000;

// Each loads what it takes to speak to its backend, and nothing of the others.
const builtIn: Readonly<Record<string, (settings: string | undefined) => Promise<Source>>> = {
  native: () => Promise.resolve(native),
  ghost: async () => (await import('./ghost.js')).ghost,
  'json-feed': async () => (await import('./json-feed.js')).jsonFeed,
  static: async () => (await import('./static.js')).staticFiles,
  wordpress: async () => (await import('./wordpress.js')).wordpress,
  'json-ld': async () => (await import('./json-ld-source.js')).jsonLd,
  'path-map': async (settings) => (await import('./path-map.js')).pathMap(settings),
};

// The same name and settings give the same object, by which requests know that they may share an answer.
const made = new Map<string, Promise<Source>>();

/**
 * The source that a name stands for.
 *
 * @param settings JSON of the page, for the source that takes some; absent if there is none
 * @param late called when a name is registered after all that this has failed for
 * @throws {LoadError} `no-endpoint` for a name that is not ours and that nobody has registered, or for settings
 *   that the source refuses; `offline` if its code could not be loaded
 */
export async function namedSource(
  name: string,
  settings: string | undefined,
  late?: () => void,
): Promise<Source> {
  const ours = Object.hasOwn(builtIn, name) ? builtIn[name] : undefined;
  if (!ours && !registeredSource(name)) {
    const patienceEnds = new Promise((resolve) => setTimeout(resolve, patience));
    await Promise.race([whenRegistered(name), patienceEnds]);
  }
  const registered = registeredSource(name);
  if (registered) return registered;
  if (!ours) {
    void whenRegistered(name).then(late);
    const names = Object.keys(builtIn).join(', ');
    const cause = new Error(`No source is registered as "${name}"; ours are ${names}`);
    throw new LoadError('no-endpoint', {cause});
  }
  const key = JSON.stringify([name, settings]);
  const source = made.get(key) ?? ours(settings);
  made.set(key, source);
  return source.catch((cause: unknown) => {
    made.delete(key);
    throw cause instanceof LoadError ? cause : new LoadError('offline', {cause});
  });
}
