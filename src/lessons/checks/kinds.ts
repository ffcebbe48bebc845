import { countWords } from '../../reading/sentences.ts';
import type { DocumentBlock } from '../model.ts';
import type { DocumentData } from '../schema.ts';
import { documentPieces } from '../text.ts';
import { everyBlock, linksOf } from '../walk.ts';
import type { Report } from './report.ts';

const wordsIn = (blocks: readonly DocumentBlock[]): number => countWords(documentPieces(blocks));

/** Slides that a class can follow in one lesson. */
const deck = { least: 10, most: 16 };
/** Words on one slide; a class reads no more while somebody talks. */
const slideWords = { usual: 45, easy: 35 };
/** Letters of a title that fit on two lines. */
const titleLetters = 60;
/** What a teacher says with a slide, at the least. */
const noteWords = 8;

const checkDeck = (blocks: readonly DocumentBlock[], easy: boolean, report: Report): void => {
  const slides = blocks.filter((block) => block.t === 'slide');
  if (slides.length < blocks.length) {
    const loose = blocks.find(({ t }) => t !== 'slide');
    report(loose?.line, 'Hier staat tekst buiten een dia.', 'Zet hem in <Dia titel="…"> … </Dia>.');
  }
  if (slides.length < deck.least || slides.length > deck.most) {
    report(
      undefined,
      `Er zijn ${slides.length} dia's.`,
      `Maak er ${deck.least} tot en met ${deck.most}.`,
    );
  }
  const most = easy ? slideWords.easy : slideWords.usual;
  for (const { title, k, notes, line } of slides) {
    const words = wordsIn(k);
    if (words > most) {
      report(
        line,
        `Op de dia "${title}" staan ${words} woorden, en ${most} mag.`,
        "Maak er twee dia's van, of zet een deel in <Notitie>.",
      );
    }
    if (title.length > titleLetters) {
      report(line, `De titel "${title}" is te lang.`, `Gebruik hoogstens ${titleLetters} letters.`);
    }
    if (wordsIn(notes) < noteWords) {
      report(
        line,
        `Bij de dia "${title}" staat niet wat de docent zegt of doet.`,
        `Zet er <Notitie> … </Notitie> in, met minstens ${noteWords} woorden.`,
      );
    }
  }
};

const checkPlan = (blocks: readonly DocumentBlock[], minutes: number, report: Report): void => {
  const steps = blocks.filter((block) => block.t === 'step');
  if (steps.length < 3) {
    report(
      undefined,
      `Het lesplan heeft ${steps.length} stappen.`,
      'Schrijf minstens drie keer <Stap titel="…" minuten="…"> … </Stap>.',
    );
    return;
  }
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  if (sum !== minutes) {
    report(
      steps.at(-1)?.line,
      `De stappen duren samen ${sum} minuten, en boven het lesplan staat ${minutes}.`,
      'Maak ze gelijk.',
    );
  }
};

/** Something to write in, tick, or cut out. */
const isAssignment = (block: DocumentBlock): boolean =>
  ['lines', 'field', 'table'].includes(block.t) || (block.t === 'list' && block.look !== 'plain');

/**
 * Where a code may lead who needs help: to the questions, or, for pupils who are too young for questions
 * about sex, to the people they can reach.
 */
export const helpPages: readonly string[] = ['/advies/', '/contact/'];

/** What each kind of document must have. */
export const checkKind = (
  data: DocumentData,
  blocks: readonly DocumentBlock[],
  easy: boolean,
  report: Report,
): void => {
  switch (data.kind) {
    case 'dias':
      checkDeck(blocks, easy, report);
      break;
    case 'lesplan':
      checkPlan(blocks, data.minutes, report);
      break;
    case 'werkblad':
      if (everyBlock(blocks).some(isAssignment)) break;
      report(
        undefined,
        'Op dit werkblad is niets om in te vullen.',
        'Gebruik <Schrijfregels>, <Invulregel>, <Vinklijst>, <Kaartjes> of een tabel.',
      );
      break;
    case 'hulpkaart':
      if (everyBlock(blocks).some((block) => block.t === 'qr' && helpPages.includes(block.to)))
        break;
      report(
        undefined,
        'Op de hulpkaart staat geen QR-code naar hulp.',
        'Voeg toe: <QR naar="/advies/" tekst="…" />. Op de basisschool: <QR naar="/contact/" tekst="…" />.',
      );
      break;
    case 'ouderbrief':
    case 'docentenhandleiding':
      if (linksOf(blocks).length > 0) break;
      report(
        undefined,
        'Dit document noemt niemand bij wie iemand terechtkan.',
        'Voeg toe: <Bel id="helpwanted" />.',
      );
      break;
    default:
  }
};
