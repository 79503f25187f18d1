/** What is selected, if some of an element is. */
export function selectedRange(body: Element): Range | undefined {
  const range = currentRange(body);
  return range && !range.collapsed && range.intersectsNode(body) ? range : undefined;
}

/** The selection, also in a shadow root, which the usual way does not look into. */
function currentRange(body: Element): Range | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const root = body.getRootNode();
  if (!(root instanceof ShadowRoot)) return selection.getRangeAt(0);
  const [composed] =
    (selection as Partial<Selection>).getComposedRanges?.call(selection, {shadowRoots: [root]}) ??
    [];
  if (!composed) return undefined;
  const range = document.createRange();
  range.setStart(composed.startContainer, composed.startOffset);
  range.setEnd(composed.endContainer, composed.endOffset);
  return range;
}
