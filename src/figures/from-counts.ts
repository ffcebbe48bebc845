import { parse } from 'csv-parse/sync';
import { stringify } from 'yaml';
import { z } from 'zod';

/** A row of `custom_props.csv`, as Plausible exports it. */
const rowSchema = z.object({
  property: z.string(),
  value: z.string(),
  events: z.coerce.number().int().min(0),
});

interface Count {
  readonly label: string;
  readonly value: number;
  readonly line: number;
}

const read = (csv: string, property: string): readonly Count[] => {
  const rows: unknown = parse(csv, {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  });
  return z
    .array(rowSchema)
    .parse(rows)
    .map((row, index) => ({ ...row, line: index + 2 }))
    .filter((row) => row.property === property && row.value !== '(none)')
    .map(({ value, events, line }) => ({ label: value, value: events, line }))
    .sort((a, b) => b.value - a.value);
};

/**
 * A draft of `content/figures/<year>.yaml` from an export of the counting server: how often visitors let
 * an advice count, by topic. The line of a figure is that in the export. Editors put it in words.
 * @param csv `custom_props.csv` from the export
 * @throws when it is another file, or holds no topics
 */
export const figuresFromCounts = (csv: string, year: number, today: string): string => {
  const rows = read(csv, 'onderwerp');
  if (rows.length === 0) throw new Error('In deze export staat geen "onderwerp".');
  const total = rows.reduce((sum, { value }) => sum + value, 0);
  return stringify(
    {
      year,
      title: `De cijfers van ${year}`,
      source: `Telling van de site over ${year}`,
      checked: today,
      tables: [
        {
          id: 'helpwanted-adviezen',
          part: 'helpwanted',
          title: 'Adviezen op de site, per onderwerp',
          says: `Bezoekers lieten ${total} adviezen meetellen.`,
          unit: 'keer',
          note: 'Alleen adviezen waarbij de bezoeker zei: ja, tel mee. Het echte aantal is hoger.',
          rows,
        },
      ],
    },
    { lineWidth: 0 },
  );
};
