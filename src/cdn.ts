/** What a plain page loads: the four tags, and everything public of them for its own scripts. */
import './define.js';

export * from './four-elements.js';
