import type {ArticleView} from './article-view.js';

/** What an entry of the page's history remembers, beside what the page itself keeps there. */
interface Entry {
  /** Names the entry, for the place in it. */
  readonly key: string;
  /** Articles by the view that showed them: its id, or its place among the views of the page. */
  readonly articles: Readonly<Record<string, string>>;
}

// Where the reader was in each entry, in pixels from the top.
const places = new Map<string, number>();
const views = new Map<string, WeakRef<ArticleView>>();
let here: Entry = {key: 'first', articles: {}};
// Counts the steps, so that one that waited for a slow answer knows whether it is still the last.
let step = 0;

const entryOf = (state: unknown): Entry | undefined =>
  (Object(state) as {articleEntry?: Entry}).articleEntry;

const withEntry = (articleEntry: Entry): object => ({
  ...(Object(history.state) as object),
  articleEntry,
});

/** See `ArticleView.open`. */
export async function open(view: ArticleView, articleId: string, url?: string): Promise<void> {
  const name = view.id || String([...document.querySelectorAll(view.localName)].indexOf(view));
  if (!views.size) follow();
  views.set(name, new WeakRef(view));
  if (!Object.hasOwn(here.articles, name)) {
    here = {...here, articles: {...here.articles, [name]: view.articleId}};
    history.replaceState(withEntry(here), '');
  }
  places.set(here.key, scrollY);
  here = {
    key: `${performance.timeOrigin} ${step}`,
    articles: {...here.articles, [name]: articleId},
  };
  // Without the hash: it led to a place in the other article.
  history.pushState(withEntry(here), '', url ?? location.pathname + location.search);
  if (!(await show(view, articleId))) return;
  // To the beginning of the article, and the keyboard with the eyes.
  view.scrollIntoView({behavior: 'instant'});
  const title =
    view.querySelector<HTMLElement>('[part~="title"]') ??
    view.renderRoot.querySelector<HTMLElement>('[part~="title"]');
  title?.setAttribute('tabindex', '-1');
  title?.focus({preventScroll: true});
}

function follow(): void {
  here = entryOf(history.state) ?? here;
  // Ours to do: the article has to be as long as it was first.
  history.scrollRestoration = 'manual';
  addEventListener('popstate', ({state}) => {
    // The history has moved on already, the page has not.
    places.set(here.key, scrollY);
    here = entryOf(state) ?? {key: 'first', articles: {}};
    void comeBack();
  });
  // Whoever comes back by loading the page again is the browser's to take care of.
  addEventListener('pagehide', () => {
    history.scrollRestoration = 'auto';
  });
  addEventListener('pageshow', () => {
    history.scrollRestoration = 'manual';
  });
}

async function comeBack(): Promise<void> {
  const {key, articles} = here;
  const shown = await Promise.all(
    Object.entries(articles).map(async ([name, articleId]) => {
      const view = views.get(name)?.deref();
      return !view?.isConnected || show(view, articleId);
    }),
  );
  if (shown.every(Boolean)) scrollTo({top: places.get(key) ?? 0, behavior: 'instant'});
}

/** Shows an article; resolves once it is there or has failed, to whether the reader still wants it. */
async function show(view: ArticleView, articleId: string): Promise<boolean> {
  const mine = ++step;
  if (view.articleId !== articleId) {
    const settled = new Promise((resolve) => {
      view.addEventListener('article-load', resolve, {once: true});
      view.addEventListener('article-error', resolve, {once: true});
    });
    view.articleId = articleId;
    await settled;
  }
  return mine === step && view.articleId === articleId;
}
