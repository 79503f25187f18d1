import {readFile, readdir} from 'node:fs/promises';
import type {SeedArticle, SeedContent} from './seed.js';
import type {Sentences} from './seed-discussion.js';

/** Reads the articles and the sentences of discussions that the project ships. */
export async function loadSeed(folder: URL): Promise<SeedContent> {
  const articleFolder = new URL('articles/', folder);
  const files = (await readdir(articleFolder)).filter((file) => file.endsWith('.html')).sort();
  const discussions = (await import(new URL('discussions.ts', folder).href)) as Sentences;
  return {
    articles: await Promise.all(
      files.map(async (file) =>
        readSeedFile(await readFile(new URL(file, articleFolder), 'utf8'), file),
      ),
    ),
    sentences: discussions,
  };
}

/** Splits a seed file into the article's JSON and its body. */
export function readSeedFile(file: string, name: string): SeedArticle {
  const [, json, bodyHtml] =
    /^<script type="application\/json">\s*\n(.*?)\n<\/script>\s*\n(.*)$/s.exec(file) ?? [];
  if (json === undefined || bodyHtml === undefined) {
    throw new Error(`${name} does not begin with a script of JSON`);
  }
  try {
    return {...(JSON.parse(json) as SeedArticle), bodyHtml: bodyHtml.trim()};
  } catch (cause) {
    throw new Error(`${name} holds JSON that cannot be read`, {cause});
  }
}
