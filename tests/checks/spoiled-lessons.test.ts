import { spoil } from '../support/spoil.ts';

spoil('lessons, handouts and the campaign', [
  'campaign',
  'cases',
  'contact',
  'handouts',
  'lessons',
  'links',
  'language/known-words.yaml',
]);
