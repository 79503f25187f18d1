/** The ways to all that an answer holds. */
export function pathsIn(body: unknown, path: readonly string[] = []): string[][] {
  if (typeof body !== 'object' || body === null) return [[...path]];
  // Of a list, one entry stands for all.
  const parts = Array.isArray(body) ? Object.entries(body).slice(0, 1) : Object.entries(body);
  const below = parts.flatMap(([key, part]) => pathsIn(part, [...path, key]));
  return path.length ? [[...path], ...below] : below;
}

/** A few of many, from the first to the last. */
export function spread<T>(all: readonly T[], few: number): T[] {
  const step = Math.max(1, (all.length - 1) / (few - 1));
  return all.filter((_, at) => Math.floor(at / step) > Math.floor((at - 1) / step));
}

/** A copy that has something else in one place. */
export function replaced(
  body: unknown,
  [key, ...rest]: readonly string[],
  value: unknown,
): unknown {
  if (key === undefined) return value;
  const copy: unknown = Array.isArray(body) ? [...(body as unknown[])] : {...(body as object)};
  const parts = copy as Record<string, unknown>;
  parts[key] = replaced(parts[key], rest, value);
  return copy;
}
