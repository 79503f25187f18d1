import {discussion} from '../discussion.mjs';

/** As many comments as a lively article has, all on one page. */
export const scenario = discussion(200, 3);
