/** What elements know of the client: how an exchange fails. */
export {loaded, LoadError} from '../client/load-error.js';
export type {InvalidField} from '../client/load-error.js';
