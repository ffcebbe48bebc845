import { defaultLocale } from '../../i18n/locales.ts';
import type { DocumentBlock } from '../../lessons/model.ts';
import { bullets, heading, paragraph, plain, strong } from '../../lessons/write.ts';
import type { ModuleSource } from '../../programme/course/read.ts';
import { minutesOf } from '../../programme/course/steps.ts';
import { helplineLine } from './appendix.ts';
import type { Chapter } from './model.ts';
import type { BookContent } from './read.ts';
import { changesOf, standIn, statesOf } from './signed.ts';
import { textBlocks } from './text.ts';
import { em, line, pieceList, named, openQuestions, section, signBox } from './write.ts';

/** An exercise as a visitor reads it: what it asks, all that can be chosen, and what is said of a choice. */
const exerciseParts = ({ data, words }: ModuleSource, id: string): readonly DocumentBlock[] => {
  const spec = data.data.exercises.find((one) => one.id === id);
  const own = words.data.exercises[id];
  if (!spec || !own) return [];
  const { title, intro, labels, notes = {}, reflect } = own;
  const items = Object.entries(labels).map(([key, label]) => {
    const note = notes[key];
    return [...plain(label), ...(note === undefined ? [] : [...plain(' '), em(note)])];
  });
  return [
    heading(3, `Oefening: ${title}`),
    line(`${id} · ${spec.kind} · ${spec.minutes} minuten`),
    line(intro),
    ...(items.length > 0 ? [pieceList(items)] : []),
    ...(reflect === undefined ? [] : [named('Om over na te denken', reflect)]),
  ];
};

/** What an expert reads of one module. */
export const moduleChapter = (module: ModuleSource, content: BookContent): Chapter => {
  const { id, data, words } = module;
  const { order, phase, weight, start, card, exercises, helplines } = data.data;
  const { title, short, goals, warning, refer, review } = words.data;
  const key = `programme/modules/${id}`;
  const text = textBlocks(words, content.named, (exercise) => exerciseParts(module, exercise));
  const first = text.findIndex((block) => block.t === 'heading' && block.level === 2);
  const at = first < 0 ? text.length : first;
  return {
    id: `module-${id}`,
    names: [id, `module/${order}`, `module-${order}`],
    title: `${order}. ${title}`,
    signs: [key],
    blocks: [
      line(
        `${words.file} · ${standIn(content.signed, key)} · fase ${phase} · ${weight} · ongeveer ${minutesOf(words.body, exercises)} minuten`,
      ),
      line(short),
      ...(warning === undefined ? [] : [named('Vooraf', warning)]),
      paragraph([strong('Doelen')]),
      bullets(goals),
      paragraph([strong('Vertrekpunt, vooraf en achteraf')]),
      bullets(start.map((one) => words.data.start[one] ?? one)),
      ...(at > 0 ? [heading(2, 'Verhaal'), ...text.slice(0, at)] : []),
      ...text.slice(at),
      ...section('Aan het eind', [
        named('Kaart in het plan', `${words.data.card} (${card.join(', ')})`),
        named('Praat met iemand', refer),
        ...helplines.flatMap((one) => helplineLine(content.contact, one)),
      ]),
      ...openQuestions([{ where: `module ${id}`, review }]),
      ...signBox([...statesOf(content.signed, key), ...changesOf(content.signed, key)]),
    ],
  };
};

/** The modules of the programme in their order, in the language of the site. */
export const moduleChapters = (content: BookContent): readonly Chapter[] =>
  content.modules
    .filter(({ locale }) => locale === defaultLocale)
    .map((module) => moduleChapter(module, content));
