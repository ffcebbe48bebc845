import { expect, test } from 'vitest';
import { inventory, isKeptName, keptIn } from '../../src/privacy/inventory.ts';

// Decided by people, and written down again: whoever keeps more, or keeps it longer, changes this by hand.
test('two things are ever kept on a device, and "Snel weg" leaves both', () => {
  expect(inventory).toEqual({
    left: { where: 'session', until: 'tab closes', exported: false, wipedByExit: false },
    notities: {
      where: 'indexeddb',
      until: 'visitor wipes it',
      exported: true,
      wipedByExit: false,
    },
  });
});

test('a name is of the inventory or it is not, whatever every object has', () => {
  expect(['left', 'notities'].filter(isKeptName)).toEqual(['left', 'notities']);
  expect(['constructor', 'toString', '', 'Left'].filter(isKeptName)).toEqual([]);
});

test('each thing stands in one kind of place', () => {
  expect(keptIn('session')).toEqual(['left']);
  expect(keptIn('indexeddb')).toEqual(['notities']);
  expect(keptIn('local')).toEqual([]);
});
