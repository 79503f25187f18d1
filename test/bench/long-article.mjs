import {readFile} from 'node:fs/promises';

const folder = new URL('../../demo/endpoint/seed/articles/', import.meta.url);

/** Sample articles in Vietnamese: a long read with headings and figures, then a gallery, tables, lists, quotes. */
const chapters = ['88250', '88223', '88225', '88227', '88228'];

async function readArticle(id) {
  const file = await readFile(new URL(`${id}.html`, folder), 'utf8');
  const [, json, bodyHtml] = /^<script[^>]*>\s*\n(.*?)\n<\/script>\s*\n(.*)$/s.exec(file);
  return {...JSON.parse(json), bodyHtml: bodyHtml.trim()};
}

/** Markup in pieces that stand alone: a paragraph or a heading, with the lists, tables and figures after it. */
const piecesOf = (html) => html.split(/\n(?=<(?:p|h2)[ >])/);

/**
 * An article as an endpoint gives it: sample articles one after the other, again from the first when all are
 * used, up to the piece that fills the measure.
 *
 * @param {number} bytes least size of `bodyHtml`, in UTF-8
 */
export async function longArticle(bytes) {
  const articles = await Promise.all(chapters.map(readArticle));
  const pieces = articles.flatMap(({bodyHtml}) => piecesOf(bodyHtml));
  let bodyHtml = '';
  for (let next = 0; Buffer.byteLength(bodyHtml) < bytes; next++) {
    const round = Math.floor(next / pieces.length);
    // An id stands on a page once.
    bodyHtml += `${pieces[next % pieces.length].replaceAll(' id="', ` id="${round}-`)}\n`;
  }
  // Of the server's own, so that the pictures are loaded from there.
  return {...articles[0], url: '/articles/88250.html', bodyHtml};
}
