import type { DocumentBlock, BlockOf } from '../model.ts';
import { wordsOfInline } from '../text.ts';
import { typedWords } from '../walk.ts';
import type { Report } from './report.ts';

/** Letters that fit beside each other on a page, in a column of it, and on a slide. */
const room = { page: 86, column: 40, slide: 58 };
/** White between two columns, in letters. */
const gutter = 3;
const mostColumns = 6;

const longestWord = (text: string) => Math.max(0, ...text.split(/\s+/).map(({ length }) => length));

/** A table is too wide when its longest words cannot stand beside each other. */
const checkTable = ({ rows, line }: BlockOf<'table'>, letters: number, report: Report): void => {
  const count = rows[0]?.length ?? 0;
  const problem = 'Deze tabel is te breed';
  if (count > mostColumns) {
    report(
      line,
      `${problem}: ${count} kolommen, en ${mostColumns} passen.`,
      'Maak er twee tabellen van.',
    );
    return;
  }
  const widths = Array.from({ length: count }, (_, at) =>
    Math.max(3, ...rows.map((row) => longestWord(wordsOfInline(row[at] ?? [])))),
  );
  const needed = widths.reduce((sum, width) => sum + width + gutter, 0);
  if (needed <= letters) return;
  report(
    line,
    `${problem}: de langste woorden naast elkaar zijn ${needed} letters, en ${letters} passen.`,
    'Haal een kolom weg, gebruik kortere woorden, of maak er een lijst van.',
  );
};

const checkTables = (blocks: readonly DocumentBlock[], letters: number, report: Report): void => {
  for (const block of blocks) {
    switch (block.t) {
      case 'table':
        checkTable(block, letters, report);
        break;
      case 'columns':
        checkTables(block.columns.flat(), Math.min(letters, room.column), report);
        break;
      case 'slide':
        checkTables(block.k, room.slide, report);
        checkTables(block.notes, room.page, report);
        break;
      case 'list':
        checkTables(block.items.flat(), letters, report);
        break;
      case 'step':
      case 'callout':
      case 'quote':
        checkTables(block.k, letters, report);
        break;
      default:
    }
  }
};

/** A number to call stands in `content/contact`, and nowhere else. */
const phoneNumber = /(?<![\d.,€-])0\d{2,3}[ -]\d{3,}(?:[ -]?\d+)*(?!\d)/;

/** What can be wrong in any document, whatever its kind. */
export const checkAny = (blocks: readonly DocumentBlock[], report: Report): void => {
  if (blocks.length === 0) {
    report(
      undefined,
      'Dit document heeft geen tekst.',
      'Schrijf de tekst, of gooi het bestand weg.',
    );
  }
  checkTables(blocks, room.page, report);
  for (const { value, line } of typedWords(blocks)) {
    const [found] = phoneNumber.exec(value) ?? [];
    if (found === undefined) continue;
    report(
      line,
      `Het nummer ${found} staat los in de tekst.`,
      'Schrijf <Bel id="…" />: dan klopt het overal.',
    );
  }
};
