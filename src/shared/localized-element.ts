import {LitElement, type CSSResult, type PropertyDeclarations} from 'lit';
import {wordsFor, type Catalogue} from '../i18n/words.js';
import {Language} from './language.js';
import {version} from './version.js';

/**
 * An element that speaks the language of the place where it stands.
 *
 * @internal
 */
export abstract class LocalizedElement extends LitElement {
  static override properties: PropertyDeclarations = {
    // An empty attribute would say that the language is unknown; absent, it is the page's.
    lang: {reflect: true, converter: {toAttribute: (tag: string) => tag || null}},
  };

  // In one array in every element, as the bundled Lit takes them.
  static override styles: CSSResult[];

  /** Version of the package this class comes from. */
  static readonly version = version;

  /**
   * Registers the class under a name of the page's choice, or in a scoped registry.
   *
   * @throws {DOMException} if the name is taken or the class already has another one
   */
  static define(tag: string, registry: CustomElementRegistry = customElements): void {
    registry.define(tag, this as unknown as CustomElementConstructor);
  }

  /**
   * Language of the element's own words, as a BCP 47 tag. Vietnamese and English are built in, and any other
   * language gets English. Absent: the nearest `lang` around the element, else the browser's language.
   */
  override lang = '';

  readonly #language = new Language(this);

  /** The BCP 47 tag in force. */
  protected get language(): string {
    return this.#language.tag;
  }

  /** The words of a catalogue in the language in force. */
  protected words<T>(catalogue: Catalogue<T>): T {
    return wordsFor(catalogue, this.language);
  }
}
