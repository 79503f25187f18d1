import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {nextEvent, show, textOf, until} from '../support/show.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const key = 'article-text';

const showText = (attributes: Record<string, string> = {}): Promise<ArticleView> =>
  show('article-view', {'article-id': '88213', tools: 'text', lang: 'en', ...attributes});

const partOf = (view: ArticleView, name: string): HTMLButtonElement =>
  view.renderRoot.querySelector<HTMLButtonElement>(`[part="${name}"]`)!;

const choiceOf = (view: ArticleView, setting: string, value: string): HTMLInputElement =>
  view.renderRoot.querySelector<HTMLInputElement>(`[name="${setting}"][value="${value}"]`)!;

const looks = (view: ArticleView): CSSStyleDeclaration =>
  getComputedStyle(view.querySelector('article')!);

describe('article-view: the text settings', () => {
  expectNothingUncaught();

  let opened: ArticleView | undefined;

  beforeEach(() => {
    localStorage.removeItem(key);
  });

  afterEach(() => {
    const reset = opened && partOf(opened, 'text-reset');
    reset?.click();
    opened = undefined;
  });

  it('are behind a button, in a panel that Escape and a click elsewhere close', async () => {
    opened = await showText();
    const panel = partOf(opened, 'text-panel');
    expect(panel.checkVisibility()).to.be.false;
    partOf(opened, 'text-button').click();
    expect(panel.matches(':popover-open')).to.be.true;
    expect(panel.popover).to.equal('auto');
    expect(textOf(opened.renderRoot, 'text-button')).to.equal('Aa Text');
    const {left, right, bottom} = panel.getBoundingClientRect();
    expect([left >= 0, right <= innerWidth, bottom <= innerHeight]).to.eql([true, true, true]);
    await expect(opened).to.be.accessible();
    panel.hidePopover();
  });

  it('keep the keyboard when the article is fetched again, or the page changes its language', async () => {
    opened = await showText();
    partOf(opened, 'text-button').focus();
    const loaded = nextEvent(opened, 'article-load');
    opened.reload();
    await loaded;
    await opened.updateComplete;
    expect(opened.shadowRoot!.activeElement).to.equal(partOf(opened, 'text-button'));
    opened.lang = 'vi';
    await until(() => textOf(opened!.renderRoot, 'text-button') === 'Aa Cài đặt chữ', 'it says so');
    expect(opened.shadowRoot!.activeElement).to.equal(partOf(opened, 'text-button'));
  });

  it('change size, line spacing, line length and typeface', async () => {
    opened = await showText();
    const {fontSize, maxInlineSize} = looks(opened);
    choiceOf(opened, 'size', '1.5').click();
    expect(Number.parseFloat(looks(opened).fontSize)).to.be.closeTo(
      Number.parseFloat(fontSize) * 1.5,
      0.1,
    );
    choiceOf(opened, 'leading', '1.9').click();
    expect(Number.parseFloat(looks(opened).lineHeight)).to.be.closeTo(
      Number.parseFloat(looks(opened).fontSize) * 1.9,
      0.2,
    );
    choiceOf(opened, 'typeface', 'serif').click();
    expect(looks(opened).fontFamily).to.match(/serif$/);
    choiceOf(opened, 'size', '').click();
    choiceOf(opened, 'typeface', '').click();
    choiceOf(opened, 'measure', '52ch').click();
    expect(
      Number.parseFloat(looks(opened).maxInlineSize) / Number.parseFloat(maxInlineSize),
    ).to.be.closeTo(52 / 68, 0.01);
  });

  it('tell the page', async () => {
    opened = await showText();
    const change = nextEvent(opened, 'article-text-change');
    choiceOf(opened, 'size', '1.3').click();
    const event = await change;
    expect(event.settings).to.eql({size: '1.3'});
    expect([event.bubbles, event.composed]).to.eql([true, true]);
  });

  it('are kept under one key, only once something has changed, and gone with the last change', async () => {
    opened = await showText();
    expect(localStorage.getItem(key)).to.be.null;
    choiceOf(opened, 'size', '1.3').click();
    choiceOf(opened, 'measure', '84ch').click();
    expect(JSON.parse(localStorage.getItem(key)!)).to.eql({size: '1.3', measure: '84ch'});
    partOf(opened, 'text-reset').click();
    expect(localStorage.getItem(key)).to.be.null;
    expect(choiceOf(opened, 'size', '').checked).to.be.true;
    expect(opened.querySelector('article')!.style.fontSize).to.equal('');
    expect(partOf(opened, 'text-reset').ariaDisabled).to.equal('true');
  });

  it('hold for every article of the page', async () => {
    opened = await showText();
    const other = await showText({'article-id': '88201'});
    choiceOf(opened, 'size', '1.5').click();
    expect(other.querySelector('article')!.style.fontSize).to.equal('1.5em');
    expect(choiceOf(other, 'size', '1.5').checked).to.be.true;
    const later = await showText();
    expect(later.querySelector('article')!.style.fontSize).to.equal('1.5em');
  });

  it('follow another tab, and take no junk from it', async () => {
    opened = await showText();
    const article = opened.querySelector('article')!;
    const changeElsewhere = (value: string): void => {
      localStorage.setItem(key, value);
      dispatchEvent(new StorageEvent('storage', {key}));
    };
    changeElsewhere('{"size":"1.15"}');
    expect(article.style.fontSize).to.equal('1.15em');
    for (const junk of ['{', 'null', '7', '[]', '{"size":"9"}', '{"size":{},"typeface":"x"}']) {
      changeElsewhere(junk);
      expect(article.getAttribute('style') ?? '', junk).to.equal('');
    }
  });

  it('hold for the page where nothing can be kept', async () => {
    opened = await showText();
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      choiceOf(opened, 'size', '1.5').click();
    } finally {
      Storage.prototype.setItem = setItem;
    }
    const later = await showText({'article-id': '88201'});
    expect(later.querySelector('article')!.style.fontSize).to.equal('1.5em');
  });

  it('keep the bar as wide as the article', async () => {
    opened = await showText();
    choiceOf(opened, 'measure', '52ch').click();
    const widthOf = (element: Element): number => element.getBoundingClientRect().width;
    expect(widthOf(partOf(opened, 'tools'))).to.be.closeTo(
      widthOf(opened.querySelector('article')!),
      1,
    );
  });

  it('leave the article as they found it', async () => {
    opened = await showText();
    const article = opened.querySelector('article')!;
    choiceOf(opened, 'size', '1.5').click();
    opened.tools = '';
    await until(() => !article.style.fontSize, 'as it was');
    opened.tools = 'text';
    await until(() => article.style.fontSize === '1.5em', 'as it was chosen');
  });

  it('speak Vietnamese', async () => {
    opened = await showText({lang: 'vi'});
    expect(textOf(opened.renderRoot, 'text-button')).to.equal('Aa Cài đặt chữ');
  });
});
