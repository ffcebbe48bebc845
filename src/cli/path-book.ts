import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContentFolder } from '../checks/content.ts';
import { bookDocument, chapterDocument } from '../editors/book/compose.ts';
import { findChapter } from '../editors/book/find.ts';
import { bookOf } from '../editors/book/index.ts';
import { readBookContent } from '../editors/book/read.ts';
import { defaultLocale } from '../i18n/locales.ts';
import { texts } from '../i18n/text.ts';
import { makeFile } from '../lessons/formats/index.ts';
import { readSigned } from '../signing/state.ts';
import { formatFindings } from '../source/finding.ts';
import { contentFolder } from '../source/root.ts';

/** Beside the sites, never in one. */
const folder = join('.build', 'padenboek');

const { values } = parseArgs({
  options: { alleen: { type: 'string' }, kort: { type: 'boolean', default: false } },
});
const { findings } = checkContentFolder(contentFolder);
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
} else {
  const start = performance.now();
  const book = bookOf(
    readBookContent(contentFolder, {
      content: readSigned(contentFolder),
      onlyOpen: values.kort,
    }),
  );
  const chapter = values.alleen === undefined ? undefined : findChapter(book, values.alleen);
  if (typeof chapter === 'string') {
    console.error(chapter);
    process.exitCode = 2;
  } else if (book.parts.length === 0) {
    console.log('Alles is getekend, en niets veranderde daarna.');
  } else {
    const document = chapter ? chapterDocument(book, chapter) : bookDocument(book);
    mkdirSync(folder, { recursive: true });
    for (const form of ['pdf', 'docx'] as const) {
      const bytes = await makeFile(document, form, texts(defaultLocale).lessons);
      const file = join(
        folder,
        `${chapter?.id ?? (values.kort ? 'padenboek-kort' : 'padenboek')}.${form}`,
      );
      writeFileSync(file, bytes);
      console.log(`${file}  ${Math.ceil(bytes.length / 1000).toLocaleString('nl-NL')} kB`);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1).replace('.', ',');
    console.log(`Padenboek ${book.version}, gemaakt in ${seconds} seconden.`);
  }
}
