/** An answer's object, of which nothing is known but that its values can be looked at. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of what may be an object; of anything else, none that a backend gives. */
export function fieldsOf(value: unknown): Fields {
  return Object(value) as Fields;
}

/** Spells each entry of a list; what is no list stays as it is, for the model to note. */
export function listOf(value: unknown, spell: (entry: Fields) => readonly Fields[]): unknown {
  return Array.isArray(value) ? value.flatMap((entry) => spell(fieldsOf(entry))) : value;
}

/** A text; `''` for everything else. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A number; 0 for everything else. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** An address made absolute; what is none stays as it is, for the model to note. */
export function absolute(value: unknown, base: string): unknown {
  const text = textOf(value);
  return text && URL.canParse(text, base) ? new URL(text, base).href : value;
}
