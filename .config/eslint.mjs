import {fileURLToPath} from 'node:url';
import js from '@eslint/js';
import prettier from 'eslint-config-prettier/flat';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import globals from 'globals';
import typescript from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The only modules where a string becomes markup, and then in a document without a window. */
const parsers = ['src/content/inert-document.ts', 'src/content/native-sanitiser.ts'];

const noMarkup = 'Untrusted markup goes through src/content; everything else is text.';
const markupMembers = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'setHTML',
  'setHTMLUnsafe',
  'parseHTML',
  'parseHTMLUnsafe',
  'srcdoc',
].join('|');

const noStringToCode = {
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-globals': ['error', {name: 'DOMParser', message: noMarkup}],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {group: ['lit/directives/unsafe-*', 'lit-html/directives/unsafe-*'], message: noMarkup},
      ],
    },
  ],
  'no-restricted-properties': [
    'error',
    ...['write', 'writeln'].map((property) => ({object: 'document', property, message: noMarkup})),
    {object: 'globalThis', property: 'DOMParser', message: noMarkup},
    {object: 'window', property: 'DOMParser', message: noMarkup},
  ],
  'no-restricted-syntax': [
    'error',
    {selector: `MemberExpression[property.name=/^(${markupMembers})$/]`, message: noMarkup},
    {selector: `MemberExpression[property.value=/^(${markupMembers})$/]`, message: noMarkup},
    // Lit's spelling of the same: a binding in a template.
    {
      selector: `TemplateElement[value.raw=/[.]?(innerHTML|outerHTML|srcdoc)=["']?$/]`,
      message: noMarkup,
    },
  ],
};

const registersNothing = {
  selector: "CallExpression[callee.object.name='customElements'][callee.property.name='define']",
  message: 'Only define.ts registers: importing a class changes nothing on the page.',
};

export default defineConfig(
  globalIgnores(['dist', 'cdn', 'coverage', 'storybook-static', 'demo/data']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {globals: {...globals.node, ...globals.browser}},
  },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: root}},
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Lit calls a listener on its element.
      '@typescript-eslint/unbound-method': 'off',
      // A leading underscore says: part of a signature, not used here. A key may be named to leave it out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      // Frameworks tell a promise from a callback by the function being async.
      '@typescript-eslint/require-await': 'off',
      // Elements are made by the parser, not by their constructor's name.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: {'lit-a11y': litA11y},
    settings: {wc: {elementBaseClasses: ['LitElement', 'LocalizedElement', 'SourceElement']}},
    rules: {
      ...litA11y.configs.recommended.rules,
      // One listener on a list hears the links and buttons in it, which turn keys into clicks themselves.
      'lit-a11y/click-events-have-key-events': 'off',
      // The compiler knows whether a base class has the callback.
      'wc/guard-super-call': 'off',
      // A listener of the element on itself goes when the element goes.
      'wc/require-listener-teardown': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...noStringToCode,
      'no-console': ['error', {allow: ['warn']}],
      'no-restricted-syntax': [...noStringToCode['no-restricted-syntax'], registersNothing],
    },
  },
  {
    files: ['src/**/define.ts'],
    rules: {'no-restricted-syntax': noStringToCode['no-restricted-syntax']},
  },
  {
    files: parsers,
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // A test may know more than the types, and says what it expects in a chain of properties.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      // The types of some browser commands say nothing of their answer.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // `node:test` returns promises that nobody waits for.
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  prettier,
);
