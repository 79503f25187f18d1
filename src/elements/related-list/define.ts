/** Importing this module declares `<related-list>`. */
import {tagIsFree} from '../../shared/tag-is-free.js';
import {RelatedList} from './related-list.js';

if (tagIsFree('related-list', RelatedList)) customElements.define('related-list', RelatedList);
