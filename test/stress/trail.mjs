const namespace = 'article-comments:';

/** Tells of what the page keeps and forgets; runs in the page. */
function tellOfStorage(namespace) {
  const {setItem, removeItem} = Storage.prototype;
  const tell = (what, key, value) => {
    if (!key.startsWith(namespace)) return;
    console.debug(`trail ${JSON.stringify({what, key: key.slice(namespace.length), value})}`);
  };
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    tell('keeps', key, value);
  };
  Storage.prototype.removeItem = function (key) {
    const value = this.getItem(key);
    removeItem.call(this, key);
    if (value !== null) tell('forgets', key, value);
  };
}

/** The words of a comment in an item of the storage; absent if it is of something else. */
function textIn(item) {
  const {value} = JSON.parse(item);
  return (value?.comment?.text ?? value?.text)?.trim();
}

/** What became of each comment in all windows: where its words were kept, and every try of sending them. */
export class Trail {
  #steps = [];
  #begun = Date.now();

  /** Follows what the pages of a browser context do that are loaded from now on. */
  static async of(context) {
    const trail = new Trail();
    const tabOf = (page) => context.pages().indexOf(page) + 1;
    await context.addInitScript(tellOfStorage, namespace);
    context.on('console', (message) => {
      const [, told] = /^trail (.*)$/s.exec(message.text()) ?? [];
      if (!told) return;
      const {what, key, value} = JSON.parse(told);
      trail.#add(textIn(value), `tab ${tabOf(message.page())} ${what} ${key}`);
    });
    const addTry = (request, what) => {
      if (request.method() !== 'POST') return;
      const {text} = request.postDataJSON();
      trail.#add(text, `${what} ${request.headers()['idempotency-key']}`);
    };
    context.on('request', (request) => {
      addTry(request, 'asks with');
    });
    context.on('response', (response) => {
      addTry(response.request(), `is answered ${response.status()} to`);
    });
    context.on('requestfailed', (request) => {
      addTry(request, `hears ${request.failure()?.errorText} to`);
    });
    return trail;
  }

  /** All that happened to a text, a line each. */
  about(text) {
    return this.#steps.flatMap((step) =>
      step.text === text ? [`${step.at} ms: ${step.what}`] : [],
    );
  }

  #add(text, what) {
    this.#steps.push({at: Date.now() - this.#begun, text, what});
  }
}
