import { isLocale } from '../../i18n/locales.ts';
import { chooseFrom, type Finding } from '../../source/finding.ts';
import { notThere } from '../../source/references.ts';
import type { Source } from '../../source/read.ts';
import type { FlowCheck } from './context.ts';

/** Every option has words and every word an option; texts name only organisations there are. */
export const checkWords: FlowCheck = ({ sources, helplines }) => {
  const findings: Finding[] = [];

  for (const { id, data, words } of sources.questions) {
    const { options, sure } = data.data;
    if (!sure && !options.some(({ unsure }) => unsure)) {
      findings.push(
        data.finding(
          ['options'],
          `De vraag "${id}" heeft geen "weet ik niet" of "zeg ik liever niet".`,
          'Geef een antwoord "unsure: true", of schrijf bij "sure" waarom dat hier niet nodig is.',
        ),
      );
    }
    for (const source of Object.values(words)) {
      const labels = Object.keys(source.data.options);
      const ids = options.map((option) => option.id);
      for (const option of ids.filter((known) => !labels.includes(known))) {
        findings.push(
          source.finding(
            ['options'],
            `Het antwoord "${option}" heeft geen tekst.`,
            `Voeg onder "options" toe: "${option}: …".`,
          ),
        );
      }
      for (const label of labels.filter((known) => !ids.includes(known))) {
        findings.push(
          source.finding(
            ['options', label],
            `Er is tekst voor het antwoord "${label}", maar dat antwoord is er niet.`,
            `Haal de tekst weg, of kies uit: ${chooseFrom(ids, label)}.`,
          ),
        );
      }
    }
  }

  for (const { id, data, words } of sources.outcomes) {
    for (const [language, source] of Object.entries(words)) {
      if (isLocale(language) && sources.tell[language] && source.data.tell === undefined) {
        findings.push(
          source.finding(
            ['tell'],
            `De uitkomst "${id}" heeft geen zin voor "hulp om het te vertellen".`,
            'Voeg toe: "tell: …", één zin in de ik-vorm.',
          ),
        );
      }
      if ((data.data.next === undefined) === (source.data.continue === undefined)) continue;
      findings.push(
        source.finding(
          ['continue'],
          data.data.next === undefined
            ? `De uitkomst "${id}" heeft tekst voor een knop om verder te gaan, maar geen "next".`
            : `De uitkomst "${id}" gaat verder, maar de knop heeft geen tekst.`,
          data.data.next === undefined
            ? 'Haal "continue" weg, of zet "next" in outcome.yaml.'
            : 'Voeg toe: "continue: …".',
        ),
      );
    }
  }

  const checkBody = (source: Source<unknown>) => {
    for (const { name, line, attributes } of source.body.components) {
      const { id } = attributes;
      if (name === 'Bel' && id !== undefined && !helplines.has(id)) {
        findings.push({ file: source.file, line, ...notThere(id, 'content/contact', helplines) });
      }
    }
  };
  for (const { words } of [...sources.outcomes, ...sources.blocks]) {
    for (const source of Object.values(words)) checkBody(source);
  }
  return findings;
};
