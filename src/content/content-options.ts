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
  /** Accessible name of a table that has no caption. */
  readonly tableLabel: string;
  /** Words of the link that stands for an embed from `host`. */
  readonly embedLabel: (host: string) => string;
}
