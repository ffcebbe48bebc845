import { z } from 'zod';
import { text } from '../source/fields.ts';

/** `content/language/spoken.yaml`: how a voice says what is written. */
export const pronunciationSchema = z
  .strictObject({
    cijfers: z
      .array(text('bij "cijfers" een woord'))
      .length(10, 'Geef bij "cijfers" tien woorden, van nul tot en met negen.'),
    tot: text('bij "tot" een woord'),
    woorden: z.record(text('een woord'), text('hoe het klinkt')),
  })
  .transform(({ cijfers, tot, woorden }) => ({ digits: cijfers, to: tot, words: woorden }));
