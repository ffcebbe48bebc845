import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Condition } from '../../src/flow/condition.ts';
import type { FlowSources } from '../../src/flow/read.ts';
import type { Rule } from '../../src/flow/schema.ts';

/** What an id is called in one of the copies; the first copy is the flow itself. */
type Rename = (id: string) => string;

/** A condition as an editor writes it. */
const inYaml = (condition: Condition, of: Copy): object => {
  switch (condition.kind) {
    case 'answer':
      return condition.question === of.start
        ? { [of.start]: condition.options.map(of.rename) }
        : { [of.rename(condition.question)]: condition.options };
    case 'not':
      return { not: inYaml(condition.part, of) };
    case 'all':
    case 'any':
      return { [condition.kind]: condition.parts.map((part) => inYaml(part, of)) };
  }
};

interface Copy {
  readonly start: string;
  readonly rename: Rename;
}

const when = (condition: Condition | undefined, of: Copy) =>
  condition ? { when: inYaml(condition, of) } : {};

const next = (rules: readonly Rule[] | undefined, of: Copy) =>
  rules ? { next: rules.map((rule) => ({ ...when(rule.when, of), to: of.rename(rule.to) })) } : {};

const variants = (written: Readonly<Record<string, Condition>> | undefined, of: Copy) =>
  written
    ? {
        variants: Object.fromEntries(
          Object.entries(written).map(([id, condition]) => [id, inYaml(condition, of)]),
        ),
      }
    : {};

const questionWords = z.looseObject({ title: z.string(), inSentence: z.unknown() });

/**
 * Writes a flow that is several times as large as another: each answer to the first question is there
 * as often, and leads to questions, outcomes and pieces of advice of its own. Nothing else changes, so that
 * it is as real as the flow it comes from.
 * @param sources the flow to copy, and the folder it was read from
 * @param folder the folder of the flow to write
 */
export const writeLargerFlow = (sources: FlowSources, folder: string, times: number): void => {
  const { start } = sources.flow;
  const copies = Array.from({ length: times }, (_, index): Copy => ({
    start,
    rename: (id) => (index === 0 ? id : `${id}-${index + 1}`),
  }));
  rmSync(folder, { recursive: true, force: true });
  cpSync(sources.folder, folder, { recursive: true });
  const write = (path: string, data: object) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), stringify(data, { aliasDuplicateObjects: false }));
  };
  const copyWords = (kind: string, id: string, copy: Copy) => {
    const text = readFileSync(join(sources.folder, kind, id, 'nl.mdx'), 'utf8');
    writeFileSync(join(folder, kind, copy.rename(id), 'nl.mdx'), text);
  };
  /** A question of a copy is called otherwise: two rules may not be said in the same sentence. */
  const copyQuestion = (id: string, copy: Copy) => {
    if (copy.rename(id) === id) {
      copyWords('questions', id, copy);
      return;
    }
    const text = readFileSync(join(sources.folder, 'questions', id, 'nl.mdx'), 'utf8');
    const words = questionWords.parse(parse(text.split('---')[1] ?? ''));
    const title = copy.rename(words.title);
    const path = join(folder, 'questions', copy.rename(id), 'nl.mdx');
    writeFileSync(path, `---\n${stringify({ ...words, title, inSentence: undefined })}---\n`);
  };

  // What was agreed for everybody of the flow holds for everybody of the first copy, whose ids are the same.
  const [itself] = copies;
  const answers = sources.flow.questions[start]?.options.map(({ id }) => id) ?? [];
  if (itself) {
    const agreed = (sources.agreements?.data ?? []).map((agreement) => ({
      ...agreement,
      when: {
        all: [{ [start]: answers }, ...(agreement.when ? [inYaml(agreement.when, itself)] : [])],
      },
      ...(agreement.open
        ? { open: { ...agreement.open, ...when(agreement.open.when, itself) } }
        : {}),
    }));
    write('agreements.yaml', agreed);
  }

  for (const { id, data } of sources.questions) {
    const { options, next: rules, ...rest } = data.data;
    const optionsOf = (copy: Copy) =>
      options.map((option) => ({
        ...option,
        ...when(option.when, copy),
        ...next(option.next, copy),
      }));
    if (id === start) {
      // It is asked once: every answer of a copy leads into that copy.
      write(`questions/${id}/question.yaml`, {
        ...rest,
        options: copies.flatMap((copy) =>
          optionsOf(copy).map((option) => ({
            ...option,
            id: copy.rename(option.id),
            ...('next' in option && option.next ? {} : next(rules, copy)),
          })),
        ),
      });
      continue;
    }
    for (const copy of copies) {
      write(`questions/${copy.rename(id)}/question.yaml`, {
        ...rest,
        options: optionsOf(copy),
        ...next(rules, copy),
        ...variants(rest.variants, copy),
      });
      copyQuestion(id, copy);
    }
  }
  const first = sources.questions.find(({ id }) => id === start)?.words.nl;
  if (!first) throw new Error(`The first question "${start}" has no words.`);
  const labels = copies.flatMap(({ rename }) =>
    Object.entries(first.data.options).map(([id, label]) => [rename(id), rename(label)] as const),
  );
  const words = { ...first.data, options: Object.fromEntries(labels) };
  writeFileSync(join(folder, 'questions', start, 'nl.mdx'), `---\n${stringify(words)}---\n`);

  for (const copy of copies) {
    for (const { id, data } of sources.outcomes) {
      const { next: after, ...rest } = data.data;
      write(`outcomes/${copy.rename(id)}/outcome.yaml`, {
        ...rest,
        ...(after === undefined ? {} : { next: copy.rename(after) }),
        ...variants(rest.variants, copy),
      });
      copyWords('outcomes', id, copy);
    }
    for (const { id, data } of sources.blocks) {
      write(`blocks/${copy.rename(id)}/block.yaml`, {
        ...data.data,
        outcomes: data.data.outcomes.map(copy.rename),
        ...when(data.data.when, copy),
      });
      copyWords('blocks', id, copy);
    }
  }
  for (const [language, { data }] of Object.entries(sources.tell)) {
    const { to, quiet, urgent, watched } = data;
    const inAll = <T extends { readonly when: Condition }>(all: readonly T[]) =>
      copies.flatMap((copy) => all.map((one) => ({ ...one, ...when(one.when, copy) })));
    const anyCopy = (field: string, condition: Condition | undefined) =>
      condition ? { [field]: { any: copies.map((copy) => inYaml(condition, copy)) } } : {};
    write(`tell/${language}.yaml`, {
      ...data,
      to: to.map((one) => ({ ...one, ...anyCopy('when', one.when) })),
      ...anyCopy('quiet', quiet),
      ...anyCopy('urgent', urgent),
      ...anyCopy('watched', watched),
      mirror: copies.flatMap((copy) =>
        data.mirror.map((one) => ({
          ...one,
          role: copy.rename(one.role),
          ...when(one.when, copy),
        })),
      ),
      facts: inAll(data.facts),
      requests: inAll(data.requests),
    });
  }
};
