/** What is selected on the page, also within a shadow root that is named; absent if nothing is. */
export function selectedRange(root: Node | null): AbstractRange | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const composed = selection as Partial<Selection>;
  const range =
    root instanceof ShadowRoot && composed.getComposedRanges
      ? composed.getComposedRanges({shadowRoots: [root]})[0]
      : // Goes on to be what it was when something else is selected.
        selection.getRangeAt(0).cloneRange();
  return range?.collapsed ? undefined : range;
}
