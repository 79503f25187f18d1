import {expect} from '@open-wc/testing';

/** Makes every test of the surrounding suite fail if anything reaches the page uncaught. */
export function expectNothingUncaught(): void {
  const caught: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => {
    caught.push(String('reason' in event ? event.reason : event.message));
  };

  beforeEach(() => {
    caught.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });

  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    expect(caught, 'uncaught').to.be.empty;
  });
}
