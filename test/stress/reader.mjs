import {setTimeout} from 'node:timers/promises';
import {errors} from 'playwright-core';

// Longer than anything a reader would wait for; only a form that hangs takes as much.
const patience = 60_000;

// After this a reader takes a page without its script for one that came in half, and loads it again.
const scriptTakes = 5000;

// A form that holds what was sent, says of no failure and is at rest has got it back from the outbox.
const rest = 2000;

// What a reader is about to use and that goes meanwhile is not waited for.
const soon = {timeout: 3000};

const form = 'comment-box [part~="form"]';
const textarea = `${form} [part~="textarea"]`;
const send = `${form} [part~="send"]`;
const name = `${form} [name="name"]`;

/** What the box shows, as a value; runs in the page. */
function look() {
  const root = document.querySelector('comment-box')?.shadowRoot;
  const find = (part) => root?.querySelector(`[part~="${part}"]`);
  const open = find('form');
  return {
    isDefined: !!root,
    text: open ? open.querySelector('textarea').value : undefined,
    named: !!open?.querySelector('[name="name"]').value,
    busy: open?.getAttribute('aria-busy') === 'true',
    failed: open?.querySelector('[part~="error"]')?.textContent.trim(),
    button: ['write', 'retry'].find(find),
  };
}

/** What is listed as a draft; runs in the page. */
function drafts() {
  const list = document.querySelector('comment-box').shadowRoot;
  const entries = [...list.querySelectorAll('[part="entry"]:has(.draft)')];
  return entries.map((entry) => entry.querySelector('[part="text"]').textContent);
}

/** Opens the form with a draft that is listed; runs in the page. */
function resumeDraft(text) {
  const list = document.querySelector('comment-box').shadowRoot;
  const entries = [...list.querySelectorAll('[part="entry"]:has(.draft)')];
  const entry = entries.find((one) => one.querySelector('[part="text"]').textContent === text);
  entry?.querySelector('[part~="edit"]').click();
}

const presses = {
  click: (page) => page.locator(send).click(soon),
  enter: (page) => page.locator(name).press('Enter', soon),
  shortcut: (page) => page.locator(textarea).press('Control+Enter', soon),
  'double-clicks': (page) => page.locator(send).dblclick(soon),
};

/** Does what was begun, unless its form goes meanwhile, as it does when another window sends its words. */
async function ifThere(act) {
  try {
    await act;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
  }
}

/** Somebody with one tab who writes, sends, sends again what failed, and reloads when it suits them. */
export class Reader {
  /** How often the tab was loaded again. */
  reloads = 0;
  #page;
  #address;
  #random;
  #trouble;
  #scenarios;
  #ways;
  // Texts whose Send was pressed and that the form held when it was last seen.
  #unsent = new Map();

  constructor({page, address, random, trouble, scenarios}) {
    this.#page = page;
    this.#address = address;
    this.#random = random;
    this.#trouble = trouble;
    this.#scenarios = scenarios;
    this.#ways = Object.keys(presses).filter(
      (way) => way === 'click' || way === 'enter' || scenarios.has(way),
    );
  }

  /** Opens the page, as soon as there is a network. */
  async arrive() {
    for (;;) {
      await this.#trouble.online;
      try {
        await this.#page.goto(this.#address, {waitUntil: 'commit'});
        return;
      } catch (error) {
        // The network went on the way.
        if (!/net::ERR_/.test(error.message)) throw error;
      }
    }
  }

  /** Writes one comment and presses Send until the form has let go of it, or the tab is loaded again. */
  async write(post) {
    await setTimeout(this.#random() * 300);
    if (this.#happens('reloads', 0.05)) await this.#reload();
    await this.finish();
    await this.#type(post);
    await this.#send(post);
  }

  /** Sends what an earlier form still holds and what the outbox gave up, and leaves an open form. */
  async finish() {
    await this.#press('resend');
    for (let text = await this.#open(); this.#unsent.has(text); text = await this.#open()) {
      const post = this.#unsent.get(text);
      post.story.push('found again');
      if (!(await this.#send(post))) return;
    }
  }

  /**
   * Sends comments whose Send was pressed and that are drafts all the same, as the form or the list below it shows.
   *
   * @returns how many there were
   */
  async resume(posts) {
    const shown = [await this.#open(), ...(await this.#page.evaluate(drafts))];
    const found = posts.filter(({text, pressed}) => pressed && shown.includes(text));
    for (const post of found) {
      if ((await this.#open()) !== post.text) await this.#page.evaluate(resumeDraft, post.text);
      post.story.push('found as a draft');
      this.#unsent.set(post.text, post);
      await this.finish();
    }
    return found.length;
  }

  /** Types until the form says just that: it may go, and in a window without the focus it follows another one's. */
  async #type(post) {
    for (;;) {
      await this.#open();
      await ifThere(this.#page.locator(textarea).fill(post.text, soon));
      const {text, named} = await this.#page.evaluate(look);
      if (text === post.text && named) return;
      if (text === post.text)
        await ifThere(this.#page.locator(name).fill(`Reader ${post.tab}`, soon));
      else post.story.push(`typed, but the form says ${text ?? 'nothing'}`);
    }
  }

  /** @returns whether the form let go of it */
  async #send(post) {
    const way = this.#ways[Math.floor(this.#random() * this.#ways.length)];
    for (;;) {
      post.pressed = true;
      post.story.push(way);
      this.#unsent.set(post.text, post);
      await ifThere(presses[way](this.#page));
      if (this.#happens('reloads', 0.2)) {
        const pause = Math.round(this.#random() ** 2 * 500);
        await setTimeout(pause);
        post.story.push(`reload after ${pause} ms`);
        await this.#reload();
        return false;
      }
      const failure = await this.#failureOf(post.text);
      if (failure === undefined) {
        this.#unsent.delete(post.text);
        post.story.push('taken');
        return true;
      }
      post.story.push(failure || 'back in the form');
      await setTimeout(200 + this.#random() * 800);
    }
  }

  /** @returns why the form still holds a text, `''` if it does not say; absent once it has let go of it */
  async #failureOf(text) {
    const begun = Date.now();
    while (Date.now() < begun + patience) {
      const shown = await this.#page.evaluate(look);
      if (shown.text?.trim() !== text) return undefined;
      if (!shown.busy && (shown.failed || Date.now() > begun + rest)) return shown.failed ?? '';
      await setTimeout(100);
    }
    throw new Error(`nothing came of sending ${text}`);
  }

  /** Opens the form, however often that fails; resolves to the text in it. */
  async #open() {
    const until = Date.now() + patience;
    let begun = Date.now();
    while (Date.now() < until) {
      const {text, button, isDefined} = await this.#page.evaluate(look);
      if (text !== undefined) return text;
      if (!isDefined && Date.now() > begun + scriptTakes) {
        await this.#reload();
        begun = Date.now();
      }
      if (button) await this.#press(button);
      // About as fast as an impatient finger; faster keeps the machine from starting the endpoint again.
      await setTimeout(300);
    }
    const shown = await this.#page.evaluate(() => {
      const box = document.querySelector('comment-box');
      return `${box?.state}: ${box?.shadowRoot?.textContent.trim()}`;
    });
    throw new Error(`the form did not open, the box is ${shown}`);
  }

  /** Presses a button of the box, if it is there: that one, whatever moves into its place meanwhile. */
  async #press(part) {
    await this.#page.evaluate((name) => {
      const root = document.querySelector('comment-box')?.shadowRoot;
      root?.querySelector(`[part~="${name}"]:not([aria-disabled="true"])`)?.click();
    }, part);
  }

  async #reload() {
    this.reloads++;
    await this.arrive();
  }

  #happens(scenario, chance) {
    return this.#scenarios.has(scenario) && this.#random() < chance;
  }
}
