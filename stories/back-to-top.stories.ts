import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {elementIn, eventually, part} from './support/elements.js';

interface Args {
  for?: string;
  distance?: string;
  scrollingUp?: boolean;
  dock?: string;
  progress?: boolean;
  returns?: boolean;
  lang?: string;
}

const way = (args: Args, link?: TemplateResult): TemplateResult => html`
  <back-to-top
    for=${ifDefined(args.for)}
    distance=${ifDefined(args.distance)}
    ?scrolling-up=${args.scrollingUp}
    dock=${ifDefined(args.dock)}
    ?progress=${args.progress}
    ?returns=${args.returns}
    lang=${ifDefined(args.lang)}
    >${link}</back-to-top
  >
`;

const page = (args: Args, link?: TemplateResult): TemplateResult => html`
  <h1 id="start">Bến Sông</h1>
  <div style="block-size: 400vh">
    <p>Kéo xuống để thấy đường về đầu trang.</p>
  </div>
  <h2 id="end">Cuối trang</h2>
  <footer id="footer" style="margin-block-start: 2em; padding: 3em 1em; background: #8883">
    Chân trang
  </footer>
  ${way(args, link)}
`;

const meta: Meta<Args> = {
  title: 'Elements/back-to-top',
  component: 'back-to-top',
  render: (args) => page(args),
  argTypes: {
    distance: {control: 'text'},
    scrollingUp: {control: 'boolean'},
    dock: {control: 'text'},
    progress: {control: 'boolean'},
    returns: {control: 'boolean'},
    lang: {control: 'select', options: ['vi', 'en']},
  },
  // It floats over the page and waits for it to scroll: each story needs a page of its own.
  parameters: {docs: {story: {inline: false, height: '20em'}}},
};
export default meta;

type Story = StoryObj<Args>;

const goDown = (): void => {
  scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
};

const seen = (element: HTMLElement): Promise<void> =>
  eventually(() => expect(getComputedStyle(part(element, 'frame')).opacity).toBe('1'));

/** Near the top there is nothing to see, and nothing to reach with the keyboard. */
export const Hidden: Story = {
  args: {lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    await eventually(() =>
      expect(getComputedStyle(part(element, 'frame')).visibility).toBe('hidden'),
    );
    await expect(element.inert).toBe(true);
  },
};

/** Some screens down it appears. */
export const Shown: Story = {
  args: {lang: 'vi'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await eventually(() => expect(element.matches(':state(shown)')).toBe(true));
    await seen(element);
    await expect(element.inert).toBe(false);
    await expect(part(element, 'link')).toHaveTextContent('Lên đầu trang');
  },
};

/** English words. */
export const English: Story = {
  args: {lang: 'en'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    await expect(part(element, 'link')).toHaveTextContent('Back to top');
  },
};

/** Where lines run from right to left, it floats on the left. */
export const RightToLeft: Story = {
  args: {progress: true},
  render: (args) => html`<div lang="ar" dir="rtl">${page(args)}</div>`,
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    await expect(part(element, 'link').getBoundingClientRect().left).toBeLessThan(40);
  },
};

/** In pixels, where screens are the wrong measure. */
export const Distance: Story = {
  args: {lang: 'vi', distance: '600px'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    scrollTo({top: 610, behavior: 'instant'});
    await seen(element);
    scrollTo({top: 590, behavior: 'instant'});
    await eventually(() => expect(element.inert).toBe(true));
  },
};

/** A link of the page's own, which works without JavaScript. */
export const OwnLink: Story = {
  args: {},
  render: (args) => page(args, html`<a href="#top">Về đầu trang</a>`),
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    await expect(element.querySelector('a')).toBeVisible();
    await expect(element.shadowRoot?.querySelector('a')).toBeNull();
  },
};

/** The reader is back at the heading, and so is the keyboard. */
export const Followed: Story = {
  args: {lang: 'vi', for: 'start'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    await userEvent.click(part(element, 'link'));
    await expect(document.activeElement?.id).toBe('start');
    const {activeElement: heading} = document;
    await eventually(() => expect(heading!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0));
    await eventually(() => expect(element.inert).toBe(true));
  },
};

/** A ring that closes as the page is read. */
export const Progress: Story = {
  args: {lang: 'vi', progress: true},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    await eventually(() =>
      expect(getComputedStyle(part(element, 'progress')).strokeDashoffset).toMatch(/^0(px)?$/),
    );
  },
};

/** It stops above the footer instead of covering it. */
export const Docked: Story = {
  args: {lang: 'vi', dock: 'footer'},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    const footer = canvasElement.querySelector('#footer')!;
    goDown();
    await seen(element);
    await eventually(() =>
      expect(part(element, 'link').getBoundingClientRect().bottom).toBeLessThanOrEqual(
        footer.getBoundingClientRect().top,
      ),
    );
  },
};

/** Only for readers who are on their way up already. */
export const ScrollingUp: Story = {
  args: {lang: 'vi', scrollingUp: true},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await eventually(async () => {
      scrollBy({top: -40, behavior: 'instant'});
      await expect(element.inert).toBe(false);
    });
    await seen(element);
  },
};

/** Back at the start, the reader is offered the way to where they were. */
export const Returns: Story = {
  args: {lang: 'vi', returns: true},
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await seen(element);
    const from = scrollY;
    await userEvent.click(part(element, 'link'));
    await eventually(() => expect(scrollY).toBe(0));
    await expect(part(element, 'return')).toHaveTextContent('Về chỗ đang đọc');
    await userEvent.click(part(element, 'return'));
    await eventually(() => expect(Math.abs(scrollY - from)).toBeLessThan(2));
  },
};

/** In a scroll container of the page's own, it keeps to the corner of that. */
export const InAContainer: Story = {
  args: {lang: 'vi', progress: true},
  render: (args) => html`
    <div id="container" tabindex="0" style="block-size: 20em; overflow: auto; border: 1px solid">
      <h1>Bến Sông</h1>
      <div style="block-size: 100em"><p>Kéo xuống trong khung này.</p></div>
      ${way(args)}
    </div>
  `,
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    const container = canvasElement.querySelector('#container')!;
    container.scrollTo({top: container.scrollHeight, behavior: 'instant'});
    await seen(element);
    await userEvent.click(part(element, 'link'));
    await eventually(() => expect(container.scrollTop).toBe(0));
    await expect(document.activeElement?.localName).toBe('h1');
  },
};
