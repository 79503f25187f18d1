/** What an article does beyond being shown: loaded if the page asks for it, or the reader goes somewhere. */
export {open} from './article-history.js';
export {equip, type Extras} from './equip.js';
export {reveal} from './reveal.js';
