import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { allLocales, type Locale } from '../i18n/locales.ts';
import { day, oneOf } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { filesIn, ledgerFolder, shownPath } from '../source/folders.ts';
import { readYaml } from '../source/read.ts';
import { hashOf, readParts, sumOf, type AsRead } from './reading.ts';
import { signKinds, type SigningRules } from './rules.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Dit is geen controlegetal.' });

const signatureSchema = z.strictObject({
  language: oneOf(allLocales as readonly [Locale, ...Locale[]], 'language: nl'),
  kind: oneOf(signKinds, 'kind: inhoud'),
  role: z.string(),
  date: day('date'),
  /** The sum of what was read. */
  hash,
  /** The sum of all this: who changes a role or a day by hand has changed what was signed. */
  seal: hash,
});

/** That somebody with a role read a text, and what stood there. */
export type Signature = z.output<typeof signatureSchema>;

const asReadSchema = z.partialRecord(z.enum(readParts), z.array(z.string()).min(1));

const ledgerSchema = z.strictObject({
  signatures: z.array(signatureSchema).min(1),
  /** What was read, by its sum: what changed since can be told in words. */
  read: z.record(hash, asReadSchema),
});

/** The signatures of one thing. */
export interface Ledger {
  readonly id: string;
  /** As a finding shows it. */
  readonly file: string;
  readonly signatures: readonly Signature[];
  readonly read: ReadonlyMap<string, AsRead>;
}

const again = (id: string): string =>
  `Zet het bestand terug zoals het was. Kan dat niet? Gooi het weg en laat opnieuw tekenen: npm run teken -- ${id}.`;

/** The sum of a signature itself. */
export const sealOf = ({ language, kind, role, date, hash: of }: Omit<Signature, 'seal'>): string =>
  sumOf(JSON.stringify([language, kind, role, date, of]));

/** What cannot be: a sum that is not of what stands there, a signature twice, a role that may not. */
const faultsIn = (
  { id, file, signatures, read }: Ledger,
  rules: SigningRules | undefined,
): readonly Finding[] => {
  const finding = (problem: string, fix = again(id)): Finding => ({ file, problem, fix });
  const changed = [...read].some(([sum, asRead]) => hashOf(asRead) !== sum);
  const missing = signatures.some((one) => !read.has(one.hash) || sealOf(one) !== one.seal);
  const kinds = signatures.map(({ language, kind }) => `${language} ${kind}`);
  const strangers = signatures.filter(
    ({ role, kind }) => rules && !(rules.roles[role]?.includes(kind) ?? false),
  );
  if (changed || missing) {
    return [
      finding(
        'Deze handtekening klopt niet meer met wat er is gelezen: het bestand is met de hand veranderd.',
      ),
    ];
  }
  return [
    ...(new Set(kinds).size < kinds.length
      ? [finding('Hier staan twee handtekeningen voor dezelfde soort en taal.')]
      : []),
    ...strangers.map(({ role, kind }) =>
      finding(
        `De rol "${role}" mag niet tekenen voor "${kind}".`,
        `Laat opnieuw tekenen door wie dat mag, of zet de rol bij "roles" in content/organisation/signing.yaml.`,
      ),
    ),
  ];
};

/**
 * Reads every signature. One that was spoiled does not count, and is a finding.
 * @param root the content folder
 */
export const readLedgers = (
  root: string,
  rules: SigningRules | undefined,
): { readonly ledgers: ReadonlyMap<string, Ledger>; readonly findings: readonly Finding[] } => {
  const folder = join(root, ledgerFolder);
  const ledgers = new Map<string, Ledger>();
  const findings: Finding[] = [];
  for (const path of filesIn(folder)) {
    const id = relative(folder, path)
      .replaceAll('\\', '/')
      .replace(/\.yaml$/, '');
    const file = shownPath(root, path);
    if (!path.endsWith('.yaml')) {
      findings.push({
        file,
        problem: 'Dit is geen handtekening.',
        fix: 'Haal het weg: in content/signatures schrijft alleen npm run teken.',
      });
      continue;
    }
    const found = readYaml(root, path, ledgerSchema);
    if (!('source' in found)) {
      findings.push(
        ...found.findings.slice(0, 1).map(({ line, problem }) => ({
          file,
          line,
          problem: `Deze handtekening kan niet gelezen worden. ${problem}`,
          fix: again(id),
        })),
      );
      continue;
    }
    const { signatures, read } = found.source.data;
    const ledger = { id, file, signatures, read: new Map(Object.entries(read)) };
    const faults = faultsIn(ledger, rules);
    if (faults.length === 0) ledgers.set(id, ledger);
    findings.push(...faults);
  }
  return { ledgers, findings };
};

const head =
  '# Geschreven door npm run teken. Verander hier niets met de hand: dan geldt het niet meer.\n';

/**
 * Writes the signatures of one thing, with no more of what was read than they need; without any the file goes.
 * @param root the content folder
 */
export const writeLedger = (root: string, { id, signatures, read }: Omit<Ledger, 'file'>): void => {
  const path = join(root, ledgerFolder, `${id}.yaml`);
  if (signatures.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  const needed = new Set(signatures.map((one) => one.hash));
  mkdirSync(dirname(path), { recursive: true });
  const data = {
    signatures: [...signatures].sort((a, b) =>
      `${a.language} ${a.kind}`.localeCompare(`${b.language} ${b.kind}`),
    ),
    read: Object.fromEntries([...read].filter(([sum]) => needed.has(sum))),
  };
  const text = stringify(data, {
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
  writeFileSync(path, `${head}${text}`);
};
