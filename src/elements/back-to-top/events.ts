/** Fired before the reader is taken back; cancel it to take them there by other means. */
export class BackToTopEvent extends Event {
  static readonly type = 'back-to-top';

  constructor() {
    super(BackToTopEvent.type, {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'back-to-top': BackToTopEvent;
  }
}
