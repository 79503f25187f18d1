import {html, nothing, type TemplateResult} from 'lit';
import type {Picture} from '../../model/article.js';

// The text column at its widest, and the whole screen below that.
const sizes = '(min-width: 46em) 42em, 100vw';

/** The picture alone, with every size and format the publisher offers; space is kept when it is known. */
export function renderPicture(picture: Picture): TemplateResult {
  const {src, width, height, alt, sources, color} = picture;
  const types = [...new Set(sources.map(({type}) => type))];
  return html`<picture>
    ${types.map((type) => {
      const candidates = sources.filter((source) => source.type === type);
      const srcset = candidates.map((source) => `${source.src} ${source.width}w`).join(', ');
      return html`<source type=${type || nothing} srcset=${srcset} sizes=${sizes} />`;
    })}
    <img
      part="image"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      fetchpriority="high"
      decoding="async"
      referrerpolicy="no-referrer"
      .style=${color && `background-color:${color}`}
      src=${src}
    />
  </picture>`;
}
