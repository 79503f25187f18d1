/** What of the text the reader may set. */
export type TextSetting = 'size' | 'leading' | 'measure' | 'typeface';

/** What the reader has set; absent: as the page has it. */
export type TextSettings = Readonly<Partial<Record<TextSetting, string>>>;

/** Each setting with its choices, of which `''` is the page's own. */
export const textChoices: Readonly<Record<TextSetting, readonly string[]>> = {
  size: ['0.9', '', '1.15', '1.3', '1.5'],
  leading: ['1.4', '', '1.9'],
  measure: ['52ch', '', '84ch'],
  typeface: ['', 'serif', 'sans-serif'],
};

// The one thing that is kept, and only once the reader has changed something.
const key = 'article-text';

const changes = new EventTarget();
let settings: TextSettings | undefined;

/** What holds for every article of the page. */
export function textSettings(): TextSettings {
  return (settings ??= remembered());
}

/** Sets what is given, for every article of the page and for the reader's next visit. */
export function setText(change: Readonly<Partial<Record<TextSetting, string>>>): void {
  const next = known({...textSettings(), ...change});
  settings = next;
  try {
    if (Object.keys(next).length) localStorage.setItem(key, JSON.stringify(next));
    else localStorage.removeItem(key);
  } catch {
    // Blocked or full: it holds for this page.
  }
  changes.dispatchEvent(new Event('change'));
}

/** Tells of changes, also of those in another tab. */
export function onTextChange(tell: () => void, signal: AbortSignal): void {
  changes.addEventListener('change', tell, {signal});
  const follow = (event: StorageEvent): void => {
    // Without a key everything was cleared.
    if (event.key !== key && event.key !== null) return;
    settings = remembered();
    tell();
  };
  addEventListener('storage', follow, {signal});
}

function remembered(): TextSettings {
  try {
    return known(JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

/** Only what can be chosen, since anybody may have written it. */
function known(data: unknown): TextSettings {
  const given = Object(data) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(textChoices).flatMap(([setting, choices]) => {
      const value = given[setting];
      return typeof value === 'string' && value && choices.includes(value)
        ? [[setting, value]]
        : [];
    }),
  );
}
