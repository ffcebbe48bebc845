import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { day, oneOf, text, webAddress, yesNo } from '../source/fields.ts';
import type { Finding } from '../source/finding.ts';
import { shownPath } from '../source/folders.ts';
import { readYaml } from '../source/read.ts';
import { contentFolder } from '../source/root.ts';

const year = z.union([z.int().min(1900).max(2100), z.literal('onbekend')], {
  error: 'Vul een jaartal in, of: onbekend.',
});

/** A name that the organisation has or had. */
const nameSchema = z.strictObject({
  name: text('bij "name" de naam van de organisatie'),
  /** What people say; the same as `name` when there is no shorter one. */
  short: text('bij "short" de korte naam'),
  /** Before the name in a sentence: "van het Expertisebureau …". */
  article: text('bij "article" het lidwoord').optional(),
  site: webAddress('site'),
  since: year,
  source: z
    .array(
      z.strictObject({
        what: text('bij "what" wat er in de bron staat'),
        where: text('bij "where" de bron'),
        year,
      }),
    )
    .min(1, 'Vul bij "source" ten minste één bron in.'),
  checked: day('checked'),
  /** Whether somebody compared it with the source itself. */
  verified: yesNo('verified'),
});

/** `content/organisation/names.yaml`: what the organisation is called, then and now. */
export const organisationSchema = z.strictObject({
  /** The name that the site shows. */
  shown: oneOf(['earlier', 'now'], 'shown: now'),
  earlier: nameSchema,
  now: nameSchema,
});

/** The names of the organisation, and which the site shows. */
export type Organisation = z.output<typeof organisationSchema>;

/**
 * Reads what the organisation is called.
 * @param root the content folder
 */
export const readOrganisation = (
  root: string,
): { readonly organisation: Organisation | undefined; readonly findings: readonly Finding[] } => {
  const path = join(root, 'organisation', 'names.yaml');
  if (!existsSync(path)) {
    const file = shownPath(root, path);
    const problem = 'Nergens staat hoe onze organisatie heet.';
    const fix = 'Zet dit bestand terug: elke pagina neemt de naam hiervandaan.';
    return { organisation: undefined, findings: [{ file, problem, fix }] };
  }
  const read = readYaml(root, path, organisationSchema);
  return 'source' in read
    ? { organisation: read.source.data, findings: [] }
    : { organisation: undefined, findings: read.findings };
};

/** The name that the site shows, as it stands by itself and in a sentence. */
export interface ShownName {
  /** "Expertisebureau Online Kindermisbruik (EOKM)" */
  readonly full: string;
  /** "het Expertisebureau Online Kindermisbruik (EOKM)" */
  readonly inSentence: string;
}

/** How the site writes the name that is shown. */
export const shownName = (organisation: Organisation): ShownName => {
  const { name, short, article } = organisation[organisation.shown];
  const full = short === name ? name : `${name} (${short})`;
  return { full, inSentence: article === undefined ? full : `${article} ${full}` };
};

/** The name on the pages and in the documents; empty where the checks say that it cannot be read. */
export const ourName = (): ShownName => {
  const { organisation } = readOrganisation(contentFolder);
  return organisation ? shownName(organisation) : { full: '', inSentence: '' };
};
