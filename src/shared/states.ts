/**
 * Where an element stands with its data: nothing asked yet, asked, shown, shown to be nothing, failed, or
 * failed for want of a connection.
 */
export type ElementState = 'idle' | 'loading' | 'ready' | 'empty' | 'error' | 'offline';

/** Makes a state visible to CSS as `:state(ready)` and to assistive technology as busy or not. */
export function exposeState(internals: ElementInternals, state: ElementState): void {
  internals.states.clear();
  internals.states.add(state);
  internals.ariaBusy = String(state === 'loading');
}
