/** Importing this module declares `<back-to-top>`. */
import {tagIsFree} from '../../shared/tag-is-free.js';
import {BackToTop} from './back-to-top.js';

if (tagIsFree('back-to-top', BackToTop)) customElements.define('back-to-top', BackToTop);
