import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, dirname, relative, resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform as minifyStyles} from 'lightningcss';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import compiler from 'typescript';
import {ownLit} from './.config/own-lit.mjs';

/** What every page with a tag needs beside its entry, from `src`. */
const needs = {
  'comment-box': ['elements/comment-box/discussion-view.js'],
  // Else its first request would wait for another one.
  'comment-count': ['sources/native-actions.js'],
};

const tags = ['article-view', 'related-list', 'comment-box', 'back-to-top', 'comment-count'];

/** Every module of the library, also those that nothing imports until they are needed. */
const modules = readdirSync('src', {recursive: true})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.startsWith('check/'));

/** Starts from nothing, so that no file of an earlier build is shipped. */
const clean = () => ({
  name: 'clean',
  buildStart() {
    for (const folder of ['dist', 'cdn']) rmSync(folder, {recursive: true, force: true});
  },
});

/** Ships the contract beside the model that follows it. */
const contract = (source = 'src/model/openapi.yaml') => ({
  name: 'contract',
  generateBundle() {
    if (!existsSync(source)) return this.warn(`no ${source}: the package will lack it`);
    this.emitFile({
      type: 'asset',
      fileName: relative('src', source).replaceAll('\\', '/'),
      source: readFileSync(source),
    });
  },
});

/**
 * Minifies css`` literals. The usual plugins know neither `@scope` nor nesting and leave such sheets alone.
 * A literal with an expression in it is no stylesheet yet, so there must be none.
 */
const denseStyles = () => ({
  name: 'dense-styles',
  transform(code, id) {
    if (id.includes('node_modules')) return null;
    const dense = (css) => {
      const {code: minified} = minifyStyles({filename: id, code: Buffer.from(css), minify: true});
      return minified.toString().replaceAll('\\', '\\\\');
    };
    // The compiler puts a space between a tag and its literal.
    const minified = code.replace(/\bcss\s*`([^`]*)`/g, (_, css) => `css\`${dense(css)}\``);
    if (/\.styles\.js$/.test(id) && minified === code) this.error(`no stylesheet found in ${id}`);
    return {code: minified, map: null};
  },
});

/** For applications that build: unbundled, readable, typed, with Lit left to the application. */
const library = {
  input: Object.fromEntries(modules.map((path) => [path.slice(0, -'.ts'.length), `src/${path}`])),
  external: /^(lit|@lit\/[\w-]+)(\/|$)/,
  // The output mirrors src, whoever imports what.
  preserveEntrySignatures: 'strict',
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    preserveModules: true,
    preserveModulesRoot: 'src',
    minifyInternalExports: false,
    // Left alone, the decorator helper lands in dist/node_modules, which many tools skip.
    entryFileNames: ({name}) => (name.includes('tslib') ? 'shared/decorate.js' : '[name].js'),
  },
  plugins: [
    clean(),
    typescript({
      tsconfig: 'tsconfig.json',
      include: ['src/**/*.ts'],
      exclude: ['src/check/**'],
      // Patterns would otherwise be resolved against rootDir.
      filterRoot: import.meta.dirname,
      // Type errors are shown but do not stop a build; the check of types does.
      noEmitOnError: false,
      compilerOptions: {
        // The library must not lean on what only Node or a test runner declares.
        types: [],
        noEmit: false,
        rootDir: 'src',
        outDir: 'dist',
        declaration: true,
        declarationMap: true,
        sourceMap: true,
        inlineSources: true,
      },
    }),
    contract(),
  ],
};

/** Takes the types away file by file; whether they are right is the business of the check of types. */
const withoutTypes = () => ({
  name: 'without-types',
  resolveId(source, importer) {
    return importer && /^\.{1,2}\/.*\.js$/.test(source)
      ? resolve(dirname(importer), source.replace(/\.js$/, '.ts'))
      : null;
  },
  transform(code, id) {
    const {outputText} = compiler.transpileModule(code, {
      fileName: id,
      compilerOptions: {
        module: compiler.ModuleKind.ESNext,
        target: compiler.ScriptTarget.ES2022,
        verbatimModuleSyntax: true,
      },
    });
    return {code: outputText, map: null};
  },
});

/** The program of the package, for Node: apart from the library, which knows nothing of it. */
const program = {
  input: {'article-elements-check': 'src/check/article-elements-check.ts'},
  external: /^node:/,
  output: {
    dir: 'dist/check',
    format: 'es',
    banner: ({isEntry}) => (isEntry ? '#!/usr/bin/env node' : ''),
    chunkFileNames: '[name].js',
  },
  plugins: [withoutTypes()],
};

/** What is needed together comes in one piece, above all what the first failure needs. */
const pieces = {
  failure: /^(retry|native-failure|failures|failure-notice)$/,
  'rich-article': /^(rich-|blocks$)/,
  'discussion-view': /^(discussion-view|comments?|comment-list|threads)$/,
  // With the first word: what objects to it, and what sends it.
  sending: /^(sending|objections|outbox|own-comments|unsent)$/,
  participation:
    /^(participation|box-host|conversation|writing-policy|sent-comment|letters-of|kept-records|keyed-comment|outbox-entries|unstored-words|focus-on|sign-in-event|(aside|participation)\.styles)$/,
};

const pieceOf = (path) =>
  Object.keys(pieces).find((piece) => pieces[piece].test(basename(path, '.js')));

/** The piece that is alone in importing a module, which then belongs to it. */
const onlyPieceOf = (importers = []) => {
  const [only, ...others] = new Set(importers.map(pieceOf));
  return others.length ? undefined : only;
};

/**
 * Takes into the bundle of one tag what the tag asks for beside its data, since every page with it needs that: one
 * file is smaller than two.
 */
const atOnce = (input, modules) => ({
  name: 'at-once',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    // Else an import of nothing, or of what does nothing by itself, is dropped before anything is put anywhere.
    if (modules.some((module) => path.endsWith(`/dist/${module}`)))
      return {code, moduleSideEffects: 'no-treeshake', map: null};
    const imports = modules
      .map((module) => `import './${relative(dirname(input), `dist/${module}`)}';\n`)
      .join('')
      .replaceAll('\\', '/');
    return path.endsWith(`/${input}`) && imports ? {code: imports + code, map: null} : null;
  },
});

/**
 * For pages that do not build: one minified module with Lit inside. What is imported later is a chunk
 * beside it, which takes the code they share from the module already loaded.
 */
const bundle = (input, name, needed = []) => ({
  input: {[name]: input},
  // Lets chunks import from the entry; otherwise its code would move to a chunk it has to wait for.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `chunks/${name}-[name]-[hash].js`,
    hashCharacters: 'hex',
    manualChunks: (id, {getModuleInfo}) => {
      const {importers, dynamicImporters = []} = getModuleInfo(id) ?? {};
      // What is also asked for by itself must not bring all of a piece with it.
      const piece = pieceOf(id) ?? (dynamicImporters.length ? undefined : onlyPieceOf(importers));
      return needed.some((module) => basename(module, '.js') === piece) ? undefined : piece;
    },
    // And nothing that it imports, which the entry has.
    onlyExplicitManualChunks: true,
    // A preloaded import would make the entry ask for chunks it may never need.
    hoistTransitiveImports: false,
  },
  plugins: [
    nodeResolve({exportConditions: ['production', 'browser']}),
    ownLit(name),
    atOnce(input, needed),
    denseStyles(),
    minifyTemplateLiterals({
      exclude: ['node_modules/**'],
      options: {shouldMinifyCSS: () => false},
      failOnError: true,
    }),
    terser({
      ecma: 2022,
      module: true,
      compress: {passes: 3, unsafe_arrows: true},
      format: {comments: false},
    }),
  ],
});

/** In this order: the bundles are made of what the library build has written. */
export default [
  library,
  program,
  bundle('dist/cdn.js', 'all'),
  ...tags.map((tag) => bundle(`dist/elements/${tag}/define.js`, tag, needs[tag])),
];
