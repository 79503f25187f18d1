import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent} from 'storybook/test';
import {elementIn, eventually, part} from './support/elements.js';

interface Args {
  for?: string;
  screens?: number;
  lang?: string;
}

const page = (args: Args, link?: TemplateResult): TemplateResult => html`
  <h1 id="start">Bến Sông</h1>
  <div style="block-size: 400vh">
    <p>Kéo xuống để thấy đường về đầu trang.</p>
  </div>
  <h2 id="end">Cuối trang</h2>
  <back-to-top
    for=${ifDefined(args.for)}
    screens=${ifDefined(args.screens)}
    lang=${ifDefined(args.lang)}
    >${link}</back-to-top
  >
`;

const meta: Meta<Args> = {
  title: 'Elements/back-to-top',
  component: 'back-to-top',
  render: (args) => page(args),
  argTypes: {
    screens: {control: {type: 'number', min: 0}},
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
    await eventually(() => expect(getComputedStyle(part(element, 'frame')).opacity).toBe('1'));
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
    await eventually(() => expect(getComputedStyle(part(element, 'frame')).opacity).toBe('1'));
    await expect(part(element, 'link')).toHaveTextContent('Back to top');
  },
};

/** A link of the page's own, which works without JavaScript. */
export const OwnLink: Story = {
  args: {},
  render: (args) => page(args, html`<a href="#top">Về đầu trang</a>`),
  play: async ({canvasElement}) => {
    const element = elementIn(canvasElement, 'back-to-top');
    goDown();
    await eventually(() => expect(getComputedStyle(part(element, 'frame')).opacity).toBe('1'));
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
    await eventually(() => expect(getComputedStyle(part(element, 'frame')).opacity).toBe('1'));
    await userEvent.click(part(element, 'link'));
    await expect(document.activeElement?.id).toBe('start');
    const {activeElement: heading} = document;
    await eventually(() => expect(heading!.getBoundingClientRect().top).toBeGreaterThanOrEqual(0));
    await eventually(() => expect(element.inert).toBe(true));
  },
};
