import type {Illustration} from './illustration.js';

const logo = (color: string, mark: string): Illustration => ({
  width: 128,
  height: 128,
  draw: () => `<rect width="128" height="128" rx="28" fill="${color}"/>${mark}`,
});

/** Marks of the invented publishers. */
export const logos: Readonly<Record<string, Illustration>> = {
  'logo-ben-song': logo(
    '#0f5c6e',
    '<path d="M20 62Q42 44 64 62T108 62" stroke="#fff" stroke-width="9" fill="none"/><path d="M20 88Q42 70 64 88T108 88" stroke="#8fd0d4" stroke-width="9" fill="none"/><circle cx="64" cy="32" r="11" fill="#f7c65b"/>',
  ),
  'logo-nhip-cho': logo(
    '#b3382c',
    '<path d="M24 52L34 28H94L104 52A13 13 0 0 1 78 52A13 13 0 0 1 50 52A13 13 0 0 1 24 52Z" fill="#fff3dc"/><rect x="32" y="68" width="64" height="32" fill="#f4b942"/>',
  ),
  'logo-harbour-post': logo(
    '#1d2f4f',
    '<circle cx="64" cy="32" r="10" fill="none" stroke="#fff" stroke-width="8"/><path d="M64 42V104M42 58H86M26 76Q32 104 64 104T102 76" stroke="#fff" stroke-width="9" fill="none" stroke-linecap="round"/>',
  ),
};
