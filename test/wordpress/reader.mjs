let readers = 0;

/**
 * Somebody with a browser of their own, on a page of another origin than the site.
 */
export class Reader {
  /** The page, as the browser drives it. */
  page;
  /** Addresses on other machines that the page asked for. */
  elsewhere = [];
  #context;
  #email;

  constructor(context, page, email) {
    this.#context = context;
    this.#email = email;
    this.page = page;
    page.on('request', (request) => {
      const {hostname} = new URL(request.url());
      if (hostname !== '127.0.0.1') this.elsewhere.push(request.url());
    });
    // Longer than a busy machine takes, and longer than the site slows a reader down.
    page.setDefaultTimeout(40_000);
  }

  /** @param {import('playwright-core').Browser} browser */
  static async of(browser) {
    // A site slows down who writes from one address, or under one: of the first it learns by the name of the browser.
    const number = ++readers;
    const userAgent = `Chromium reader/${number}`;
    const context = await browser.newContext({userAgent, locale: 'vi', reducedMotion: 'reduce'});
    return new Reader(context, await context.newPage(), `hoa-${number}@example.test`);
  }

  /** Opens a page and waits until the element on it shows what it has. */
  async open(address) {
    await this.page.goto(address);
    await this.settle();
  }

  /** Loads the same page again. */
  async reload() {
    await this.page.reload();
    await this.settle();
  }

  async settle() {
    await this.page.waitForFunction(() =>
      document.querySelector('#element').matches(':state(ready), :state(empty), :state(error)'),
    );
  }

  /** Elements with a part of this name, in the shadow tree. */
  find(part) {
    return this.page.locator(`#element [part~="${part}"]`);
  }

  /** What parts of this name say. */
  async textsOf(part) {
    // Not as they are laid out: what is far down is not yet.
    const texts = await this.find(part).allTextContents();
    return texts.map((text) => text.trim());
  }

  /** The comment with exactly this text, without its answers. */
  comment(text) {
    return this.find('comment')
      .locator('> article')
      .filter({has: this.page.locator('[part~="text"]', {hasText: exactly(text)})});
  }

  /** Opens the form below a comment, or that for a new thread, and fills it. */
  async write(text, {below, email = this.#email} = {}) {
    await (below ? this.comment(below).locator('[part~="reply"]') : this.find('write')).click();
    await this.find('textarea').fill(text);
    const form = this.find('form');
    await form.locator('[name="name"]').fill('Hoa');
    await form.locator('[name="email"]').fill(email);
  }

  async send() {
    await this.find('send').click();
  }

  async leave() {
    await this.#context.close();
  }
}

/** A pattern for a text and nothing else. */
function exactly(text) {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
