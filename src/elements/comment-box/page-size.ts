/** Threads, or answers, asked for at once: what a phone shows in two or three screens; more on request. */
export const pageSize = 20;
