import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {PGlite} from '@electric-sql/pglite';

const folder = new URL('../../node_modules/.cache/article-elements/', import.meta.url);

/**
 * An empty embedded database, ready to be loaded. Setting one up takes several seconds of work, and
 * the result is always the same, so it is done once for each version of the database.
 */
export async function databaseTemplate(): Promise<Blob> {
  const file = new URL(`pglite-${await installedVersion()}.tar`, folder);
  try {
    return new Blob([await readFile(file)]);
  } catch {
    const template = await createTemplate();
    await mkdir(folder, {recursive: true});
    // Test files run at the same time: the file must never be there in part.
    const unfinished = new URL(`${file.href}.${String(process.pid)}`);
    await writeFile(unfinished, Buffer.from(await template.arrayBuffer()));
    await rename(unfinished, file);
    return template;
  }
}

async function createTemplate(): Promise<Blob> {
  const database = await PGlite.create('memory://');
  const template = await database.dumpDataDir('none');
  await database.close();
  return template;
}

async function installedVersion(): Promise<string> {
  const file = new URL('../../node_modules/@electric-sql/pglite/package.json', import.meta.url);
  const {version} = JSON.parse(await readFile(file, 'utf8')) as {version: string};
  return version;
}
