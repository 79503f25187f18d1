import type {BoxHost} from './box-host.js';

/** Opens everything above a comment that the reader has folded, or that is folded by its length. */
export function unfold({box, marks, ...host}: BoxHost, id: string): void {
  const data = host.conversation();
  const seen = new Set<string>();
  for (let above = data?.find(id)?.parentId; above && !seen.has(above);) {
    seen.add(above);
    marks.delete(`fold ${above}`);
    marks.add(`rest ${above}`);
    above = data?.find(above)?.parentId;
  }
  box.requestUpdate();
}
