import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, relative} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform as minifyStyles} from 'lightningcss';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';

const tags = ['article-view', 'related-list', 'comment-box', 'back-to-top'];

/** Every module of the library, also those that nothing imports until they are needed. */
const modules = readdirSync('src', {recursive: true})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

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
 * What the bundled Lit is made to do differently: its Trusted Types policy gets a name of its own, so that a
 * page with a second Lit needs no `'allow-duplicates'` (the same words elsewhere in Lit mark attributes); and
 * it drops its support of browsers without shadow DOM or constructable stylesheets, where no element of ours
 * could start, its templates of SVG and MathML and its hydration, of which we have none, and its lists of
 * versions, which only its development build reads.
 */
const litRewrites = {
  'lit-html/lit-html.js': [
    [/createPolicy\((["'])lit-html\1/, 'createPolicy("article-elements-lit"'],
    [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/\+\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/, ''],
    [
      /,2===(\w+)\|\|3===\1\)\{const (\w+)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
      ');',
    ],
    [/(const|,) ?(\w+)=\w+\.litHtmlPolyfillSupport;\2\?\.\(\w+,\w+\),/, ';'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    [/,(\w+)=\w+\.reactiveElementPolyfillSupport(.*),\1\?\.\(\{ReactiveElement:\w+\}\)/s, '$2'],
    [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/(\w+)=\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '$1=true'],
    [/1===(\w+)\.length\?\1\[0\]:\w+\.reduce\(.*?,\1\[0\]\);/, '$1[0];'],
  ],
  // Of a task we read the status and the error, and render by ourselves.
  '@lit/task/task.js': [
    [/get taskComplete\(\)\{.*?\}(?=constructor)/, ''],
    [/render\((\w+)\)\{switch\(this\.\w+\)\{.*?\}\}/, ''],
  ],
  'lit-element/lit-element.js': [
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

const ownLit = () => ({
  name: 'own-lit',
  transform(code, id) {
    const file = Object.keys(litRewrites).find((path) =>
      id.replaceAll('\\', '/').endsWith(`/${path}`),
    );
    for (const [pattern, replacement] of litRewrites[file] ?? []) {
      if (!pattern.test(code)) this.error(`${file} no longer holds ${pattern}`);
      code = code.replace(pattern, replacement);
    }
    return file ? {code, map: null} : null;
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

/** What is needed together comes in one piece, above all what the first failure needs. */
const pieces = {
  failure: /^(retry|native-failure|failures|failure-notice)$/,
  'rich-article': /^(rich-|blocks$)/,
};

const pieceOf = (path) =>
  Object.keys(pieces).find((piece) => pieces[piece].test(basename(path, '.js')));

/** The piece that is alone in importing a module, which then belongs to it. */
const onlyPieceOf = (importers = []) => {
  const [only, ...others] = new Set(importers.map(pieceOf));
  return others.length ? undefined : only;
};

/**
 * For pages that do not build: one minified module with Lit inside. What is imported later is a chunk
 * beside it, which takes the code they share from the module already loaded.
 */
const bundle = (input, name) => ({
  input: {[name]: input},
  // Lets chunks import from the entry; otherwise its code would move to a chunk it has to wait for.
  preserveEntrySignatures: 'allow-extension',
  output: {
    dir: 'cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `chunks/${name}-[name]-[hash].js`,
    manualChunks: (id, {getModuleInfo}) => pieceOf(id) ?? onlyPieceOf(getModuleInfo(id)?.importers),
    // And nothing that it imports, which the entry has.
    onlyExplicitManualChunks: true,
    // A preloaded import would make the entry ask for chunks it may never need.
    hoistTransitiveImports: false,
  },
  plugins: [
    nodeResolve({exportConditions: ['production', 'browser']}),
    ownLit(),
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
  bundle('dist/cdn.js', 'all'),
  ...tags.map((tag) => bundle(`dist/elements/${tag}/define.js`, tag)),
];
