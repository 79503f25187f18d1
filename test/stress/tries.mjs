/** Counts what a browser context sees of its requests to post a comment, by status. */
export class Tries {
  /** How many there were. */
  total = 0;
  /** How many ended with each status; those without one under `no answer`. */
  byStatus = {};

  constructor(context) {
    const isTry = (request) =>
      request.method() === 'POST' && /\/comments$/.test(new URL(request.url()).pathname);
    context.on('request', (request) => {
      if (isTry(request)) this.total++;
    });
    context.on('response', (response) => {
      if (isTry(response.request())) this.#count(String(response.status()));
    });
    context.on('requestfailed', async (request) => {
      // An answer that ends too early has failed, but has a status.
      if (isTry(request) && !(await request.response().catch(() => null))) this.#count('no answer');
    });
  }

  #count(end) {
    this.byStatus[end] = (this.byStatus[end] ?? 0) + 1;
  }
}
