/** A piece of a line: words as they stand, or words with a meaning of their own. */
export type Inline =
  | string
  | {readonly kind: 'bold' | 'italic'; readonly content: readonly Inline[]}
  | {readonly kind: 'code'; readonly text: string}
  | {readonly kind: 'link'; readonly text: string; readonly url: string};

/** Asterisks or an underscore, which may turn out to stand around something. */
interface Mark {
  readonly kind: 'mark';
  readonly text: string;
  /** Which end of it; absent: it is text. */
  side?: 'start' | 'end';
}

type Token = Exclude<Inline, {kind: 'bold' | 'italic'}> | Mark;

// Code, a link with words, a bare address without the punctuation around it, marks. Repetitions never compete for
// the same characters, so that no text is gone over again and again.
const candidates =
  /`([^`\n]+)`|\[([^[\]\n]+)\]\((https?:\/\/[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)?)\)|(?<![\p{L}\p{N}])(https?:\/\/(?:[^\s<>"*()]|\([^\s<>"*()]*\))*(?:[^\s<>"*().,:;!?'_\]]|\([^\s<>"*()]*\)))|\*+|_+/giu;

/**
 * Reads **bold**, *italic* or _italic_, `code`, [words](https://…) and bare addresses. Line breaks stay in the
 * text, as does everything that is not finished.
 */
export function readInline(text: string): readonly Inline[] {
  const tokens: Token[] = [];
  const open = new Map<string, number>();
  let end = 0;
  for (const {0: whole, 1: code, 2: words, 3: target, 4: address, index} of text.matchAll(
    candidates,
  )) {
    tokens.push(text.slice(end, index));
    end = index + whole.length;
    if (code) tokens.push({kind: 'code', text: code});
    else if (words) tokens.push(link(target ?? '', words) ?? whole);
    else if (address) tokens.push(link(address, address) ?? whole);
    else readMarks(whole, text.charAt(index - 1), text.charAt(end), tokens, open);
  }
  tokens.push(text.slice(end));
  return nest(tokens);
}

// Words that look like an address, and the host that they name.
const namedHost = /^\s*(?:https?:\/\/|www\.)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?![\p{L}\p{N}@-])/iu;

/**
 * A link to an address that can be followed without giving anything away; absent for any other, and for one that
 * leads elsewhere than its words say.
 */
function link(address: string, text: string): Token | undefined {
  try {
    const {href, hostname, username, password} = new URL(address);
    const [, named] = namedHost.exec(text) ?? [];
    const isHonest = !named || bareHost(new URL(`http://${named}`).hostname) === bareHost(hostname);
    return username || password || !isHonest ? undefined : {kind: 'link', text, url: href};
  } catch {
    return undefined;
  }
}

function bareHost(host: string): string {
  return host.replace(/^www\./, '');
}

/**
 * Adds marks, and pairs them with those they end.
 *
 * @param open where in `tokens` a mark stands that waits for its counterpart: the nearest of each
 */
function readMarks(
  run: string,
  before: string,
  after: string,
  tokens: Token[],
  open: Map<string, number>,
): void {
  if (!/^(_|\*{1,3})$/.test(run)) {
    tokens.push(run);
    return;
  }
  // Within a name_of_things or 2*3*4 nothing is meant by them.
  const letter = run === '_' ? /[\p{L}\p{N}]/u : /\p{N}/u;
  const starts = /\S/.test(after) && !letter.test(before);
  const ends = /\S/.test(before) && !letter.test(after);
  const marks = run === '***' ? ['**', '*'] : [run];
  if (ends && (open.get('*') ?? 0) > (open.get('**') ?? 0)) marks.reverse();
  for (const text of marks) {
    const place = tokens.length;
    const mark: Mark = {kind: 'mark', text};
    const start = open.get(text);
    tokens.push(mark);
    if (ends && start !== undefined && start < place - 1) {
      (tokens[start] as Mark).side = 'start';
      mark.side = 'end';
      // Between the two nothing can be open any more.
      for (const [other, at] of open) if (at >= start) open.delete(other);
    } else if (starts) {
      open.set(text, place);
    }
  }
}

/** Makes what stands between two marks the content of one piece. */
function nest(tokens: readonly Token[]): readonly Inline[] {
  const outer: Inline[][] = [];
  let content: Inline[] = [];
  for (const token of tokens) {
    if (typeof token === 'string' || token.kind !== 'mark') {
      add(content, token);
    } else if (token.side === 'start') {
      outer.push(content);
      content = [];
    } else if (token.side === 'end') {
      const around = outer.pop() ?? [];
      around.push({kind: token.text === '**' ? 'bold' : 'italic', content});
      content = around;
    } else {
      add(content, token.text);
    }
  }
  return content;
}

/** Adds a piece; words to the words before them. */
function add(content: Inline[], piece: Inline): void {
  const last = content.at(-1);
  if (typeof piece !== 'string' || typeof last !== 'string') {
    if (piece) content.push(piece);
  } else {
    content[content.length - 1] = last + piece;
  }
}
