import { countWords } from '../../../reading/sentences.ts';
import type { Finding } from '../../../source/finding.ts';
import type { ModuleSource } from '../read.ts';
import { stepsOf } from '../steps.ts';

const longestStep = 10;
const length = { least: 600, most: 1200 };
const story = { least: 90, most: 160 };

/** A module has every part, each in its place and of a length that somebody can bear. */
export const checkModuleParts = ({ id, data, words }: ModuleSource): readonly Finding[] => {
  const { body, file } = words;
  const { exercises, weight, order } = data.data;
  const findings: Finding[] = [];
  const say = (problem: string, fix: string, line?: number) =>
    findings.push({ file, line, problem, fix });

  if (Number(id.slice(0, 2)) !== order) {
    findings.push(
      data.finding(['order'], `De map heet "${id}" en "order" is ${order}.`, 'Maak ze gelijk.'),
    );
  }
  const steps = stepsOf(body, exercises);
  const first = steps.at(0)?.line ?? Infinity;
  for (const [name, what] of [
    ['Verhaal', 'het verhaal'],
    ['Kern', 'de ene zin om te onthouden'],
  ] as const) {
    const found = body.components.filter((one) => one.name === name);
    if (found.length !== 1) {
      say(
        `<${name}> staat er ${found.length} keer.`,
        `Zet ${what} precies één keer in de tekst.`,
        found.at(1)?.line,
      );
    }
    const [only] = found;
    if (name === 'Verhaal' && only?.line !== undefined && only.line > first) {
      say('Het verhaal staat na de eerste kop.', 'Zet <Verhaal> boven de eerste ##.', only.line);
    }
  }
  const told = countWords(body.prose.filter(({ inside }) => inside === 'Verhaal'));
  if (told > 0 && (told < story.least || told > story.most)) {
    say(
      `Het verhaal heeft ${told} woorden.`,
      `Maak het ${story.least} tot ${story.most} woorden lang.`,
    );
  }
  if (steps.length < 3) {
    say(`De module heeft ${steps.length} stappen.`, 'Begin minstens drie stappen met ##.');
  }
  for (const { title, minutes, line } of steps) {
    if (minutes <= longestStep) continue;
    say(
      `De stap "${title}" duurt ${minutes} minuten, hoogstens ${longestStep} mag.`,
      'Maak er twee stappen van met een ## ertussen, of maak de tekst korter.',
      line,
    );
  }
  const total = countWords(body.prose);
  if (total < length.least || total > length.most) {
    say(
      `De tekst heeft ${total} woorden.`,
      `Maak hem ${length.least} tot ${length.most} woorden lang.`,
    );
  }
  const placed = body.components.filter(({ name }) => name === 'Oefening');
  const names = exercises.map((exercise) => exercise.id);
  for (const name of names) {
    const times = placed.filter(({ attributes }) => attributes['id'] === name);
    if (times.length === 1 && (times[0]?.line ?? 0) > first) continue;
    say(
      times.length === 1
        ? `De oefening "${name}" staat boven de eerste stap.`
        : `De oefening "${name}" staat ${times.length} keer in de tekst.`,
      `Zet <Oefening id="${name}" /> precies één keer in een stap.`,
      times.at(-1)?.line,
    );
  }
  for (const { line, attributes } of placed) {
    const name = attributes['id'];
    if (name === undefined || names.includes(name)) continue;
    say(`De oefening "${name}" staat niet in module.yaml.`, `Kies uit: ${names.join(', ')}.`, line);
  }
  if (weight === 'zwaar') {
    if (words.data.warning === undefined) {
      say('Een zware module waarschuwt vooraf.', 'Vul boven de tekst "warning" in.');
    }
    const last = placed.at(-1)?.attributes['id'];
    if (exercises.find((exercise) => exercise.id === last)?.kind !== 'grounding') {
      say(
        'Een zware module eindigt met een oefening om rustig te worden.',
        'Zet een oefening van de soort "grounding" als laatste in de tekst.',
      );
    }
  } else if (words.data.warning !== undefined) {
    say(
      'Alleen een zware module heeft een waarschuwing.',
      'Haal "warning" weg, of zet in module.yaml "weight: zwaar".',
    );
  }
  return findings;
};
