/** Address of the reference endpoint that the test runner has started for this run. */
export const endpoint = (globalThis as unknown as {__endpoint: string}).__endpoint;
