/**
 * Fired when the endpoint takes something only from readers who are signed in, and when a reader asks to sign in. The
 * page signs them in and sets `getToken` anew, or calls `reload()`; what was written waits.
 */
export class SignInRequiredEvent extends Event {
  static readonly type = 'sign-in-required';

  constructor() {
    super(SignInRequiredEvent.type, {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'sign-in-required': SignInRequiredEvent;
  }
}
