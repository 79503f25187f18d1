import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startEndpoint} from '../support/endpoint-process.mjs';

/**
 * The reference endpoint with faults, on a database in a folder, so that it can be killed and started again at
 * the same address with everything it had stored.
 */
export class FailingEndpoint {
  /** How often it was started again. */
  restarts = 0;
  /** Requests that failed on purpose, by kind; without the last ones before a restart. */
  faults = {};
  #order = {};
  #folder;
  #process;

  /** Starts it on a free port. */
  static async start() {
    const endpoint = new FailingEndpoint();
    endpoint.#folder = await mkdtemp(join(tmpdir(), 'article-elements-stress-'));
    await endpoint.#start('0');
    return endpoint;
  }

  /** Its address, without a slash at the end. */
  get url() {
    return this.#process.url;
  }

  /** Tells it how to fail from now on, also when it is started again. */
  async fail(order) {
    this.#order = order;
    this.#count(await this.#figures());
    await this.#sendOrder();
  }

  /** Ends it in the middle of whatever it is doing, and starts it again. */
  async restart(signal) {
    this.#count(await this.#figures());
    const {port} = new URL(this.url);
    await this.#process.stop(signal);
    this.restarts++;
    await this.#start(port);
    await this.#sendOrder();
  }

  /** Requests to post that it has had since it was started. */
  async requests() {
    return (await this.#figures()).requests;
  }

  /** Ends it for good, with all that it had stored. */
  async stop() {
    await this.#process.stop();
    await rm(this.#folder, {recursive: true});
  }

  async #start(port) {
    this.#process = await startEndpoint({
      PORT: port,
      DATA_DIRECTORY: this.#folder,
      FAULTS: 'on',
      // What a server does against fast writers and repeated words would hide what the elements do.
      WRITES_PER_MINUTE: '1000000',
      DUPLICATE_WINDOW: '0',
    });
    this.#counted = {};
  }

  // The endpoint counts from its start, and may be asked more than once.
  #counted = {};

  #count({faults}) {
    for (const [kind, count] of Object.entries(faults)) {
      this.faults[kind] = (this.faults[kind] ?? 0) + count - (this.#counted[kind] ?? 0);
    }
    this.#counted = faults;
  }

  async #figures() {
    return (await fetch(new URL('/faults', this.url))).json();
  }

  async #sendOrder() {
    // Another start must not begin with the same choices again.
    const seed = `${this.#order.seed} ${this.restarts}`;
    const response = await fetch(new URL('/faults', this.url), {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({...this.#order, seed}),
    });
    if (!response.ok) throw new Error(`the endpoint refused to fail: ${await response.text()}`);
  }
}
