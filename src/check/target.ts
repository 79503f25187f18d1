import {addressBelow, commentAddress} from '../sources/native-comment.js';
import {native} from '../sources/native.js';
import type {CommentSlice, Place, Slice} from '../sources/source.js';

/** What is checked, and how. */
export interface CheckOptions {
  /** Absolute http(s) address of the endpoint. */
  readonly endpoint: string;
  /** Name of the source that speaks to it; `native` is our own contract. */
  readonly source: string;
  /** Identifier of an article that is there; `''` where the address alone says which. */
  readonly articleId: string;
  /** What the source wants to be asked with; absent if nothing. */
  readonly apiKey?: string | undefined;
  /** JSON of what the source is told of the backend; absent if nothing. */
  readonly settings?: string | undefined;
  /** Origin of the page that asks. */
  readonly origin: string;
  /** Whether a comment may be written, changed and deleted. */
  readonly write: boolean;
}

/** The addresses of the contract at one endpoint, as the elements themselves would ask for them. */
export class Target {
  /** The article, as a source is told of it. */
  readonly place: Place;

  constructor({endpoint, articleId}: Pick<CheckOptions, 'endpoint' | 'articleId'>) {
    this.place = {endpoint, articleId};
  }

  /** Whether the endpoint is the address of an article and of nothing else. */
  get isArticleOnly(): boolean {
    return /\{id\}|%7Bid%7D/i.test(this.place.endpoint);
  }

  /** The same endpoint, asked about another article. */
  of(articleId: string): Target {
    return new Target({...this.place, articleId});
  }

  /** The article itself. */
  get article(): string {
    return native.article(this.place).url;
  }

  /** A page of its related articles. */
  related(slice: Slice): string {
    return native.related(this.place, slice).url;
  }

  /** A page of its discussion, the newest threads first unless said otherwise. */
  comments(slice: Partial<CommentSlice> & Slice): string {
    return native.comments(this.place, {sort: 'newest', ...slice}).url;
  }

  /** Where comments are sent. */
  get newComment(): string {
    const url = new URL(this.comments({limit: 1}));
    url.search = '';
    return url.href;
  }

  /** One comment. */
  comment(id: string): string {
    return commentAddress(this.place, id);
  }

  /** How many comments the article has. */
  get counts(): string {
    return withQuery(
      addressBelow(this.place, 'comments', 'counts'),
      'articles',
      this.place.articleId,
    );
  }
}

/** An address with one part of its query replaced. */
export function withQuery(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}
