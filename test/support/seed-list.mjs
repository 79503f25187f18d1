import {readdir, readFile} from 'node:fs/promises';

const folder = new URL('../../demo/endpoint/seed/articles/', import.meta.url);

/** Serves `/seed-list.json`: what the reference endpoint was filled with, so that tests find what they need. */
export async function seedList(context, next) {
  if (context.path !== '/seed-list.json') return next();
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  context.body = files.map((file) => {
    const [, json, bodyHtml] = /^<script[^>]*>\s*\n(.*?)\n<\/script>\s*\n(.*)$/s.exec(file);
    return {...JSON.parse(json), bodyHtml: bodyHtml.trim()};
  });
  return undefined;
}
