import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {ArticleView} from '../../src/elements/article-view/article-view.js';
import {show, until} from '../support/show.js';
import {stage} from '../support/staged.js';
import {expectNothingUncaught} from '../support/uncaught.js';

const dot = (name: string): string => `/images/${name}.png`;
const gallery = `<figure class="wp-block-gallery">
  <figure class="wp-block-image"><img src="${dot('a')}" srcset="${dot('a')} 300w, ${dot('a-large')} 1600w" alt="Boats"><figcaption>Boats at dawn</figcaption></figure>
  <figure class="wp-block-image"><img src="${dot('b')}" alt=""></figure>
  <figcaption>Two pictures</figcaption></figure>
  <figure><a href="${dot('c-full')}"><img src="${dot('c')}" alt="Salt"></a></figure>
  <figure><a href="/elsewhere"><img src="${dot('d')}" alt="A door"></a></figure>`;
let staged = 0;

async function showPictures(attributes = {}, article = {}): Promise<ArticleView> {
  const name = `rich-pictures-${++staged}`;
  const json = {id: '1', title: 'A title', bodyHtml: gallery, ...article};
  await stage(`${name}/articles/1`, {json});
  const view = await show('article-view', {
    endpoint: `/staged/${name}`,
    'article-id': '1',
    lang: 'en',
    ...attributes,
  });
  await until(() => picturesIn(view).length, 'the pictures are buttons');
  return view;
}

const picturesIn = (view: ArticleView): HTMLAnchorElement[] => [
  ...(view.querySelector('article') ? view : view.shadowRoot!).querySelectorAll<HTMLAnchorElement>(
    '[data-block=picture]',
  ),
];

/** The view of a picture, which stands in a shadow root of its own. */
const dialogIn = (place: ParentNode): HTMLDialogElement | undefined =>
  [...place.children]
    .map(({shadowRoot}) => shadowRoot?.querySelector('dialog'))
    .find((dialog) => !!dialog);

async function opened(place: ParentNode = document.body): Promise<HTMLDialogElement> {
  await until(() => dialogIn(place)?.open, 'the picture opens');
  return dialogIn(place)!;
}

const textIn = (dialog: HTMLElement, selector: string): string =>
  dialog.querySelector(selector)!.textContent.trim();

describe('article-view: pictures seen large', () => {
  expectNothingUncaught();

  afterEach(() => {
    (dialogIn(document.body)?.getRootNode() as ShadowRoot | undefined)?.host.remove();
  });

  it('makes a button of each picture of a gallery and each linked to its file', async () => {
    const view = await showPictures();
    expect(picturesIn(view).map((link) => link.getAttribute('aria-label'))).to.eql([
      'Enlarge picture: Boats',
      'Enlarge picture 2',
      'Enlarge picture: Salt',
    ]);
    expect(picturesIn(view).map(({pathname}) => pathname)).to.eql(
      ['a-large', 'b', 'c-full'].map(dot),
    );
    expect(picturesIn(view).map(({role, ariaHasPopup}) => [role, ariaHasPopup])).to.eql(
      Array(3).fill(['button', 'dialog']),
    );
  });

  it('opens, goes on, comes back and closes by the keyboard alone', async () => {
    const [first, second] = picturesIn(await showPictures());
    first!.focus();
    await sendKeys({press: ' '});
    const dialog = await opened();
    expect(dialog.matches(':modal')).to.be.true;
    expect([textIn(dialog, '.count'), textIn(dialog, '.caption')]).to.eql(['1/3', 'Boats at dawn']);
    expect(textIn(dialog, '[role=status]')).to.equal('Picture 1 of 3. Boats');
    await sendKeys({press: 'ArrowLeft'});
    expect(textIn(dialog, '.count')).to.equal('3/3');
    expect(dialog.querySelector('img')!.src).to.include('c-full');
    await sendKeys({press: 'Home'});
    await sendKeys({press: 'ArrowRight'});
    expect(textIn(dialog, '.count')).to.equal('2/3');
    await sendKeys({press: 'Escape'});
    await until(() => !dialog.isConnected, 'the view is gone');
    expect(document.activeElement === second).to.be.true;
  });

  it('turns the arrow keys round where one reads from the right', async () => {
    const [first] = picturesIn(await showPictures({}, {lang: 'ar', dir: 'rtl'}));
    first!.click();
    const dialog = await opened();
    expect(dialog.dir).to.equal('rtl');
    await sendKeys({press: 'ArrowLeft'});
    expect(textIn(dialog, '.count')).to.equal('2/3');
  });

  it('chooses among the sizes of a picture anew', async () => {
    const [first] = picturesIn(await showPictures());
    first!.click();
    const image = (await opened()).querySelector('img')!;
    expect([image.sizes, image.srcset.includes('a-large.png 1600w')]).to.eql(['100vw', true]);
    expect(image.hasAttribute('loading')).to.be.false;
  });

  it('goes on by its buttons, and closes beside the picture', async () => {
    const [first] = picturesIn(await showPictures());
    first!.click();
    const dialog = await opened();
    dialog.querySelector<HTMLElement>('.next')!.click();
    expect(textIn(dialog, '.count')).to.equal('2/3');
    dialog.querySelector<HTMLElement>('.previous')!.click();
    expect(textIn(dialog, '.count')).to.equal('1/3');
    dialog.querySelector('img')!.click();
    expect(dialog.open).to.be.true;
    dialog.querySelector<HTMLElement>('.stage')!.click();
    expect(dialog.open).to.be.false;
  });

  it('follows a finger, but not one that goes up', async () => {
    const [first] = picturesIn(await showPictures());
    first!.click();
    const dialog = await opened();
    const stageBox = dialog.querySelector('.stage')!;
    const swipe = (x: number, y: number): void => {
      const touch = {pointerType: 'touch', isPrimary: true, bubbles: true};
      stageBox.dispatchEvent(
        new PointerEvent('pointerdown', {...touch, clientX: 200, clientY: 200}),
      );
      stageBox.dispatchEvent(
        new PointerEvent('pointerup', {...touch, clientX: 200 + x, clientY: 200 + y}),
      );
    };
    swipe(-90, 10);
    expect(textIn(dialog, '.count')).to.equal('2/3');
    swipe(-50, 120);
    expect(textIn(dialog, '.count')).to.equal('2/3');
    swipe(90, 0);
    expect(textIn(dialog, '.count')).to.equal('1/3');
  });

  it('leaves a click with a modifier to the browser', async () => {
    const [first] = picturesIn(await showPictures());
    const click = new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true});
    let prevented: boolean | undefined;
    const look = (event: Event): void => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', look, {once: true});
    first!.dispatchEvent(click);
    expect(prevented).to.be.false;
  });

  it('is no link of the article for the page', async () => {
    const view = await showPictures();
    let heard = 0;
    view.addEventListener('article-link', () => heard++);
    picturesIn(view)[0]!.click();
    await opened();
    expect(heard).to.equal(0);
  });

  it('opens in the shadow root of an article that stands there', async () => {
    const view = await showPictures({render: 'shadow'});
    picturesIn(view)[0]!.click();
    expect(textIn(await opened(view.shadowRoot!), '.count')).to.equal('1/3');
  });

  it('opens the picture that the address of the page names', async () => {
    history.replaceState(null, '', '#img-3');
    try {
      await showPictures();
      expect(textIn(await opened(), '.count')).to.equal('3/3');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('opens the picture that a link of the article or a later address names', async () => {
    const view = await showPictures({}, {bodyHtml: `${gallery}<p><a href="#img-2">See</a></p>`});
    view.querySelector<HTMLElement>('p > a')!.click();
    const dialog = await opened();
    expect(textIn(dialog, '.count')).to.equal('2/3');
    dialog.close();
    await until(() => !dialog.isConnected, 'the view is gone');
    try {
      location.hash = '#img-3';
      expect(textIn(await opened(), '.count')).to.equal('3/3');
    } finally {
      history.replaceState(null, '', location.pathname + location.search);
    }
  });

  it('takes no fragment of another page for a picture', async () => {
    const elsewhere = '<p><a href="https://other.example/#img-2">See</a></p>';
    const view = await showPictures({}, {bodyHtml: gallery + elsewhere});
    view.addEventListener('article-link', (event) => {
      event.preventDefault();
    });
    view.querySelector<HTMLElement>('p > a')!.click();
    picturesIn(view)[0]!.click();
    expect(textIn(await opened(), '.count')).to.equal('1/3');
  });

  it('opens the pictures of a classic gallery, which is a list', async () => {
    const item = `<dl class="gallery-item"><dt><a href="${dot('e-full')}"><img src="${dot('e')}"></a></dt></dl>`;
    const view = await showPictures({}, {bodyHtml: `<div class="gallery">${item}${item}</div>`});
    picturesIn(view)[1]!.click();
    expect(textIn(await opened(), '.count')).to.equal('2/2');
  });

  it('leads the keyboard past a gallery, once', async () => {
    const view = await showPictures();
    const skips = [...view.querySelectorAll<HTMLElement>('[data-block=skip]')];
    expect(skips.map(({textContent}) => textContent)).to.eql(['Skip the gallery']);
    skips[0]!.click();
    const before = document.activeElement!.previousElementSibling;
    expect(before === view.querySelector('[data-block=gallery]')).to.be.true;
  });

  it('leaves the keys of the browser to it', async () => {
    picturesIn(await showPictures())[0]!.click();
    const dialog = await opened();
    const back = new KeyboardEvent('keydown', {key: 'ArrowLeft', altKey: true, cancelable: true});
    expect(dialog.dispatchEvent(back)).to.be.true;
    expect(textIn(dialog, '.count')).to.equal('1/3');
  });

  it('goes with the article that its pictures are of', async () => {
    const view = await showPictures();
    picturesIn(view)[0]!.click();
    await opened();
    view.remove();
    await until(() => !dialogIn(document.body), 'it is gone');
  });

  it('is no box in the layout of the page', async () => {
    picturesIn(await showPictures())[0]!.click();
    const {host} = (await opened()).getRootNode() as ShadowRoot;
    expect(host.getClientRects()).to.have.length(0);
  });

  it('listens to the address of the page no longer than it stands there', async () => {
    const listening = new Set<unknown>();
    const {addEventListener: add, removeEventListener: remove} = window;
    const follow =
      (act: typeof add, note: (listener: unknown) => void): typeof add =>
      (...args: Parameters<typeof add>) => {
        if (args[0] === 'hashchange') note(args[1]);
        act.apply(window, args);
      };
    window.addEventListener = follow(add, (listener) => listening.add(listener));
    window.removeEventListener = follow(remove, (listener) => listening.delete(listener));
    try {
      const view = await showPictures();
      const home = view.parentElement!;
      await until(() => listening.size === 1, 'it listens');
      view.remove();
      await until(() => !listening.size, 'it does not');
      home.append(view);
      await until(() => listening.size === 1, 'it listens again');
    } finally {
      window.addEventListener = add;
      window.removeEventListener = remove;
    }
  });
});
