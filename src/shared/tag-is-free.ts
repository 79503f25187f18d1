import {version} from './version.js';

/**
 * Whether a tag may be registered for a class. If another class has it already, that one stays, and the
 * console says which versions met: two copies of a library are the usual cause of a page that half works.
 */
export function tagIsFree(tag: string, element: CustomElementConstructor): boolean {
  const owner = customElements.get(tag) as
    (CustomElementConstructor & {version?: string}) | undefined;
  if (owner && owner !== element) {
    console.warn(
      `<${tag}> is already defined (version ${owner.version ?? 'unknown'}); ` +
        `Article Elements ${version} leaves it alone.`,
    );
  }
  return !owner;
}
