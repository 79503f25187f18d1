/** Layers that may use something else are listed with what that is; their own folder goes without saying. */
const layers = {
  model: [],
  client: ['model'],
  sources: ['model', 'client'],
  check: ['model', 'client', 'sources', 'content'],
  content: [],
  discussion: ['model', 'client'],
  i18n: [],
  shared: ['model', 'client', 'sources', 'content', 'discussion', 'i18n'],
  elements: ['model', 'content', 'discussion', 'i18n', 'shared'],
};

const withoutScreen = ['model', 'client', 'sources', 'check', 'content', 'discussion', 'i18n'];

/** Who may import whom: data flows model ← client ← sources ← shared ← elements ← define. */
module.exports = {
  forbidden: [
    ...Object.entries(layers).map(([layer, allowed]) => ({
      name: `${layer}-imports-only-${allowed.join('-') || 'itself'}`,
      comment: `src/${layer} may import: ${allowed.join(', ') || 'nothing but itself'}.`,
      severity: 'error',
      from: {path: `^src/${layer}/`},
      to: {
        path: '^src/',
        pathNot: `^src/(${[layer, ...allowed].join('|')})/`,
        // An element may name what it is handed, say the error in its event; it may not act on its own.
        ...(layer === 'elements' && {dependencyTypesNot: ['type-only']}),
      },
    })),
    {
      name: 'no-lit-without-a-screen',
      comment: 'These layers run in a worker or a server too, and under any other view.',
      severity: 'error',
      from: {path: `^src/(${withoutScreen.join('|')})/`},
      to: {path: '(^|/)node_modules/'},
    },
    {
      name: 'the-check-is-a-program',
      comment: 'It runs in Node, and no page should load it.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/check/'},
      to: {path: '^src/check/'},
    },
    {
      name: 'no-node-in-a-page',
      comment: 'Only the program runs in Node alone.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/check/'},
      to: {dependencyTypes: ['core']},
    },
    {
      name: 'no-sibling-elements',
      comment: 'An element must cost nothing but itself.',
      severity: 'error',
      from: {path: '^src/elements/([^/]+)/'},
      to: {path: '^src/elements/', pathNot: '^src/elements/$1/'},
    },
    {
      name: 'registration-is-asked-for',
      comment:
        'Only define.ts and cdn.ts register; importing anything else changes nothing on the page.',
      severity: 'error',
      from: {path: '^src/', pathNot: '^src/(define|cdn)\\.ts$'},
      to: {path: '(^|/)define\\.ts$'},
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other are one module. Types may.',
      severity: 'error',
      from: {path: '^src/'},
      to: {circular: true, viaOnly: {dependencyTypesNot: ['type-only']}},
    },
    {
      name: 'only-shipped-packages',
      comment: 'The library leans on its dependencies, never on the tools that build it.',
      severity: 'error',
      from: {path: '^src/'},
      to: {dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown']},
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: {couldNotResolve: true},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    tsPreCompilationDeps: true,
    tsConfig: {fileName: 'tsconfig.json'},
    enhancedResolveOptions: {
      conditionNames: ['import', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.d.ts'],
    },
  },
};
