import {expect} from '@open-wc/testing';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

interface Timelines {
  ViewTimeline?: unknown;
}

let stages = 0;

async function showLong(): Promise<ArticleView> {
  const path = `progress-${++stages}`;
  const bodyHtml = '<p>Words that fill the room.</p>'.repeat(80);
  await stage(`${path}/articles/7`, {json: {id: '7', title: 'T', bodyHtml}});
  const view = await show('article-view', {
    endpoint: `/staged/${path}`,
    'article-id': '7',
    lang: 'en',
    tools: 'progress',
  });
  const below = document.createElement('div');
  below.style.blockSize = '300vh';
  view.after(below);
  return view;
}

const lineOf = (view: ArticleView): HTMLElement =>
  view.renderRoot.querySelector<HTMLElement>('[part="progress"]')!;

/** How long the line is, 0 to 1 of the window. */
const lengthOf = (view: ArticleView): number =>
  lineOf(view).getBoundingClientRect().width / document.documentElement.clientWidth;

function describeProgress(): void {
  afterEach(() => {
    scrollTo(0, 0);
  });

  it('grows from the beginning of the article to its end', async () => {
    const view = await showLong();
    const article = view.querySelector('article')!;
    const {top, height} = article.getBoundingClientRect();
    const begin = scrollY + top;
    await until(() => !lineOf(view).hidden && lengthOf(view) < 0.01, 'nothing is read');
    for (const part of [0.5, 0.25, 1]) {
      scrollTo({top: begin + (height - innerHeight) * part, behavior: 'instant'});
      await until(() => Math.abs(lengthOf(view) - part) < 0.02, `${part} is read`);
    }
  });

  it('is gone where the article is out of sight', async () => {
    const view = await showLong();
    await until(() => !lineOf(view).hidden, 'in sight');
    scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
    await until(() => lineOf(view).hidden, 'out of sight');
  });

  it('lies along the top edge of the window, takes no room and is nothing to whoever listens', async () => {
    const view = await showLong();
    scrollTo({top: 400, behavior: 'instant'});
    await until(() => lineOf(view).getBoundingClientRect().width > 0, 'it is there');
    expect(lineOf(view).getBoundingClientRect().top).to.equal(0);
    expect(lineOf(view).ariaHidden).to.equal('true');
    expect(view.renderRoot.querySelector<HTMLElement>('[part~="tools"]')!.offsetHeight).to.equal(0);
  });

  it('grows from the right where the page is read from there', async () => {
    const view = await showLong();
    view.dir = 'rtl';
    scrollTo({top: 400, behavior: 'instant'});
    await until(() => lengthOf(view) > 0.05, 'something is read');
    const {right} = lineOf(view).getBoundingClientRect();
    expect(right).to.be.closeTo(document.documentElement.clientWidth, 1);
  });

  it('goes with the article', async () => {
    const view = await showLong();
    const line = lineOf(view);
    view.remove();
    expect(line.isConnected).to.be.false;
    expect(view.renderRoot.contains(line)).to.be.false;
  });
}

/** The modules of reading tools that this page has asked for, by name. */
const askedFor = (): string[] =>
  performance
    .getEntriesByType('resource')
    .flatMap(({name}) => /article-view\/tools\/([\w-]+)/.exec(name)?.[1] ?? []);

describe('article-view: the progress of reading', () => {
  expectNothingUncaught();

  it('is loaded where it is named, without any other tool, and nowhere else', async () => {
    // A page of many modules fills the usual list.
    performance.setResourceTimingBufferSize(2000);
    await show('article-view', {'article-id': '88213'});
    expect(askedFor()).to.eql([]);
    await showLong();
    expect(askedFor()).to.include('progress');
    expect(askedFor().filter((name) => !/^(tools|bar|progress)$/.test(name))).to.eql([]);
  });

  describe('as the engine has it', describeProgress);

  describe('without a timeline of the engine', () => {
    const timelines = window as Timelines;
    const {ViewTimeline} = timelines;

    before(() => {
      delete timelines.ViewTimeline;
    });
    after(() => {
      if (ViewTimeline) timelines.ViewTimeline = ViewTimeline;
    });
    describeProgress();
  });
});
