import { chooseFrom, type Finding } from '../../source/finding.ts';
import { atoms, type Condition } from '../condition.ts';
import { notThere } from '../../source/references.ts';
import { firstLinePart, parts } from '../schema.ts';
import { recipientsFor, surelyFit } from '../tell.ts';
import type { Source } from '../../source/read.ts';
import type { FlowCheck } from './context.ts';

/** Every id that is used exists, and none is given twice. */
export const checkIds: FlowCheck = ({ sources, helplines }) => {
  const { flow, questions, outcomes, blocks, settings, tell } = sources;
  const findings: Finding[] = [];
  const nodes = [...Object.keys(flow.questions), ...Object.keys(flow.outcomes)];

  const unknown = (
    source: Source<unknown>,
    field: readonly (string | number)[],
    written: string,
    what: string,
    allowed: Iterable<string>,
  ) => {
    if (sources.unread.has(written)) return;
    const problem = `"${written}" is geen ${what}.`;
    findings.push({
      ...source.finding(field, problem, `Kies uit: ${chooseFrom(allowed, written)}.`),
      missing: `${sources.folder} ${what.startsWith('antwoord') ? problem : written}`,
    });
  };

  const checkHelpline = (
    source: Source<unknown>,
    field: readonly (string | number)[],
    written: string | undefined,
  ) => {
    if (written === undefined || helplines.has(written)) return;
    const gone = notThere(written, 'content/contact', helplines);
    findings.push({ ...source.finding(field, '', ''), ...gone });
  };

  const checkCondition = (
    source: Source<unknown>,
    field: readonly (string | number)[],
    condition: Condition | undefined,
  ) => {
    for (const { question: name, options } of atoms(condition)) {
      const question = flow.questions[name];
      if (!question) {
        unknown(source, field, name, 'vraag', Object.keys(flow.questions));
        continue;
      }
      const ids = question.options.map(({ id }) => id);
      for (const option of options) {
        if (!ids.includes(option)) {
          unknown(source, field, option, `antwoord op de vraag "${name}"`, ids);
        }
      }
    }
  };

  /** Ways are told apart by questions with one answer: of several the style rules could not follow each. */
  const checkRule = (
    source: Source<unknown>,
    field: readonly (string | number)[],
    condition: Condition | undefined,
    what = 'weg',
  ) => {
    checkCondition(source, field, condition);
    for (const { question: name } of atoms(condition)) {
      if (flow.questions[name]?.kind !== 'many') continue;
      findings.push(
        source.finding(
          field,
          `De ${what} kan niet afhangen van "${name}": bij die vraag zijn meer antwoorden mogelijk.`,
          'Stel een vraag met één antwoord ("kind: one") waar dat van afhangt. De "when" van een blok in het advies mag wel.',
        ),
      );
    }
  };

  for (const { data: source } of questions) {
    const { options, next, kind } = source.data;
    const seen = new Set<string>();
    for (const [id, when] of Object.entries(source.data.variants ?? {})) {
      checkCondition(source, ['variants', id], when);
    }
    (next ?? []).forEach(({ to, when }, index) => {
      const field = ['next', index, 'to'];
      if (!nodes.includes(to)) unknown(source, field, to, 'vraag of uitkomst', nodes);
      checkRule(source, ['next', index, 'when'], when);
    });
    options.forEach((option, index) => {
      if (seen.has(option.id)) {
        findings.push(
          source.finding(
            ['options', index, 'id'],
            `Het antwoord "${option.id}" staat er twee keer.`,
            'Geef een van de twee een ander id, of haal er een weg.',
          ),
        );
      }
      seen.add(option.id);
      checkRule(source, ['options', index, 'when'], option.when);
      (option.next ?? []).forEach(({ to, when }) => {
        const field = ['options', index, 'next'];
        if (!nodes.includes(to)) unknown(source, field, to, 'vraag of uitkomst', nodes);
        checkRule(source, field, when);
      });
      if (kind === 'many' && option.next) {
        findings.push(
          source.finding(
            ['options', index, 'next'],
            'Bij een vraag met meer antwoorden kan één antwoord geen eigen weg hebben.',
            'Zet "next" onder de vraag, of maak er "kind: one" van.',
          ),
        );
      }
    });
  }

  for (const { data: source } of outcomes) {
    const { next, topic, variants } = source.data;
    for (const [id, when] of Object.entries(variants ?? {})) {
      checkCondition(source, ['variants', id], when);
    }
    if (!settings.data.topics.includes(topic)) {
      unknown(
        source,
        ['topic'],
        topic,
        'onderwerp in "topics" van flow.yaml',
        settings.data.topics,
      );
    }
    if (next !== undefined && !(next in flow.questions)) {
      unknown(source, ['next'], next, 'vraag', Object.keys(flow.questions));
    }
  }

  for (const { data: source } of blocks) {
    source.data.outcomes.forEach((outcome, index) => {
      if (!(outcome in flow.outcomes)) {
        unknown(source, ['outcomes', index], outcome, 'uitkomst', Object.keys(flow.outcomes));
      }
    });
    if (source.data.part === firstLinePart) {
      checkRule(source, ['when'], source.data.when, 'eerste regel');
    } else checkCondition(source, ['when'], source.data.when);
    checkHelpline(source, ['helpline'], source.data.helpline);
    const { button } = source.data;
    checkHelpline(source, ['button'], button);
    if (button !== undefined && helplines.get(button)?.phone === false) {
      findings.push(
        source.finding(
          ['button'],
          `"${button}" heeft geen nummer om te bellen.`,
          'Kies een organisatie met een nummer, of haal "button" weg.',
        ),
      );
    }
  }

  settings.data.requiredParts.forEach((part, index) => {
    if (!parts.some((known) => known === part)) {
      unknown(settings, ['requiredParts', index], part, 'deel van een advies', parts);
    }
  });

  const { doer } = settings.data.firstLine ?? {};
  if (doer !== undefined && !(doer in flow.questions)) {
    unknown(settings, ['firstLine', 'doer'], doer, 'vraag', Object.keys(flow.questions));
  }

  settings.data.requiredHelplines.forEach((line, index) => {
    checkHelpline(settings, ['requiredHelplines', index], line);
  });

  for (const source of Object.values(tell)) {
    const { to, quiet, watched } = source.data;
    checkCondition(source, ['quiet'], quiet);
    checkCondition(source, ['watched'], watched);
    for (const field of ['facts', 'requests'] as const) {
      source.data[field].forEach(({ when }, index) => {
        checkCondition(source, [field, index, 'when'], when);
      });
    }
    source.data.mirror.forEach(({ role, when }, index) => {
      checkCondition(source, ['mirror', index, 'when'], when);
      const ids = flow.questions[flow.start]?.options.map((option) => option.id) ?? [];
      if (ids.includes(role)) return;
      unknown(source, ['mirror', index, 'role'], role, `antwoord op de vraag "${flow.start}"`, ids);
    });
    to.forEach(({ id, when }, index) => {
      checkCondition(source, ['to', index, 'when'], when);
      const isTaken =
        to.findIndex((one) => one.id === id) < index || blocks.some((block) => block.id === id);
      if (!isTaken) return;
      findings.push(
        source.finding(
          ['to', index, 'id'],
          `Het id "${id}" is er al: van een ander bericht, of van een blok.`,
          'Geef dit bericht een ander id. Afspraken noemen het.',
        ),
      );
    });
    // Without a script only what was answered first tells the messages apart.
    const sure = surelyFit(to, flow.start);
    for (const option of flow.questions[flow.start]?.options ?? []) {
      const answers = { [flow.start]: [option.id] };
      if (recipientsFor({ to: sure }, answers).length > 0) continue;
      findings.push(
        source.finding(
          ['to'],
          `Wie "${option.id}" antwoordt op "${flow.start}", heeft geen bericht dat altijd past.`,
          `Maak er een met "when: { ${flow.start}: [${option.id}] }" en niets meer. Zonder JavaScript staat alleen dat er.`,
        ),
      );
    }
  }
  return findings;
};
