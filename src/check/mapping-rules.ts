import type {Findings} from './findings.js';

/**
 * Notes the fields of a map that found nothing: what is read by one has all its fields, and nothing under those; not
 * even `null`, by which an API says that there is none. An entry of a list may lack what another has.
 */
export function noteUnfound(findings: Findings, asked: string, data: unknown): void {
  findings.note('mapping', asked);
  for (const path of unfoundIn([data])) {
    findings.note('mapping', asked, `${path || 'the answer'} finds nothing`);
  }
}

/** The paths at which none of these values has anything. */
function unfoundIn(values: readonly unknown[], path = ''): string[] {
  const found = values.filter((value) => value !== undefined);
  // Nothing is how many say that a page is the last.
  if (values.length && !found.length) return path === '/next' ? [] : [path];
  const entries = found.filter(Array.isArray).flat();
  if (entries.length) return unfoundIn(entries, `${path}/*`);
  const objects = found.filter(
    (value): value is object => typeof value === 'object' && value !== null,
  );
  const keys = new Set(objects.flatMap((value) => Object.keys(value)));
  return [...keys].flatMap((key) =>
    unfoundIn(
      objects.map((value) => (value as Readonly<Record<string, unknown>>)[key]),
      `${path}/${key}`,
    ),
  );
}
