import { z } from 'zod';
import { nl } from 'zod/locales';

// Editors read what zod says.
z.config(nl());

const shapeKeys = (schema: z.ZodType): string | undefined =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape).join(', ') : undefined;

/** Enough of what an editor wrote to find it again. */
const mostShown = 80;

const shown = (value: unknown): string => {
  // Only what YAML can say comes here, and that always has a form in JSON.
  const written = JSON.stringify(value);
  return written.length > mostShown ? `${written.slice(0, mostShown)}…` : written;
};

/** More names than this help nobody. */
const mostNames = 8;

const named = (names: readonly string[]): string =>
  names.length > mostNames
    ? `${names.slice(0, mostNames).join('", "')}" (en nog ${names.length - mostNames})`
    : `${names.join('", "')}"`;

/** What is wrong with a field, and what an editor can do about it. */
export const explain = (issue: z.core.$ZodIssue, schema: z.ZodType) => {
  const name = issue.path.at(-1);
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.path.length === 0 ? shapeKeys(schema) : undefined;
    return {
      problem: `Het veld "${named(issue.keys)} bestaat hier niet.`,
      fix: keys
        ? `Haal het weg, of gebruik een van deze velden: ${keys}.`
        : 'Haal het weg, of kijk in content/README.md welke velden er zijn.',
    };
  }
  if (['invalid_type', 'invalid_value'].includes(issue.code) && issue.input === undefined) {
    return {
      problem: `Het veld "${String(name)}" ontbreekt.`,
      fix: `Voeg het toe: "${String(name)}: …".`,
    };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return {
      problem: `Hier hoort tekst, en er staat ${shown(issue.input)}.`,
      fix:
        typeof issue.input === 'object'
          ? 'Schrijf hier een tekst.'
          : `Zet de waarde tussen aanhalingstekens: "${String(name)}: '${shown(issue.input)}'".`,
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      problem: `${shown(issue.input)} kan hier niet.`,
      fix: `Kies uit: ${issue.values.map(String).join(', ')}.`,
    };
  }
  if (issue.code === 'invalid_key') {
    return {
      problem: `De naam "${String(name)}" kan hier niet.`,
      fix: issue.issues.at(0)?.message ?? 'Kies een andere naam.',
    };
  }
  return { problem: issue.message, fix: 'Pas dit veld aan. In content/README.md staat hoe.' };
};
