/** What it takes to say that something failed: loaded by the first failure on the page. */
export {failureWords} from '../i18n/messages/failures.js';
export {controlStyles} from './controls.styles.js';
