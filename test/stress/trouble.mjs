import {setTimeout} from 'node:timers/promises';

/** What happens to all tabs at once: the network goes and comes back, the endpoint is killed and started. */
export class Trouble {
  /** How often the network went. */
  offline = 0;
  #context;
  #endpoint;
  #random;
  #events;
  #back = Promise.resolve();
  #ending = new AbortController();
  #running;

  /**
   * @param scenarios names of what may happen, of `offline` and `restarts`
   */
  constructor(context, endpoint, random, scenarios) {
    this.#context = context;
    this.#endpoint = endpoint;
    this.#random = random;
    this.#events = ['offline', 'restarts'].filter((name) => scenarios.has(name));
  }

  /** Resolves when there is a network. */
  get online() {
    return this.#back;
  }

  /** Begins. */
  start() {
    this.#running = this.#run();
  }

  /** Ends, with the network and the endpoint there. */
  async stop() {
    this.#ending.abort();
    await this.#running;
  }

  async #run() {
    const {signal} = this.#ending;
    while (this.#events.length && !signal.aborted) {
      const pause = 1000 + this.#random() * 4000;
      if (!(await setTimeout(pause, true, {signal}).catch(() => false))) return;
      const event = this.#events[Math.floor(this.#random() * this.#events.length)];
      if (event === 'offline') await this.#cutNetwork();
      else await this.#endpoint.restart(this.#random() < 0.5 ? 'SIGTERM' : 'SIGKILL');
    }
  }

  async #cutNetwork() {
    let back;
    this.#back = new Promise((resolve) => (back = resolve));
    this.offline++;
    try {
      await this.#context.setOffline(true);
      await setTimeout(200 + this.#random() * 2500);
      await this.#context.setOffline(false);
    } finally {
      back();
    }
  }
}
