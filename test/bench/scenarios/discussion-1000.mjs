import {discussion} from '../discussion.mjs';

/** As many comments as should still be smooth at once. */
export const scenario = discussion(1000, 3);
