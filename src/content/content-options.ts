import type {Elements} from './table.js';

/** What the rebuild has to know about where the content comes from and where it goes. */
export interface ContentOptions {
  /** Absolute address that the article's relative ones are resolved against. */
  readonly base: string;
  /** Origin of the page; links that leave it open in a new tab without a referrer. */
  readonly pageOrigin: string;
  /** Put before every id and every `#` link, so that no id of the article meets one of the page. */
  readonly idPrefix: string;
  /** Added to the level of every heading, so that the article's fit under its title. */
  readonly headingShift: number;
  /** What knows more than plain elements. Absent: those give way to their children, frames to nothing. */
  readonly rich?: RichContent | undefined;
}

/** How that is rebuilt which a plain article goes without. */
export interface RichContent {
  /** Elements beside the plain ones. */
  readonly elements: Elements;
  /** The value of an attribute that no plain element has; absent for one that others have too. */
  attribute(name: string, value: string, options: ContentOptions): string | undefined;
  /** Says on the counterpart of an element what the element's classes say. */
  mark(classes: string, to: Element): void;
  /** What stands in the place of a table: the counterpart of `from` in something around it. */
  table(from: Element, table: Element): Element;
  /** What stands in the place of the frame `from`; absent for nothing. */
  frame(from: Element, options: ContentOptions): Element | undefined;
}
