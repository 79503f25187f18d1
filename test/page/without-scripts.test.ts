import {expect} from '@open-wc/testing';
import {freshPlace, until} from '../support/show.js';

/** Opens a page where no script runs; what it would load of ours it gets from the files of the project. */
async function openWithoutScripts(html: string): Promise<Document> {
  const local = html
    .replaceAll('https://cdn.example/article-elements/', `${location.origin}/cdn/`)
    .replaceAll('"/demo.', `"${location.origin}/demo/demo.`);
  const frame = document.createElement('iframe');
  frame.title = 'Page without scripts';
  frame.width = '800';
  frame.height = '600';
  // Without `allow-scripts`, the parser too takes scripts for switched off.
  frame.setAttribute('sandbox', 'allow-same-origin');
  // An address of its own, against which a fragment is resolved.
  frame.src = URL.createObjectURL(new Blob([local], {type: 'text/html'}));
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, {once: true});
  });
  freshPlace().append(frame);
  await loaded;
  return frame.contentDocument!;
}

async function textOf(path: string): Promise<string> {
  return (await fetch(path)).text();
}

/** The first example of the README, as whoever copies it has it on their page. */
async function exampleOfReadme(): Promise<string> {
  const [, markup] = /```html\n(.*?)```/s.exec(await textOf('/README.md'))!;
  const above = '<p style="height: 3000px">Above</p>';
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${above}${markup!}`;
}

/** Whether somebody who scrolls there sees it: it has a box, is not transparent, and nothing lies over it. */
function isSeen(element: Element): boolean {
  element.scrollIntoView({behavior: 'instant', block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const hit = element.ownerDocument.elementFromPoint(left + width / 2, top + height / 2);
  return (
    width > 0 &&
    height > 0 &&
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    element.contains(hit)
  );
}

/** The links of a tag that the reader can see, by their words and where they lead. */
function linksSeen(page: Document, tag: string): readonly string[] {
  const links = [...page.querySelectorAll<HTMLAnchorElement>(`${tag} a[href]`)].filter(isSeen);
  return links.map((link) => `${link.text.trim()} ${link.getAttribute('href')!}`);
}

async function followLinkToTop(page: Document): Promise<number> {
  const {defaultView: view} = page;
  view!.scrollTo({top: 2000, behavior: 'instant'});
  await until(() => view!.scrollY > 0, 'the page is scrolled');
  page.querySelector<HTMLElement>('back-to-top a[href="#top"]')!.click();
  await until(() => view!.scrollY === 0, 'the page is back at its top');
  return view!.scrollY;
}

describe('a page where no script runs', () => {
  describe('the demo', () => {
    let page: Document;

    beforeEach(async () => {
      page = await openWithoutScripts(await textOf('/demo/index.html'));
    });

    it('is as its markup says: no script has filled in the day or defined a tag', () => {
      expect(page.querySelector('#today')!.textContent).to.equal('');
      expect(page.querySelectorAll(':not(:defined)')).to.have.length(4);
    });

    it('has a link to the original in place of the article', () => {
      expect(linksSeen(page, 'article-view')).to.include(
        'Nước về sớm, ruộng bậc thang Sơn Lâm vào vụ cấy trước nửa tháng https://bensong.example/?article=88213',
      );
    });

    it('has a list of links in place of the related stories', () => {
      expect(page.querySelectorAll('related-list > ul > li')).to.have.length(2);
      expect(linksSeen(page, 'related-list')).to.eql([
        'Phóng sự ảnh: một sáng ở chợ nổi Vàm Xáng ?article=88223',
        'Đọc chậm: xuôi dòng Lam Giang, mười hai chặng ?article=88250',
      ]);
    });

    it('has another way to be heard in place of the discussion', () => {
      expect(linksSeen(page, 'comment-box')).to.eql([
        'Viết cho ban biên tập mailto:banbientap@bensong.example',
      ]);
    });

    it('leads back to the top', async () => {
      expect(linksSeen(page, 'back-to-top')).to.eql(['Lên đầu trang #top']);
      expect(await followLinkToTop(page)).to.equal(0);
    });

    it('hides nothing that stands inside the tags', () => {
      const tags = 'article-view, related-list, comment-box, back-to-top';
      const inside = [...page.querySelectorAll(`:is(${tags}) :is(p, ul, li, a)`)];
      const hidden = inside.filter((element) => !isSeen(element));
      expect(hidden.map(({outerHTML}) => outerHTML)).to.eql([]);
    });
  });

  it('has a link to the original and one to the top where the example of the README was copied', async () => {
    const page = await openWithoutScripts(await exampleOfReadme());
    expect(linksSeen(page, 'article-view')).to.eql([
      'Nước về sớm, ruộng bậc thang vào vụ cấy https://news.example/88213',
    ]);
    expect(linksSeen(page, 'back-to-top')).to.eql(['Lên đầu trang #top']);
    expect(await followLinkToTop(page)).to.equal(0);
  });
});
