import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {place, settled, textOf, type Attributes} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

/** As much of an utterance as is used; no headless engine has a voice. */
class Utterance extends EventTarget {
  readonly text: string;
  voice: SpeechSynthesisVoice | undefined;
  lang = '';

  constructor(text: string) {
    super();
    this.text = text;
  }
}

class Synthesis extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [
    {name: 'Far', lang: 'en-GB', localService: false},
    {name: 'Near', lang: 'en_US', localService: true},
    {name: 'Nearest', lang: 'en-GB', localService: true},
  ];
  current: Utterance | undefined;
  readonly spoken: string[] = [];

  /** A test that fails would print all of an utterance, which never ends. */
  get speaks(): boolean {
    return this.current !== undefined;
  }

  getVoices(): Partial<SpeechSynthesisVoice>[] {
    return this.voices;
  }

  speak(utterance: Utterance): void {
    this.current = utterance;
    this.spoken.push(utterance.text);
  }

  cancel(): void {
    const {current} = this;
    this.current = undefined;
    current?.dispatchEvent(new Event('error'));
  }

  finish(): void {
    const {current} = this;
    this.current = undefined;
    current?.dispatchEvent(new Event('end'));
  }
}

const article = {
  id: 'A',
  title: 'A title',
  lead: 'The lead.',
  lang: 'en',
  bodyHtml: `<p>First <b>sentence</b>. The second one!</p><figure><figcaption>Not this.</figcaption></figure>
    <p>Third<sup>1</sup>, by Mr <em>Smith</em></p>`,
};

const sentences = [
  'A title',
  'The lead.',
  'First sentence.',
  'The second one!',
  'Third, by Mr Smith',
];

async function showListen(
  path: string,
  more: Attributes = {},
  json = article,
): Promise<ArticleView> {
  await stage(`${path}/articles/A`, {json});
  const attributes = {endpoint: `/staged/${path}`, 'article-id': 'A', lang: 'en', tools: 'listen'};
  return settled(place('article-view', {...attributes, ...more}));
}

const button = (view: ArticleView, part = 'listen'): HTMLElement | null =>
  view.renderRoot.querySelector<HTMLElement>(`[part~="${part}"]`);

const isPressed = (view: ArticleView): string | null => button(view)!.getAttribute('aria-pressed');

const highlights = (): Highlight | undefined => CSS.highlights.get('article-listen');

const marked = (): string[] =>
  [...(highlights() ?? [])].map((range) => (range as Range).toString());

describe('tool: listen', () => {
  expectNothingUncaught();

  let synthesis: Synthesis;

  const replaced = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
  const originals = replaced.map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );

  beforeEach(() => {
    synthesis = new Synthesis();
    const values = {speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance};
    for (const [name, value] of Object.entries(values)) {
      Object.defineProperty(window, name, {configurable: true, writable: true, value});
    }
  });

  afterEach(() => {
    for (const [name, original] of originals) {
      if (original) Object.defineProperty(window, name, original);
      else Reflect.deleteProperty(window, name);
    }
  });

  it('reads title, lead and text, sentence by sentence, and marks what is spoken', async () => {
    const view = await showListen('listen-all');
    expect(textOf(view.renderRoot, 'listen')).to.equal('Listen');
    expect(isPressed(view)).to.equal('false');
    button(view)!.click();
    expect(isPressed(view)).to.equal('true');
    const seen: string[] = [];
    while (synthesis.current) {
      seen.push(...marked());
      synthesis.finish();
    }
    expect(synthesis.spoken).to.eql(sentences);
    expect(seen).to.eql([...sentences.slice(0, -1), 'Third1, by Mr Smith']);
    expect(isPressed(view)).to.equal('false');
    expect(button(view, 'listen-stop')).to.be.null;
    expect(highlights()).to.be.undefined;
  });

  it('speaks with the voice of the device for the language and the region', async () => {
    const view = await showListen('listen-region', {}, {...article, lang: 'en-GB'});
    button(view)!.click();
    expect(synthesis.current!.voice!.name).to.equal('Nearest');
  });

  it('takes another region for a language without one of its own', async () => {
    const view = await showListen('listen-other', {}, {...article, lang: 'en-AU'});
    button(view)!.click();
    expect(synthesis.current!.voice!.name).to.equal('Near');
  });

  it('goes on after a pause with the sentence at which it was', async () => {
    const view = await showListen('listen-pause');
    button(view)!.click();
    synthesis.finish();
    button(view)!.click();
    expect(synthesis.speaks).to.be.false;
    expect(isPressed(view)).to.equal('false');
    expect(marked()).to.be.empty;
    button(view)!.click();
    expect(synthesis.spoken).to.eql(['A title', 'The lead.', 'The lead.']);
    expect(marked()).to.eql(['The lead.']);
  });

  it('begins at the beginning after a stop, with the keyboard on the button', async () => {
    const view = await showListen('listen-stop', {lang: 'vi'});
    button(view)!.click();
    synthesis.finish();
    expect(textOf(view.renderRoot, 'listen-stop')).to.equal('Dừng nghe');
    button(view, 'listen-stop')!.click();
    expect(synthesis.speaks).to.be.false;
    expect(button(view, 'listen-stop')).to.be.null;
    expect((view.renderRoot as ShadowRoot).activeElement).to.equal(button(view));
    button(view)!.click();
    expect(synthesis.spoken.at(-1)).to.equal('A title');
  });

  it('pauses when another article takes the voice', async () => {
    const first = await showListen('listen-first');
    const second = await showListen('listen-second');
    button(first)!.click();
    button(second)!.click();
    expect([isPressed(first), isPressed(second)]).to.eql(['false', 'true']);
    expect(marked()).to.eql(['A title']);
    second.remove();
    expect(synthesis.speaks).to.be.false;
  });

  it('is silent once the article is gone, and takes its marks and styles along', async () => {
    const before = document.adoptedStyleSheets.length;
    const view = await showListen('listen-gone');
    button(view)!.click();
    const during = document.adoptedStyleSheets;
    expect(during.some(({cssRules}) => /::highlight/.test(cssRules[0]?.cssText ?? ''))).to.be.true;
    view.remove();
    expect(synthesis.speaks).to.be.false;
    expect(highlights()).to.be.undefined;
    // That of the article itself stays.
    expect(document.adoptedStyleSheets.length).to.be.at.most(before + 1);
    expect(
      document.adoptedStyleSheets.some(({cssRules}) =>
        /::highlight/.test(cssRules[0]?.cssText ?? ''),
      ),
    ).to.be.false;
  });

  it('is silent once the page is left', async () => {
    const view = await showListen('listen-left');
    button(view)!.click();
    dispatchEvent(new Event('pagehide'));
    expect(synthesis.speaks).to.be.false;
    expect(isPressed(view)).to.equal('false');
  });

  it('offers nothing without a voice of the device for the language, until there is one', async () => {
    synthesis.voices = [
      {name: 'Far', lang: 'en', localService: false},
      {name: 'Foreign', lang: 'fr', localService: true},
    ];
    const view = await showListen('listen-late');
    expect(button(view)).to.be.null;
    synthesis.voices.push({name: 'Late', lang: 'en', localService: true});
    synthesis.dispatchEvent(new Event('voiceschanged'));
    button(view)!.click();
    expect(synthesis.current!.voice!.name).to.equal('Late');
  });

  it('offers nothing where nothing can speak', async () => {
    Object.defineProperty(window, 'speechSynthesis', {configurable: true, value: undefined});
    const view = await showListen('listen-none');
    expect(view.renderRoot.querySelector('button')).to.be.null;
  });
});
