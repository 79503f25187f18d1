import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** An element that tells others where it gets its article from. */
export interface Lender extends HTMLElement {
  endpoint: string;
  articleId: string;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
}

type Host = ReactiveControllerHost & HTMLElement & {for: string};

/** Finds the element that `for` names, and updates the host whenever that one updates. */
export class LenderController implements ReactiveController {
  readonly #host: Host;
  #lent = '';
  readonly #follower: ReactiveController = {
    hostUpdated: () => {
      // Only for what is borrowed: an element that follows itself would update without end.
      const lent = JSON.stringify([this.#lender?.endpoint, this.#lender?.articleId]);
      if (lent === this.#lent) return;
      this.#lent = lent;
      this.#host.requestUpdate();
    },
  };
  #lender: Lender | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The element that lends; absent if `for` names none, or one that cannot. */
  get lender(): Lender | undefined {
    const id = this.#host.for;
    const root = this.#host.getRootNode() as Partial<DocumentOrShadowRoot & NonElementParentNode>;
    const found = id ? root.getElementById?.(id) : undefined;
    if (found?.matches(':not(:defined)')) {
      void customElements.whenDefined(found.localName).then(() => {
        this.#host.requestUpdate();
      });
    }
    this.#follow(found && 'addController' in found ? (found as Lender) : undefined);
    return this.#lender;
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(lender: Lender | undefined): void {
    if (lender === this.#lender) return;
    this.#lender?.removeController(this.#follower);
    this.#lender = lender;
    lender?.addController(this.#follower);
  }
}
