import {expect} from '@open-wc/testing';
import {readingMinutes} from '../../src/elements/article-view/tools/reading-length.js';
import {show, textOf} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

let stages = 0;

async function timeOf(changes: object, attributes: Record<string, string> = {}): Promise<string> {
  const path = `reading-time-${++stages}`;
  const json = {id: '7', title: 'T', lang: 'en', ...changes};
  await stage(`${path}/articles/7`, {json});
  const view = await show('article-view', {
    endpoint: `/staged/${path}`,
    'article-id': '7',
    lang: 'en',
    tools: 'reading-time',
    ...attributes,
  });
  return textOf(view.renderRoot, 'reading-time');
}

describe('article-view: the reading time', () => {
  expectNothingUncaught();

  const lead = 'word '.repeat(300);
  const bodyHtml = `<p>${'word '.repeat(500)}end.</p><p>${'word '.repeat(119)}</p>`;

  it('counts lead and text', async () => {
    expect(await timeOf({lead, bodyHtml})).to.equal('4 min read');
    expect(await timeOf({bodyHtml})).to.equal('3 min read');
  });

  it('is said in the language of the page, and reckoned in that of the article', async () => {
    expect(await timeOf({lead, bodyHtml}, {lang: 'vi'})).to.equal('4 phút đọc');
    expect(await timeOf({lead, bodyHtml, lang: 'ar'})).to.equal('5 min read');
  });

  it('is at least a minute', async () => {
    expect(await timeOf({bodyHtml: '<p>Short.</p>'})).to.equal('1 min read');
  });

  it('follows the rate that the page sets, unless it is junk', async () => {
    expect(await timeOf({bodyHtml}, {'reading-rate': '62'})).to.equal('10 min read');
    for (const junk of ['', 'fast', '0', '-5', 'NaN']) {
      expect(await timeOf({bodyHtml}, {'reading-rate': junk})).to.equal('3 min read');
    }
  });

  it('is not told of an article that is cut short', async () => {
    expect(await timeOf({bodyHtml, truncated: true})).to.equal('');
  });

  it('survives an article whose language is none', async () => {
    expect(await timeOf({bodyHtml, lang: '!!'})).to.equal('3 min read');
  });

  const texts: Readonly<Record<string, readonly [text: string, minutes: number]>> = {
    en: ['reader, '.repeat(690), 3],
    'en-GB': ['reader, '.repeat(690), 3],
    vi: ['tiếng Việt '.repeat(360), 3],
    ar: ['كلمة '.repeat(540), 3],
    he: ['מילה '.repeat(555), 3],
    zh: ['新闻，'.repeat(750), 3],
    'ja-JP': ['ニュース。'.repeat(375), 3],
    fr: ['mot '.repeat(660), 3],
    und: ['word '.repeat(660), 3],
  };
  for (const [language, [text, minutes]] of Object.entries(texts)) {
    it(`reckons ${language} by its rate`, () => {
      expect(readingMinutes(text, language)).to.equal(minutes);
    });
  }
});
