import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { documentColours } from '../../ui/palette.ts';
import type { TypstInput } from './typst-data.ts';

/** The templates, and the place where the data of one document seems to stand. */
const workspace = resolve('src/lessons/formats/typst');
const require = createRequire(import.meta.url);
const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
const weights = [
  '400Regular',
  '400Regular_Italic',
  '600SemiBold',
  '700Bold',
  '700Bold_Italic',
  '900Black',
];

/** A page form: A4, or slides. */
export type Template = 'pages' | 'slides';

/** The colours, as the templates read them. */
const colours = JSON.stringify(documentColours);

/** Everything in the templates, for who wants to know whether they changed. */
export const templateText = (): string =>
  [
    ...['parts', 'pages', 'slides'].map((name) =>
      readFileSync(resolve(workspace, `${name}.typ`), 'utf8'),
    ),
    colours,
  ].join('\n');

let opened: NodeCompiler | undefined;

/** One compiler for the whole build: opening it costs more than a document. */
const compiler = (): NodeCompiler => {
  opened ??= NodeCompiler.create({
    workspace,
    fontArgs: [
      {
        fontBlobs: weights.map((weight) =>
          readFileSync(resolve(fonts, weight, `SourceSans3_${weight}.ttf`)),
        ),
      },
    ],
  });
  return opened;
};

const say = (diagnostics: unknown): string => JSON.stringify(diagnostics).slice(0, 800);

type Compiled = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

/**
 * Lets Typst lay out one document; a warning counts as a mistake.
 * @param use what to take from it, before the next one
 * @throws when the template and the data do not fit, or a letter is not in the font
 */
export const withTypst = <T>(
  template: Template,
  { json, files }: TypstInput,
  use: (compiler: NodeCompiler, document: Compiled) => T,
): T => {
  const typst = compiler();
  typst.resetShadow();
  typst.mapShadow(resolve(workspace, 'doc.json'), Buffer.from(json));
  typst.mapShadow(resolve(workspace, 'colours.json'), Buffer.from(colours));
  for (const [name, svg] of files) typst.mapShadow(resolve(workspace, name), Buffer.from(svg));
  const made = typst.compile({ mainFilePath: resolve(workspace, `${template}.typ`) });
  const wrong = made.takeError() ?? made.takeWarnings();
  if (wrong || !made.result) throw new Error(`Typst: ${say(wrong?.shortDiagnostics)}`);
  const result = use(typst, made.result);
  typst.evictCache(10);
  return result;
};
