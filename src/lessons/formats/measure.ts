import { z } from 'zod';
import { madeOnce } from './cache.ts';
import { ingredientsOf } from './pdf.ts';
import type { TypstInput } from './typst-data.ts';
import { withTypst, type Template } from './typst.ts';

const place = { x: z.number(), y: z.number(), w: z.number(), h: z.number() };

const measuresSchema = z.object({
  /** Pages it fills. */
  pages: z.int(),
  slides: z.array(
    z.object({
      /** The size of its letters, in points. */
      size: z.number(),
      /** Everything is inside the slide. */
      fits: z.boolean(),
      title: z.object({ ...place, size: z.number() }),
      /** Where each part stands, in centimetres; its path counts from the slide. */
      boxes: z.array(z.object({ ...place, path: z.array(z.int()) })),
    }),
  ),
});

/** How much room a document takes. */
export type Measures = z.output<typeof measuresSchema>;

/** Where the parts of one slide stand. */
export type SlideMeasures = Measures['slides'][number];

/** A place on a slide, in centimetres. */
export type MeasuredPlace = Readonly<Record<keyof typeof place, number>>;

/** Lays out a document to see whether it fits, and where everything comes. */
export const measure = (template: Template, input: TypstInput): Measures => {
  const bytes = madeOnce(ingredientsOf(template, input), 'json', () =>
    withTypst(template, input, (typst, document) => {
      const found: unknown = typst.query(document, { selector: '<slide>', field: 'value' });
      const slides = template === 'slides' ? found : [];
      return Buffer.from(JSON.stringify({ pages: document.numOfPages, slides }));
    }),
  );
  return measuresSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
};
