import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultLocale } from '../i18n/locales.ts';
import { idPattern, oneOf, text } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { readYaml } from '../source/read.ts';
import { linesOfFields } from './as-read.ts';
import type { SignableNow } from './reading.ts';
import { rulesFile } from './things.ts';

/** What somebody may sign for. */
export const signKinds = ['inhoud', 'recht', 'taal', 'klinisch'] as const;
export type SignKind = (typeof signKinds)[number];

const kind = oneOf(signKinds, 'kinds: [inhoud]');
const kinds = z.array(kind).min(1, 'Noem ten minste één soort: kinds: [inhoud].');

/** A role, and never who has it: a name would stay in the history of these files. */
const role = z.string().regex(idPattern, {
  error:
    'Een rol is een beroep in kleine letters, zoals "jurist". Een naam van iemand hoort hier niet.',
});

/** `content/organisation/signing.yaml`: which kinds of sign-off a text asks, and who gives them. */
export const signingRulesSchema = z.strictObject({
  /** What an expert says by signing for a kind. */
  kinds: z.record(kind, text('bij elke soort wat iemand zegt die ervoor tekent')),
  /** Which kinds a role may sign for. */
  roles: z.record(role, kinds),
  /** Which kinds a text asks; every row that holds for it adds its own. */
  asks: z
    .array(
      z.strictObject({
        /** A folder or a text below `content/`; without it everywhere. */
        below: z.array(text('bij "below" een map of tekst in content')).min(1).optional(),
        /** `nl`, or every other language; without it all. */
        language: oneOf([defaultLocale, 'ander'], 'language: ander').optional(),
        /** Only where its data say so: `{ danger: true }`. */
        where: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).optional(),
        kinds,
      }),
    )
    .min(1),
  /** For how many days a fact holds after it was held against its source; then somebody has to look again. */
  expires: z.strictObject({ days: z.int().min(1) }),
});

export type SigningRules = z.output<typeof signingRulesSchema>;

/**
 * Reads who signs what.
 * @param root the content folder
 */
export const readSigningRules = (
  root: string,
): { readonly rules?: SigningRules; readonly findings: readonly Finding[] } => {
  const path = join(root, rulesFile);
  if (!existsSync(path)) return { findings: [] };
  const read = readYaml(root, path, signingRulesSchema);
  if (!('source' in read)) return { findings: read.findings };
  const { data } = read.source;
  const given = new Set(Object.values(data.roles).flat());
  const findings = data.asks.flatMap((row, at) =>
    row.kinds
      .filter((one) => !given.has(one))
      .map((one) =>
        read.source.finding(
          ['asks', at, 'kinds'],
          `Niemand mag voor "${one}" tekenen.`,
          `Zet "${one}" bij "roles" bij wie dat mag.`,
        ),
      ),
  );
  return { rules: data, findings };
};

/** Which kinds of sign-off a text asks; all of them are needed. */
export const kindsAsked = (
  rules: SigningRules,
  { id, language, asRead }: Pick<SignableNow, 'id' | 'language' | 'asRead'>,
): readonly SignKind[] => {
  const said = new Set([...(asRead.words ?? []), ...(asRead.data ?? [])]);
  const asked = new Set(
    rules.asks
      .filter(
        ({ below, language: of, where }) =>
          (below === undefined || below.some((one) => id === one || id.startsWith(`${one}/`))) &&
          (of === undefined || (of === defaultLocale) === (language === defaultLocale)) &&
          (where === undefined || linesOfFields(where).every((line) => said.has(line))),
      )
      .flatMap((row) => row.kinds),
  );
  return signKinds.filter((one) => asked.has(one));
};

/** The roles that may sign for a kind. */
export const rolesFor = (rules: SigningRules, kindAsked: SignKind): readonly string[] =>
  Object.entries(rules.roles).flatMap(([name, may]) => (may.includes(kindAsked) ? [name] : []));
