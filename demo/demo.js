/**
 * What a newspaper's own script does around the four tags: it takes article and language from the address, and
 * puts the page's words into the chosen language. Stories open in place, with a working Back button, by
 * themselves: the list belongs to the view, and the page's own links ask the view to open theirs.
 */

const frontPage = '88213';
const view = document.querySelector('article-view');
const related = document.querySelector('related-list');
const today = document.querySelector('.today');
const box = document.querySelector('comment-box');
const role = document.querySelector('#role');
// As the paper would know its readers; the demo has one of each kind.
const names = {reader: 'Minh Châu', moderator: 'Ban biên tập'};

followAddress();
addEventListener('popstate', followAddress);

view.addEventListener('article-load', ({article}) => {
  document.title = `${article.title} · Bến Sông`;
  followAddress();
});

role.addEventListener('change', signIn);
box.addEventListener('sign-in-required', () => {
  role.value ||= 'reader';
  signIn();
});
signIn();
box.addEventListener('captcha-required', askForPerson);

document.addEventListener('click', (event) => {
  const held = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  const link = event.target.closest('a[href]');
  if (event.defaultPrevented || event.button || held || !link || !view.open) return;
  const {origin, pathname, searchParams} = new URL(link.href);
  if (origin + pathname !== location.origin + location.pathname || !searchParams.size) return;
  event.preventDefault();
  const address = new URL(location.href);
  for (const [name, value] of searchParams) address.searchParams.set(name, value);
  address.hash = '';
  if (searchParams.has('article')) {
    void view.open(searchParams.get('article'), address.href);
  } else {
    history.replaceState(history.state, '', address);
    followAddress();
  }
});

/** Lets the discussion know who the reader is. */
function signIn() {
  const chosen = role.value;
  box.getToken = chosen ? () => tokenOf(chosen) : undefined;
}

/** A token of the endpoint's sign-in, which stands for the paper's own; nothing where that is switched off. */
async function tokenOf(chosen) {
  const response = await fetch('/sign-in', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({name: names[chosen], role: chosen}),
  });
  return response.ok ? (await response.json()).token : undefined;
}

/** A box to tick, which stands for the paper's service that tells people from machines. */
function askForPerson(event) {
  const label = document.createElement('label');
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  label.slot = 'captcha';
  const {lang} = document.documentElement;
  label.append(tick, lang === 'en' ? ' I am not a machine' : ' Tôi không phải là máy');
  tick.addEventListener('change', async () => {
    tick.disabled = true;
    const response = await fetch('/captcha', {method: 'POST'}).catch(() => undefined);
    tick.checked = response?.ok;
    tick.disabled = tick.checked;
    if (tick.checked) event.respond((await response.json()).token);
  });
  box.querySelector('[slot="captcha"]')?.remove();
  box.append(label);
}

/** Shows what the address asks for. */
function followAddress() {
  const asked = new URLSearchParams(location.search);
  const article = asked.get('article') || frontPage;
  speak(asked.get('lang') === 'en' ? 'en' : 'vi');
  for (const link of document.querySelectorAll('.sections a, .shapes a')) {
    mark(link, new URL(link.href).searchParams.get('article') === article, 'page');
  }
  if (view.getAttribute('article-id') !== article) view.setAttribute('article-id', article);
}

/** Puts the page's own words into a language; the four tags follow `<html lang>` by themselves. */
function speak(lang) {
  document.documentElement.lang = lang;
  related.setAttribute('link', `?article={id}${lang === 'en' ? '&lang=en' : ''}`);
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
