/** What a plain page loads: the four tags, and everything public for its own scripts. */
import './define.js';

export * from './index.js';
