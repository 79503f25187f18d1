import type {ReactiveController, ReactiveControllerHost} from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

const hosts = new Set<Host>();
let observer: MutationObserver | undefined;

/** Keeps an element in the language of the place where it stands, also when a page switches language. */
export class Language implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag: the nearest `lang` around the element, else the browser's language. */
  get tag(): string {
    for (let node: Node | null = this.#host; node; node = parentOf(node)) {
      // The property, since the host writes its attribute only after it has rendered.
      const tag = (node as Partial<HTMLElement>).lang;
      if (tag && isLanguageTag(tag)) return tag;
    }
    return isLanguageTag(navigator.language) ? navigator.language : 'en';
  }

  hostConnected(): void {
    hosts.add(this.#host);
    observer ??= new MutationObserver(() => {
      for (const host of hosts) host.requestUpdate();
    });
    observer.observe(document, {attributeFilter: ['lang'], subtree: true});
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (!hosts.size) observer?.disconnect();
  }
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Whether text is a well-formed BCP 47 tag; one that is not would make every Intl formatter throw. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
