import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {format, resolveConfig} from 'prettier';

const root = fileURLToPath(new URL('../../', import.meta.url));
const record = `${root}size.json`;

/** A chunk's name without its hash, which changes with every change of its content. */
const stable = (name) => name.replace(/^(chunks\/.+)-[\w-]{8}\.js$/, '$1.js');

/** Files of the bundles that hold a module of a folder: each is called by one after the name of its bundle. */
function chunksOf(folder, sizes) {
  const modules = readdirSync(root + folder).map((name) => name.replace(/\.ts$/, '.js'));
  return Object.keys(sizes).filter((name) => modules.some((module) => name.endsWith(`-${module}`)));
}

/** Raw, gzip and brotli bytes of every file of the CDN build. */
function measure() {
  const names = readdirSync(`${root}cdn`, {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js'));
  return Object.fromEntries(
    names.sort().map((name) => {
      const code = readFileSync(`${root}cdn/${name}`);
      return [
        stable(name),
        {
          raw: code.length,
          gzip: gzipSync(code, {level: 9}).length,
          brotli: brotliCompressSync(code).length,
        },
      ];
    }),
  );
}

const numbers = (size) => ['raw', 'gzip', 'brotli'].map((kind) => String(size[kind]).padStart(8));

function print(sizes) {
  const width = Math.max(...Object.keys(sizes).map((name) => name.length));
  const row = (name, cells) => `${name.padEnd(width)}${cells.join('')}\n`;
  process.stdout.write(row('cdn', ['     raw', '    gzip', '  brotli']));
  for (const [name, size] of Object.entries(sizes)) process.stdout.write(row(name, numbers(size)));
}

/** What differs from the record, in either direction, and which promise is broken; a sentence each. */
function compare(sizes, {files, budgets}) {
  const changes = [...new Set([...Object.keys(files), ...Object.keys(sizes)])].flatMap((name) => {
    const [before, now] = [files[name], sizes[name]?.brotli];
    return before === now ? [] : [`${name}: ${before ?? 'absent'} -> ${now ?? 'absent'}`];
  });
  const broken = Object.entries(budgets).flatMap(([name, {most, of = [], each, as = 'brotli'}]) => {
    const parts = each ? chunksOf(each, sizes).map((file) => [file]) : [of];
    // A budget of nothing would hold whatever comes.
    if (!parts.length) return [`the ${name} budget: there is no file that it is for`];
    return parts.flatMap((files) => {
      const total = files.reduce((sum, file) => sum + (sizes[file]?.[as] ?? 0), 0);
      const told = each ? `${name} budget with ${files[0]}` : `${name} budget`;
      return total > most ? [`the ${told}: ${total} of ${most} bytes of ${as}`] : [];
    });
  });
  return {changes, broken};
}

const sizes = measure();
const committed = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')) : undefined;

if (process.argv.includes('--print')) print(sizes);
else if (process.argv.includes('--update')) {
  const files = Object.fromEntries(Object.entries(sizes).map(([name, {brotli}]) => [name, brotli]));
  const settings = {...(await resolveConfig(record)), filepath: record};
  writeFileSync(record, await format(JSON.stringify({...committed, files}), settings));
  print(sizes);
} else {
  const {changes, broken} = compare(sizes, committed);
  const say = (line) => process.stdout.write(`${line}\n`);
  for (const change of changes) say(`size changed, ${change}`);
  if (changes.length) say('Accept with `npm run size -- --update`, and say why in the commit.');
  for (const promise of broken) say(`over ${promise}`);
  process.exitCode = changes.length || broken.length ? 1 : 0;
}
