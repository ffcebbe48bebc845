import { z } from 'zod';
import { readFiles, type FilesShape } from '../source/entries.ts';
import { day, oneOf, text } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';

const number = (field: string) => z.number({ error: `Vul bij "${field}" een getal in.` });

/** The parts of the organisation that a figure is about. */
export const figureParts = ['helpwanted', 'stop-it-now', 'meldpunt'] as const;

/** `content/figures/<year>.yaml`: the figures of one annual report. */
export const figuresSchema = z.strictObject({
  year: z.int().min(2000).max(2100),
  title: text('bij "title" een titel'),
  /** The report that the figures come from. */
  source: text('bij "source" het verslag'),
  checked: day('checked'),
  tables: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/, 'Schrijf een id met kleine letters en streepjes.'),
        part: oneOf(figureParts, 'part: helpwanted'),
        title: text('bij "title" een titel'),
        /** One sentence: what the figure says. */
        says: text('bij "says" wat je ziet'),
        /** What is counted: `procent`, `keer`. */
        unit: text('bij "unit" wat er geteld is'),
        /** Where the report contradicts itself, or leaves something open. */
        note: text('bij "note" een opmerking').optional(),
        rows: z
          .array(
            z.strictObject({
              label: text('bij "label" wat er geteld is'),
              value: number('value').min(0),
              /** The line in the text of the report. */
              line: z.int().min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** The figures of one year. */
export type Figures = z.output<typeof figuresSchema>;
/** One table of figures, with its chart. */
export type FigureTable = Figures['tables'][number];

/** `content/figures/<year>.yaml`. */
const reports: FilesShape<Figures> = {
  folder: 'figures',
  what: 'het verslag',
  schema: figuresSchema,
  id: { pattern: /^20\d\d$/, says: 'Noem een verslag naar zijn jaar: 2025.yaml.' },
};

/**
 * The figures of every year, the newest first.
 * @param root the content folder
 */
export const readFigures = (
  root: string,
): { readonly years: readonly Figures[]; readonly findings: readonly Finding[] } => {
  const { files, findings } = readFiles(root, reports);
  const years = [...files.values()].flatMap((source) => source?.data ?? []);
  return { years: years.sort((a, b) => b.year - a.year), findings };
};

const field = (value: string | number): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : `"${value.replaceAll('"', '""')}"`;

/** Without it Excel takes letters with accents for others. */
const byteOrderMark = '\uFEFF';

/**
 * The figures of a year as CSV, one row a number: as a Dutch Excel reads it, with `;` between columns and a
 * decimal comma. With the comma of RFC 4180 it puts all in one column.
 */
export const toCsv = ({ year, tables }: Figures): string =>
  byteOrderMark +
  [
    ['jaar', 'deel', 'tabel', 'wat', 'waarde', 'eenheid', 'regel'],
    ...tables.flatMap(({ part, title, unit, rows }) =>
      rows.map(({ label, value, line }) => [year, part, title, label, value, unit, line]),
    ),
  ]
    .map((row) => `${row.map(field).join(';')}\r\n`)
    .join('');
