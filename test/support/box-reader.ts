import type {CommentBox} from '../../src/elements/comment-box/comment-box.js';
import {itemOf} from './box-items.js';
import {nextEvent, textOf, until} from './show.js';

/** A reader in front of a comment box, who finds things by what they are and waits until they are there. */
export class BoxReader {
  readonly box: CommentBox;

  constructor(box: CommentBox) {
    this.box = box;
  }

  /** The first element that fits, once it is there and can be seen. */
  async find(selector: string): Promise<HTMLElement> {
    const found = (): HTMLElement | undefined =>
      [...this.box.shadowRoot!.querySelectorAll<HTMLElement>(selector)].find(({hidden}) => !hidden);
    await until(found, `${selector} is there`);
    return found()!;
  }

  /** Waits until nothing fits. */
  gone(selector: string): Promise<void> {
    return until(() => !this.box.shadowRoot!.querySelector(selector), `${selector} is gone`);
  }

  /** Presses what fits. */
  async press(selector: string): Promise<void> {
    (await this.find(selector)).click();
  }

  /** Presses the button of a comment that is for `act`. */
  act(id: string, act: string): Promise<void> {
    return this.press(`[data-comment="${id}"] [data-act="${act}"]`);
  }

  /** Has a comment deleted, so far that it can be undone. */
  async remove(id: string): Promise<void> {
    await this.act(id, 'menu');
    await this.act(id, 'remove');
    await until(() => textOf(itemOf(this.box, id), 'instead'), 'an undo is offered');
  }

  /** Chooses another order, and waits for the list in that order. */
  async sort(order: CommentBox['sort']): Promise<void> {
    const loaded = nextEvent(this.box, 'comments-load');
    this.box.sort = order;
    await loaded;
    await this.box.updateComplete;
  }

  /** Leaves the page. */
  leave(): void {
    dispatchEvent(new Event('pagehide'));
  }

  /** Types into the field that fits, replacing what was there. */
  async type(selector: string, value: string): Promise<void> {
    const field = (await this.find(selector)) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await this.box.updateComplete;
  }

  /** Waits until an element that fits says so. */
  async reads(selector: string, text: string): Promise<void> {
    await until(
      () =>
        [...this.box.shadowRoot!.querySelectorAll(selector)].some(({textContent}) =>
          textContent.includes(text),
        ),
      `${selector} says ${text}`,
    );
  }
}
