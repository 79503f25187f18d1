import type {CSSResult} from 'lit';

/** Gives a stylesheet to a document or shadow root, once. */
export function adoptStyles(root: Node, {styleSheet}: CSSResult): void {
  const {adoptedStyleSheets} = root as Partial<DocumentOrShadowRoot>;
  if (styleSheet && adoptedStyleSheets?.includes(styleSheet) === false) {
    adoptedStyleSheets.push(styleSheet);
  }
}
