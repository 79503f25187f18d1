/**
 * Replaces a part of what is written as if it were typed, so that the browser's undo takes it back, and puts the
 * cursor behind it. What is being sent stays as it is.
 */
export function replaceText(
  area: HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void {
  if (area.readOnly) return;
  area.focus();
  area.setSelectionRange(start, end);
  // Nothing else that a script can do is undone by the browser.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (document.execCommand(text ? 'insertText' : 'delete', false, text)) return;
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}
