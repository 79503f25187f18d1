import {elements, type Elements} from './table.js';

const cell = 'colspan rowspan headers scope abbr';
const player = 'controls= preload=none';

/** What an article may consist of beside the plain elements: tables, players, code, terms, pictures of many sizes. */
export const richElements: Elements = elements(
  'img loading=lazy decoding=async referrerpolicy=no-referrer sizes alt width height srcset src;pre;hr;dl;' +
    `dt;dd;table;caption;colgroup;col span;thead;tbody;tfoot;tr;td ${cell};th ${cell};details open;` +
    'summary;mark;code;kbd;samp;var;q;abbr;time datetime;bdi;wbr;cite;dfn;del datetime;ins datetime;ruby;rt;rp;' +
    `picture;source media type sizes width height srcset src;video ${player} poster width height src;` +
    `audio ${player} src;track kind srclang label src`,
);
