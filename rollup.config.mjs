import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {basename, dirname, relative, resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {transform as minifyStyles} from 'lightningcss';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';
import compiler from 'typescript';

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
 * What the bundled Lit is made to do differently: its Trusted Types policy is called after the bundle, so that
 * a page with two of them, or with a Lit of its own, needs no `'allow-duplicates'` (the same words elsewhere
 * in Lit mark attributes); and it drops what nothing here can reach; a module that reaches for it stops the
 * build, see `unsupported`.
 */
const litRewrites = {
  'lit-html/lit-html.js': [
    [/(?<=createPolicy\()(["'])lit-html\1/, '"POLICY"'],
    // Templates of SVG and MathML, and templates compiled beforehand.
    [/2===(\w+)\?"<svg>":3===\1\?"<math>":""/, '""'],
    [/\+\(2===(\w+)\?"<\/svg>":3===\1\?"<\/math>":""\)/, ''],
    [
      /,2===(\w+)\|\|3===\1\)\{const (\w+)=this\.el\.content\.firstChild;\2\.replaceWith\(\.\.\.\2\.childNodes\)\}/,
      ');',
    ],
    [/"number"==typeof \w+\?(this\.\w+\$AC\(\w+\)):\(.*?\),\w+\)(?=;)/, '$1'],
    // Directives, and what the parts of a template tell them.
    [
      /(function \w+\(\w+,(\w+),\w+=\w+,\w+\)\{)if\(\2===\w+\)return \2;let .*?,\2\}/,
      '$1return $2}',
    ],
    [/get [\w$]+\(\)\{[^{}]*\}/g, ''],
    [/this\._\$AN=void 0,/g, ''],
    [/,this\._\$Cv=\w+\?\.isConnected\?\?!0/, ''],
    [/setConnected\(\w+\)\{.*?\}(?=\})/, ''],
    [/(\w+\(\w+=this\._\$AA\.nextSibling),\w+\)\{for\(this\._\$AP\?\.\(.*?\);/, '$1){for(;'],
    [/:6===\w+\.type&&\(.*?\)(?=,this)/, ':0'],
    [/else (\w+)\.startsWith\(\w+\)&&\(\w+\.push\(\{type:6,.*?\),\w+\.removeAttribute\(\1\)\)/, ''],
    [/constructor\([\w,]*\)\{super\([\w,.]+\),this\.type=\d\}/g, ''],
    [/this\.type=\d,/g, ''],
    // Expressions in comments and in elements that hold bare text.
    [/else\{let (\w+)=-1;for\(;-1!==\(\1=\w+\.data\.indexOf.*?\.length-1\}/, ''],
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?append\(\w+\[\w+\],\w+\(\)\)\}\}/, ''],
    [/\w+\.test\((\w+)\[2\]\)&&\(\w+=RegExp\("<\/"\+\1\[2\],"g"\)\),/, ''],
    // Listeners that are objects, with options of their own.
    [/\|\|(\w+)\.capture!==(\w+)\.capture\|\|\1\.once!==\2\.once\|\|\1\.passive!==\2\.passive/, ''],
    [/"function"==typeof (this\.[\w$]+)\?(\1\.call\(.*?\)):\1\.handleEvent\(\w+\)/, '$2'],
    // Places to render to other than the end of an element.
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
    [/(\w+)\?\.renderBefore\?\?(\w+)(?=;let)/, '$2'],
    // Its versions and its support of browsers without shadow DOM, where no element of ours could start.
    [/(const|,) ?(\w+)=\w+\.litHtmlPolyfillSupport;\2\?\.\(\w+,\w+\),/, ';'],
    [/\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Decorators, which take a build.
    [/static addInitializer\(\w+\)\{.*?\}/, ''],
    [/,void 0!==(\w+)\.(\w+)&&\(this\.\2=\[\.\.\.\1\.\2\]\)/, ''],
    [/,this\.constructor\.\w+\?\.forEach\(.*?\)\)/, ''],
    [/Symbol\.metadata\?\?=.*?new WeakMap;/, ''],
    [/const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this)/, ''],
    // Its versions, and browsers where no element of ours could start.
    [/,(\w+)=\w+\.reactiveElementPolyfillSupport(.*),\1\?\.\(\{ReactiveElement:\w+\}\)/s, '$2'],
    [/,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  '@lit/reactive-element/css-tag.js': [
    [/(\w+)=\w+\.ShadowRoot&&.*?"replace"in CSSStyleSheet\.prototype/, '$1=true'],
    [/1===(\w+)\.length\?\1\[0\]:\w+\.reduce\(.*?,\1\[0\]\);/, '$1[0];'],
    // Stylesheets from strings, and from a literal that is evaluated twice.
    [/if\((this\._\$cssResult\$=!0),.*?;(?=this)/, ''],
    [
      /let (\w+)=(this\.\w+);.*?\(\2=\1=(new CSSStyleSheet)\)(\.replaceSync\(this\.cssText\)),.*?return \1/,
      'return $2||($2=$3)$4,$2',
    ],
  ],
  // Of a task we read the status and the error, and render by ourselves.
  '@lit/task/task.js': [
    [/get taskComplete\(\)\{.*?\}(?=constructor)/, ''],
    [/get value\(\)\{.*?\}/, ''],
    [/render\((\w+)\)\{switch\(this\.\w+\)\{.*?\}\}/, ''],
    // Its arguments always come from one function that returns an array, and it always runs by itself.
    [/const (\w+)="object"==typeof (\w+)\?\2:\{.*?\};/, 'const $1=$2;'],
    [/(this\.\w+=)\w+\.argsEqual\?\?/, '$1'],
    [/,this\.autoRun=.*?(?=\}hostUpdate)/, ''],
    [/!0===this\.autoRun&&(this\.\w+\(\)\})hostUpdated\(\)\{.*?\}/, '$1'],
    [/"afterUpdate"===this\.autoRun\?.*?\)\):/, ''],
    [/if\(void 0===(this\.\w+)\)return;const (\w+)=(\1\(\));.*?return \2\}/, 'return $3}'],
    [/(\{let \w+,\w+;)\w+\?\?=this\.\w+\(\),/, '$1'],
    // And nobody waits for it.
    [/(1===this\.\w+)\?(this\.\w+\?\.abort\(\)):\(.*?\)/, '$1&&$2'],
    [/,this\.\w+\?\.\(\w+\)(?=\})/g, ''],
  ],
  'lit-element/lit-element.js': [
    // Directives that want to know whether their element is on the page.
    [
      /connectedCallback\(\)\{super\.connectedCallback\(\),.*?\}disconnectedCallback\(\)\{.*?\}/,
      '',
    ],
    [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/, ''],
    [/const (\w+)=\w+\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w+\}\);/, ''],
    [/,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, ''],
  ],
};

/** What our Lit has lost, as far as a module shows that it wants it. */
const unsupported = {
  'a module of Lit other than `lit` and `@lit/task`':
    /from\s*['"](?!lit['"]|@lit\/task['"])(lit|@lit|lit-html|lit-element)\//,
  'templates other than of HTML': /\b(svg|mathml)`/,
  'styles from strings': /\bunsafeCSS\(/,
  'an expression in bare text': />[^<>]*\$\{[^<]*<\/(script|style|textarea|title)>/,
  'an expression in a comment': /<!--[^>]*\$\{/,
  'an expression on an element': /<[a-z][\w-]*\s+\$\{/,
  'an object that listens': /\s@[\w-]+=\$\{\{/,
};

const ownLit = (bundle) => ({
  name: 'own-lit',
  transform(code, id) {
    if (!id.includes('node_modules')) {
      for (const [what, pattern] of Object.entries(unsupported)) {
        if (pattern.test(code)) this.error(`${id} holds ${what}, which the bundled Lit lacks`);
      }
      return null;
    }
    const file = Object.keys(litRewrites).find((path) =>
      id.replaceAll('\\', '/').endsWith(`/${path}`),
    );
    for (const [pattern, replacement] of litRewrites[file] ?? []) {
      if (!pattern.test(code)) this.error(`${file} no longer holds ${pattern}`);
      code = code.replace(pattern, replacement.replace('POLICY', `article-elements-${bundle}`));
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
  'discussion-view': /^(discussion-view|comments?)$/,
  participation:
    /^(participation|kept-records|keyed-comment|outbox-entries|focus-on|sign-in-event|aside\.styles)$/,
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
    manualChunks: (id, {getModuleInfo}) => {
      const piece = pieceOf(id) ?? onlyPieceOf(getModuleInfo(id)?.importers);
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
