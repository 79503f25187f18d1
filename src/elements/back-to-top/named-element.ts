/** The element with an id in the same document or shadow root. Absent: there is none, or no id. */
export function namedElement(beside: Element, id: string): HTMLElement | undefined {
  const root = beside.getRootNode() as Partial<NonElementParentNode>;
  return (root.getElementById?.(id) ?? undefined) as HTMLElement | undefined;
}
