/**
 * What a newspaper's own script does around the four tags: it takes article and language from the address,
 * opens stories in place with a working Back button, and puts the page's words into the chosen language.
 */

const frontPage = '88213';
const view = document.querySelector('article-view');
const today = document.querySelector('.today');

/** Where the reader was on each entry of the history; kept for reloads. */
const positions = new Map(JSON.parse(sessionStorage.getItem('positions') ?? '[]'));
let entry = history.state?.entry ?? 'first';

/** Where to take the reader once the article asked for is there, or has failed. */
let arrive = returnToPosition;

history.scrollRestoration = 'manual';
followAddress();

document.addEventListener('related-select', (event) => {
  event.preventDefault();
  go({article: event.item.id});
});

document.addEventListener('click', (event) => {
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const link = event.target.closest('a[href]');
  if (event.defaultPrevented || event.button || held || !link) return;
  const {origin, pathname, searchParams} = new URL(link.href);
  if (origin + pathname !== location.origin + location.pathname || !searchParams.size) return;
  event.preventDefault();
  go(Object.fromEntries(searchParams));
});

addEventListener('popstate', () => {
  // The history has moved on already, the page has not.
  positions.set(entry, scrollY);
  entry = history.state?.entry ?? 'first';
  arrive = returnToPosition;
  if (!followAddress()) settle();
});

addEventListener('pagehide', () => {
  positions.set(entry, scrollY);
  sessionStorage.setItem('positions', JSON.stringify([...positions]));
});

view.addEventListener('article-load', ({article}) => {
  document.title = `${article.title} · Bến Sông`;
  settle();
});
view.addEventListener('article-error', settle);

/** Goes to another article or language without leaving the page. */
function go(changes) {
  positions.set(entry, scrollY);
  entry = crypto.randomUUID();
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(changes)) address.searchParams.set(name, value);
  address.hash = '';
  history.pushState({entry}, '', address);
  arrive = changes.article ? startReading : () => {};
  if (!followAddress()) settle();
}

/** Shows what the address asks for; says whether that is another article than before. */
function followAddress() {
  const asked = new URLSearchParams(location.search);
  const article = asked.get('article') || frontPage;
  const changes = view.getAttribute('article-id') !== article;
  speak(asked.get('lang') === 'en' ? 'en' : 'vi');
  for (const link of document.querySelectorAll('.sections a, .shapes a')) {
    mark(link, new URL(link.href).searchParams.get('article') === article, 'page');
  }
  if (changes) view.setAttribute('article-id', article);
  return changes;
}

/** Puts the page's own words into a language; the four tags follow `<html lang>` by themselves. */
function speak(lang) {
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll('[data-en]')) {
    element.dataset.vi ??= element.textContent;
    element.textContent = element.dataset[lang];
  }
  for (const element of document.querySelectorAll('[data-en-label]')) {
    element.dataset.viLabel ??= element.getAttribute('aria-label');
    element.setAttribute('aria-label', element.dataset[`${lang}Label`]);
  }
  for (const link of document.querySelectorAll('.languages a')) {
    mark(link, link.hreflang === lang, 'true');
  }
  const day = new Intl.DateTimeFormat(lang, {dateStyle: 'full'}).format();
  today.textContent = day[0].toUpperCase() + day.slice(1);
}

function mark(link, isCurrent, as) {
  if (isCurrent) link.setAttribute('aria-current', as);
  else link.removeAttribute('aria-current');
}

function settle() {
  const arrived = arrive;
  arrive = () => {};
  arrived();
}

function returnToPosition() {
  scrollTo(0, positions.get(entry) ?? 0);
}

/** To the top, and the keyboard with the eyes. */
function startReading() {
  scrollTo(0, 0);
  const title = view.querySelector('[part~="title"]');
  title?.setAttribute('tabindex', '-1');
  title?.focus({preventScroll: true});
}
