import {nextFrame} from '@open-wc/testing';
import {a11ySnapshot} from '@web/test-runner-commands';

/** What the browser tells those who listen to a page about one thing in it. */
export interface AccessibilityNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly url?: string;
  readonly value?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly required?: boolean;
  readonly children?: readonly AccessibilityNode[];
}

/** A node and everything in it. */
const allIn = (node: AccessibilityNode): readonly AccessibilityNode[] => [
  node,
  ...(node.children ?? []).flatMap(allIn),
];

/** Everything of that role in a node. */
export const ofRole = (node: AccessibilityNode, role: string): readonly AccessibilityNode[] =>
  allIn(node).filter((candidate) => candidate.role === role);

/** What whoever listens to the page with that element gets. */
export async function treeWith({shadowRoot}: Element): Promise<AccessibilityNode> {
  // Until the first frame is drawn nobody knows what is in view: the focus cannot go into any part that is drawn
  // only there (`content-visibility`).
  await nextFrame();
  await nextFrame();
  // The driver leaves lists, and headings with something in them, out of the tree unless the focus can go there.
  const groups = 'ul, ol, li, [role="heading"]';
  for (const group of shadowRoot!.querySelectorAll<HTMLElement>(groups)) group.tabIndex = -1;
  return (await a11ySnapshot({})) as unknown as AccessibilityNode;
}
