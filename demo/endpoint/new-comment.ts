import {cleanName} from '../../src/model/clean-text.js';

/** A comment as a reader sends it, in its final spelling. */
export interface NewComment {
  readonly parentId: string | null;
  readonly text: string;
  readonly author: {readonly name: string; readonly email?: string; readonly url?: string};
  /** What proves that a person writes. */
  readonly captcha?: {readonly token: string};
  /** Whether the writer was asked to read it again, and wants it as it is. */
  readonly nudged?: boolean;
  /** Fields that people never see and robots fill in. */
  readonly trap?: Readonly<Record<string, unknown>>;
}

/**
 * Brings a body of unknown shape to its final spelling before it is validated, so that blanks are
 * missing and what is too long is too long whatever surrounds it.
 */
export function tidyBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const {text, author, parentId, ...rest} = body as Record<string, unknown>;
  return {
    ...rest,
    parentId: parentId === '' ? null : (parentId ?? null),
    ...(text !== undefined && {text: tidyText(text)}),
    ...(author !== undefined && {author: tidyAuthor(author)}),
  };
}

function tidyAuthor(author: unknown): unknown {
  if (typeof author !== 'object' || author === null) return author;
  const tidy = Object.entries(author).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, value];
    const text = String(tidyText(value)).replace(/\s+/g, ' ');
    return [key, key === 'name' ? cleanName(text) : text];
  });
  // An input that was left blank is an answer not given.
  return Object.fromEntries(tidy.filter(([key, value]) => key === 'name' || value));
}

/** Composed, trimmed, with plain line breaks and nothing that Postgres or JSON cannot hold. */
export function tidyText(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  return (
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .trim()
  );
}

/** Whether a hidden field was filled in; `elapsed` tells the time and is filled in by the page. */
export function fellIntoTrap({trap = {}}: NewComment): boolean {
  return Object.entries(trap).some(
    ([field, value]) => field !== 'elapsed' && value !== '' && value !== null && value !== false,
  );
}
