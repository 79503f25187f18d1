import {hasUnstoredWords, watchRecords} from '../../discussion/kept-records.js';

let isGuarding = false;

/** From now on has the reader asked before the page is left with words that no storage took, of whatever article. */
export function guardUnstoredWords(): void {
  if (isGuarding) return;
  isGuarding = true;
  // No other tab has to do with them.
  watchRecords(guard, new EventTarget());
  guard();
}

function guard(): void {
  // Only then: a page that listens for this is loaded anew when the reader comes back to it.
  if (hasUnstoredWords()) addEventListener('beforeunload', askToStay);
  else removeEventListener('beforeunload', askToStay);
}

function askToStay(event: Event): void {
  event.preventDefault();
}
