import { spoil } from '../support/spoil.ts';

spoil('pages, laws and links', [
  'apps',
  'contact',
  'guides',
  'law',
  'links',
  'news',
  'topics',
  'language/known-words.yaml',
]);
spoil('figures, buttons and lists of words', ['figures', 'interface', 'language', 'news']);
