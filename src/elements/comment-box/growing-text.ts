/** Makes a field as high as what is written in it, where the engine cannot by itself; its styles say how high at most. */
export function growWithText(area: HTMLTextAreaElement): void {
  const grow = (): void => {
    area.style.blockSize = 'auto';
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  grow();
  area.addEventListener('input', grow);
}
