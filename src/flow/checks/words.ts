import { defaultLocale, isLocale } from '../../i18n/locales.ts';
import { chooseFrom, type Finding } from '../../source/finding.ts';
import { notThere } from '../../source/references.ts';
import type { Source } from '../../source/read.ts';
import type { Thing } from '../read.ts';
import type { FlowCheck } from './context.ts';

interface WithVariants {
  readonly variants?: Readonly<Record<string, object>> | undefined;
}

/** Which words a variant has of its own: `title`, `options.ja`. */
const fieldsIn = (words: object): readonly string[] =>
  Object.entries(words).flatMap(([field, value]: readonly [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((key) => `${field}.${key}`)
      : value === undefined
        ? []
        : [field],
  );

/** The answers that the variants of a question put in words of their own, and which of them each variant lacks. */
const forgottenIn = (written: Readonly<Record<string, object>>) => {
  const own = Object.entries(written).map(([id, words]) => ({
    id,
    fields: fieldsIn(words).filter((field) => field.startsWith('options.')),
  }));
  const all = new Set(own.flatMap(({ fields }) => fields));
  return own.flatMap(({ id, fields }) => {
    const missing = [...all].filter((field) => !fields.includes(field));
    return fields.length > 0 && missing.length > 0 ? [{ id, missing }] : [];
  });
};

/** Every variant has words, every word a variant, and each language says the same of them as ours. */
const checkVariants = (
  { data, words }: Thing<WithVariants, WithVariants>,
  dataFile: string,
): readonly Finding[] => {
  const ids = Object.keys(data.data.variants ?? {});
  const ours = words[defaultLocale]?.data.variants ?? {};
  return Object.values(words).flatMap((source) => {
    const written = source.data.variants ?? {};
    return [
      ...ids
        .filter((id) => !(id in written))
        .map((id) =>
          source.finding(
            ['variants'],
            `De variant "${id}" heeft geen tekst.`,
            `Voeg onder "variants" toe: "${id}:", met daaronder de woorden die anders zijn. Of haal hem weg uit ${dataFile}.`,
          ),
        ),
      ...Object.keys(written)
        .filter((id) => !ids.includes(id))
        .map((id) =>
          source.finding(
            ['variants', id],
            `Er zijn woorden voor de variant "${id}", maar niemand leest die.`,
            `Zet in ${dataFile} voor wie ze zijn: "variants: { ${id}: { vraag: [antwoord] } }". Of haal de woorden weg.`,
          ),
        ),
      ...forgottenIn(written).map(({ id, missing }) =>
        source.finding(
          ['variants', id],
          `De variant "${id}" heeft geen eigen woorden voor ${missing.join(', ')}, en een andere variant wel.`,
          'Schrijf ze ook hier. Anders leest deze lezer de woorden voor wie geen variant heeft.',
        ),
      ),
      ...Object.entries(ours).flatMap(([id, own]) => {
        const here = written[id];
        if (!here || source === words[defaultLocale]) return [];
        const missing = fieldsIn(own).filter((field) => !fieldsIn(here).includes(field));
        if (missing.length === 0) return [];
        return [
          source.finding(
            ['variants', id],
            `De variant "${id}" heeft in ${defaultLocale}.mdx eigen woorden voor ${missing.join(', ')}, en hier niet.`,
            'Vertaal die woorden ook. Anders leest iemand hier de woorden voor een ander.',
          ),
        ];
      }),
    ];
  });
};

/** Every option has words and every word an option; texts name only organisations there are. */
export const checkWords: FlowCheck = ({ sources, helplines }) => {
  const findings: Finding[] = [
    ...sources.questions.flatMap((thing) => checkVariants(thing, 'question.yaml')),
    ...sources.outcomes.flatMap((thing) => checkVariants(thing, 'outcome.yaml')),
  ];

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
      const others = Object.entries(source.data.variants ?? {}).flatMap(([variant, own]) =>
        Object.keys(own.options ?? {}).map((label) => ['variants', variant, 'options', label]),
      );
      for (const field of [...labels.map((label) => ['options', label]), ...others]) {
        const label = field.at(-1) ?? '';
        if (ids.includes(label)) continue;
        findings.push(
          source.finding(
            field,
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
      if (source.body.texts.length > 0) {
        findings.push(
          source.finding(
            [],
            `De uitkomst "${id}" heeft tekst onder de velden, en daar leest niemand die.`,
            `Zet de tekst in een blok met "part: opening" en "outcomes: [${id}]".`,
          ),
        );
      }
      for (const [variant, own] of Object.entries(source.data.variants ?? {})) {
        for (const field of ['tell', 'continue'] as const) {
          if (own[field] === undefined || source.data[field] !== undefined) continue;
          findings.push(
            source.finding(
              ['variants', variant, field],
              `De variant "${variant}" heeft "${field}", en de gewone woorden hebben dat niet.`,
              `Zet "${field}" ook bij de gewone woorden, of haal het hier weg.`,
            ),
          );
        }
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

  for (const { id, data, words } of sources.blocks) {
    const isOpening = data.data.part === 'opening';
    for (const source of Object.values(words)) {
      if (isOpening === (source.data.title === undefined)) continue;
      findings.push(
        source.finding(
          ['title'],
          isOpening
            ? `Het blok "${id}" opent een advies, en staat onder de titel daarvan: het heeft er zelf geen.`
            : `Het blok "${id}" heeft geen titel.`,
          isOpening ? 'Haal "title" weg.' : 'Voeg toe: "title: …".',
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
  for (const { words } of sources.blocks) {
    for (const source of Object.values(words)) checkBody(source);
  }
  return findings;
};
