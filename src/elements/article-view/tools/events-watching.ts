/**
 * Watches how an element stands on the screen while the tab is in front; anew each time that it comes to the front.
 *
 * @param thresholds shares of the element at which to tell
 * @param rootMargin of the window, as for an IntersectionObserver
 * @param tell with the state, or without one when the tab goes to the background
 */
export function watch(
  element: Element,
  thresholds: number[],
  rootMargin: string,
  signal: AbortSignal,
  tell: (entry: IntersectionObserverEntry | undefined) => void,
): void {
  const observer = new IntersectionObserver(
    (entries) => {
      tell(entries.at(-1));
    },
    {threshold: thresholds, rootMargin},
  );
  const restart = (): void => {
    observer.disconnect();
    if (document.hidden) tell(undefined);
    else observer.observe(element);
  };
  document.addEventListener('visibilitychange', restart, {signal});
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
  restart();
}
