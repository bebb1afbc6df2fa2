import js from '@eslint/js';
import type { Linter } from 'eslint';
import vue from 'eslint-plugin-vue';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** The walls of the house: who may import whom. Each entry forbids imports for the files it names. */
const FRAMEWORKS = [
  'vue',
  'vue-*',
  'pinia',
  'directus',
  '@directus/*',
  '@directus/*/*',
  'express',
  'knex',
  'pg',
  'pg-boss',
];
const EXTENSIONS = ['**/extensions/**', '@novacrm/*-extension'];
const OTHER_BUNDLE = '\\.\\./(assist|business|compliance|connect|gateway|mail|platform|privacy)/(src|dist)/';

/** Rules of form: prettier has the last word. */
const VUE_LAYOUT = [
  'first-attribute-linebreak',
  'html-closing-bracket-newline',
  'html-indent',
  'html-self-closing',
  'max-attributes-per-line',
  'multiline-html-element-content-newline',
  'singleline-html-element-content-newline',
];

function wall(files: string[], group: string[], message: string, regex?: string): Linter.Config {
  const patterns = [
    { group, message },
    ...(regex === undefined ? [] : [{ regex, message }]),
    { regex: OTHER_BUNDLE, message: 'bundles never import each other.' },
  ];
  return { files, rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default defineConfig(
  { ignores: ['**/dist/**', '.nova/**', 'coverage/**', 'test-results/**', '**/*.generated.ts'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { globals: { ...globals.browser }, parserOptions: { parser: tseslint.parser } },
    rules: Object.fromEntries(VUE_LAYOUT.map((rule) => [`vue/${rule}`, 'off'])),
  },
  { files: ['frontend/**'], languageOptions: { globals: { ...globals.browser } } },
  { files: ['packages/{cli,engine,ledger}/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  wall(
    ['packages/engine/**', 'packages/ledger/**'],
    ['@novacrm/*', ...FRAMEWORKS, ...EXTENSIONS],
    'engine and ledger are pure: they import nothing of ours and no framework.',
  ),
  wall(['packages/contracts/**'], ['@novacrm/*', ...FRAMEWORKS, ...EXTENSIONS], 'contracts know nobody.'),
  wall(
    ['packages/gateway/**', 'packages/sdk/**', 'packages/runtime/**'],
    EXTENSIONS,
    'packages never import extensions.',
  ),
  wall(['extensions/**'], EXTENSIONS, 'bundles never import each other.'),
  // After the wall above: of two entries for one file the last one counts.
  wall(
    ['extensions/*/src/domain/**'],
    [...FRAMEWORKS, ...EXTENSIONS],
    'domain decides; it imports neither Directus nor Vue.',
  ),
  wall(
    ['frontend/**'],
    ['@novacrm/engine', '@novacrm/gateway', '@novacrm/runtime', '@novacrm/cli', ...EXTENSIONS],
    'the portal imports only contracts, sdk and the verifier for browsers.',
    '^@novacrm/ledger(?!/verify$)',
  ),
);
