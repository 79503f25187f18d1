import {readFileSync} from 'node:fs';
import {readSeedFile} from '../../demo/endpoint/seed-folder.js';
import {deepFreeze} from './deep-freeze.js';

const file = new URL('../../demo/endpoint/seed/articles/88213.html', import.meta.url);

/** The article that the demo opens with, as an answer of the contract. */
export const seedArticle: Readonly<Record<string, unknown>> = deepFreeze({
  ...readSeedFile(readFileSync(file, 'utf8'), '88213.html'),
});
