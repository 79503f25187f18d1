/** A stream whose events the test sends. */
export class SentSource extends EventTarget {
  /** The one that was opened last in this test. */
  static last: SentSource | undefined;
  readonly readyState = 1;
  onopen = null;
  onerror = null;

  constructor() {
    super();
    SentSource.last = this;
  }

  close(): void {
    // Nothing was opened.
  }

  /** Sends an event. */
  tell(type: string, json: object): void {
    this.dispatchEvent(new MessageEvent(type, {data: JSON.stringify(json)}));
  }
}

/** Makes every discussion of the surrounding suite follow such a stream. */
export function followSentSources(): void {
  const Native = globalThis.EventSource;

  beforeEach(() => {
    SentSource.last = undefined;
    globalThis.EventSource = SentSource as unknown as typeof EventSource;
  });

  afterEach(() => {
    globalThis.EventSource = Native;
  });
}
