import type {Findings} from './findings.js';
import type {RuleName} from './rules.js';
import type {Readout} from './source-reading.js';

// Somebody else's server is not read to the end.
const mostPages = 5;

/** A page of a list, as the model has it. */
interface Page<T> {
  readonly items: readonly T[];
  /** `''` on the last page. */
  readonly next: string;
}

/**
 * Follows the cursors of a list from its first page.
 *
 * @param identityOf what an entry is known by; `''` for one that may come again
 */
export async function followPages<T>(
  findings: Findings,
  first: Readout<Page<T>>,
  ask: (cursor: string) => Promise<Readout<Page<T>>>,
  {end, repeat}: {readonly end: RuleName; readonly repeat: RuleName},
  identityOf: (item: T) => string,
): Promise<void> {
  const known = new Set<string>();
  const cursors = new Set<string>();
  let {asked, value} = first;
  for (let pages = 1; value; pages++) {
    const {items, next} = value;
    if (cursors.has(next) || (next && !items.length)) {
      const came = items.length ? `${next}, which has been followed before` : 'an empty page';
      findings.note(end, asked, `\`next\` ${came}`);
      return;
    }
    cursors.add(next);
    const ids = items.map(identityOf).filter(Boolean);
    findings.note(repeat, asked);
    for (const id of ids) {
      if (known.has(id)) findings.note(repeat, asked, `${id}, which was there before`);
    }
    for (const id of ids) known.add(id);
    if (!next) {
      findings.note(end, asked);
      return;
    }
    if (pages === mostPages) {
      findings.skip(`the list goes on after ${mostPages} pages`, end);
      return;
    }
    const page = await ask(next);
    ({asked, value} = page);
    if (page.failure) findings.note(end, asked, `\`${page.failure.code}\``);
  }
}
