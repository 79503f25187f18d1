/** Freezes plain data to any depth, so that whoever changes it throws. Without recursion: it may be deep. */
export function deepFreeze<T>(data: T): T {
  const waiting: unknown[] = [data];
  while (waiting.length) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) continue;
    Object.freeze(value);
    waiting.push(...(Object.values(value) as unknown[]));
  }
  return data;
}
