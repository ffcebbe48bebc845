import { resolve } from 'node:path';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { house } from './scripts/house-rules.mjs';

const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const forbid = (names, message) => names.map((name) => ({ name, message }));

export default tseslint.config(
  {
    ignores: ['dist*/', '.build/', '.astro/', 'node_modules/', 'test-results/', 'src/env.d.ts'],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // `noPropertyAccessFromIndexSignature` asks for brackets there.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      // Safari takes the list out of a list without markers, unless it is said again.
      'astro/jsx-a11y/no-redundant-roles': ['error', { ul: ['list'] }],
      // A region that scrolls needs a tab stop: without one a keyboard cannot scroll it.
      'astro/jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { roles: ['tabpanel', 'region', 'group'] },
      ],
    },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['src/**/*.{ts,tsx,astro}'],
    plugins: { house },
    rules: {
      'house/import-order': ['error', resolve('src')],
      'no-restricted-globals': [
        'error',
        ...forbid(storage, 'Only src/privacy/ touches the storage of a browser.'),
        ...forbid(network, 'Nothing is sent from the page.'),
      ],
      'no-restricted-imports': [
        'error',
        { name: 'plausible-tracker', message: 'Only src/analytics/send.ts sends.' },
      ],
      'no-restricted-properties': [
        'error',
        ...['cookie'].map((property) => ({
          object: 'document',
          property,
          message: 'Only src/privacy/ touches the storage of a browser.',
        })),
        { object: 'navigator', property: 'sendBeacon', message: 'Nothing is sent from the page.' },
      ],
    },
    languageOptions: { globals: globals.browser },
  },
  {
    // The build runs on Node: nobody visits it.
    files: [
      'src/privacy/{store,database,databases,places,small-places}.ts',
      'src/{checks,editors,hosting,integrations,cli}/**/*.ts',
    ],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
  { files: ['src/analytics/send.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    // The router of the programme asks for the next page and for nothing else.
    files: ['src/programme/course/router/fetch-page.ts'],
    rules: { 'no-restricted-globals': ['error', ...forbid(storage, 'See src/privacy/store.ts.')] },
  },
  {
    files: ['scripts/**/*.mjs', '*.config.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
);
