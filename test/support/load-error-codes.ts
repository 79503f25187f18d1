import type {LoadErrorCode} from '../../src/client/load-error.js';

/** Every code there is; one more or less does not compile. */
export const loadErrorCodes: Readonly<Record<LoadErrorCode, true>> = {
  ...{'no-endpoint': true, blocked: true, offline: true, timeout: true, 'too-large': true},
  ...{format: true, 'not-found': true, forbidden: true, 'sign-in-required': true},
  ...{unavailable: true, closed: true, duplicate: true, conflict: true, 'too-fast': true},
  ...{invalid: true, 'captcha-required': true, unsupported: true, nudge: true, http: true},
};
