import { spoil } from '../support/spoil.ts';

spoil('organisations and a flow', ['contact', 'flows']);
spoil('the programme', ['contact', 'links', 'programme', 'language/known-words.yaml']);
