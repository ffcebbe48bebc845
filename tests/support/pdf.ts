import { readFileSync } from 'node:fs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

const tagSchema = z.object({
  role: z.string().optional(),
  alt: z.string().optional(),
  /** Of a piece of the page: where its words are. */
  id: z.string().optional(),
  get children() {
    return z.array(tagSchema).optional();
  },
});

/** A tag of a PDF, as a screen reader walks over it. */
export type Tag = z.infer<typeof tagSchema>;

/** A tag and all tags in it, in reading order. */
export const everyTag = (tag: Tag): readonly Tag[] => [
  tag,
  ...(tag.children ?? []).flatMap(everyTag),
];

/** An object or, in newer versions of the reader, a map. */
const marksOf = (marks: unknown): readonly unknown[] =>
  marks instanceof Map ? [...marks] : Object.entries(z.object({}).loose().parse(marks));

/** What a screen reader says: the words in the tags and those for the pictures, without list marks. */
const spoken = (tag: Tag, texts: ReadonlyMap<string, string>): string => {
  if (tag.role === 'Lbl') return '';
  const own = [tag.alt, tag.id && texts.get(tag.id)];
  return [...own, ...(tag.children ?? []).map((child) => spoken(child, texts))]
    .filter(Boolean)
    .join(' ');
};

/** A PDF as a reader gets it. */
export interface ReadPdf {
  readonly language: string;
  readonly title: string;
  /** The part of PDF/UA that it says to hold to. */
  readonly accessible: unknown;
  readonly marked: boolean;
  readonly bookmarks: readonly string[];
  readonly tags: readonly Tag[];
  /** The text in the order of the tags. */
  readonly text: string;
  /** What is drawn on each page and not read: its head and foot, marks. */
  readonly outside: readonly string[];
}

/** Opens a PDF; whoever opens it closes it: `loadingTask.destroy()`. */
export const openPdf = (path: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise;

const bookmarkSchema = z.object({
  title: z.string(),
  get items() {
    return z.array(bookmarkSchema);
  },
});
type Bookmark = z.infer<typeof bookmarkSchema>;
const every = ({ title, items }: Bookmark): readonly string[] => [title, ...items.flatMap(every)];

/** The bookmarks of a PDF in order, those below others too; a file without any has none. */
export const bookmarksOf = async (pdf: PDFDocumentProxy): Promise<readonly string[]> => {
  const outline = z
    .array(bookmarkSchema)
    .nullable()
    .parse(await pdf.getOutline());
  return (outline ?? []).flatMap(every);
};

/** Reads a PDF with its tags and its words. */
export const readPdf = async (path: string): Promise<ReadPdf> => {
  const pdf = await openPdf(path);
  const { info, metadata } = await pdf.getMetadata();
  const { Language, Title } = z
    .object({ Language: z.string().default(''), Title: z.string().default('') })
    .parse(info);
  const tags: Tag[] = [];
  const text: string[] = [];
  const outside: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const root = tagSchema.parse(await page.getStructTree());
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const open: (string | null)[] = [];
    const drawn: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const words = item.str + (item.hasEOL ? '\n' : '');
        const id = open.findLast((one) => one !== null);
        if (id === undefined) drawn.push(words);
        else texts.set(id, (texts.get(id) ?? '') + words);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id || null);
    }
    outside.push(drawn.join('').trim());
    tags.push(...everyTag(root));
    text.push(spoken(root, texts));
  }
  const read: ReadPdf = {
    language: Language,
    title: Title,
    accessible: metadata.get('pdfuaid:part'),
    marked: JSON.stringify(marksOf(await pdf.getMarkInfo())).includes('["Marked",true]'),
    bookmarks: await bookmarksOf(pdf),
    tags,
    text: text.join('\n'),
    outside,
  };
  await pdf.loadingTask.destroy();
  return read;
};
