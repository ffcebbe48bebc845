import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../../src/programme/exercises/book.ts';
import { isBegun, optionsOf, withValue } from '../../../src/programme/exercises/fields/model.ts';
import { kindOf } from '../../../src/programme/exercises/kinds.ts';
import { allAsked } from '../../support/exercises.ts';
import { valueFor } from '../../support/given.ts';

const inOneGo = allAsked.filter(({ spec }) => !kindOf(spec.kind).entries);

test.each(inOneGo.map((asked) => [asked.spec.id, asked] as const))(
  '"%s" brings no question that was not counted, once it says how many are left',
  (_, asked) => {
    fc.assert(
      fc.property(fc.gen(), (random) => {
        const passed = new Set<string>();
        let answer: Json = {};
        let counted: readonly string[] | undefined;
        for (;;) {
          const left = kindOf(asked.spec.kind)
            .questions(asked, answer)
            .filter((one) => !passed.has(one.id) && !isBegun(one, answer));
          const [open] = left;
          if (counted) expect(counted).toEqual(expect.arrayContaining(left.map(({ id }) => id)));
          if (!open) return;
          if (!left.some(({ leads }) => leads)) counted = left.map(({ id }) => id);
          passed.add(open.id);
          for (const field of open.fields) {
            if (random(fc.boolean)) continue;
            if (field.type === 'one' && optionsOf(field.groups).length === 0) continue;
            answer = withValue(answer, field.path, random(valueFor, field));
          }
        }
      }),
      { numRuns: 100 },
    );
  },
);
