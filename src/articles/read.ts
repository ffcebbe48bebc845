import { join, relative } from 'node:path';
import type { z } from 'zod';
import { doors } from '../i18n/doors.ts';
import { filesIn, namesIn, shownPath } from '../source/folders.ts';
import { readMdx, readYaml, type Source } from '../source/read.ts';
import type { Finding } from '../source/finding.ts';
import { kept } from '../source/kept.ts';
import {
  articleSchema,
  lawSchema,
  linksSchema,
  newsSchema,
  programmePageSchema,
  type ArticleWords,
  type Law,
  type Link,
} from './schema.ts';

/** The folders with articles, and where their pages stand. */
export const articleKinds = {
  topics: { folder: 'topics', base: '/onderwerpen/', schema: articleSchema },
  guides: { folder: 'guides', base: '/', schema: articleSchema },
  news: { folder: 'news', base: '/actueel/', schema: newsSchema },
  programme: {
    folder: 'programme/pages',
    base: doors.programme.prefix,
    schema: programmePageSchema,
  },
  campaign: { folder: 'campaign/pages', base: doors.campaign.prefix, schema: articleSchema },
} as const;

/** A folder with articles. */
export type ArticleKind = keyof typeof articleKinds;

/** A page of text, as it was read. */
export interface ArticleSource {
  readonly kind: ArticleKind;
  /** Its folder: `sextortion`, `ouders/praten`. */
  readonly id: string;
  /** Its address in Dutch: `/onderwerpen/sextortion/`. */
  readonly path: `/${string}`;
  readonly source: Source<ArticleWords>;
}

/** What texts lean on, by id. */
export interface References {
  readonly laws: ReadonlyMap<string, Law>;
  readonly links: ReadonlyMap<string, Link>;
}

/** All that articles are made of. */
export interface ArticleContent extends References {
  readonly articles: readonly ArticleSource[];
}

interface Found {
  readonly findings: readonly Finding[];
}

/**
 * The laws and links of a content folder. Reads and reports; throws nothing for a mistake.
 * @param root the content folder
 */
export const readReferences = (root: string): References & Found => {
  const findings: Finding[] = [];
  const yaml = <T>(folder: string, name: string, schema: z.ZodType<T>) =>
    kept(readYaml(root, join(root, folder, name), schema), findings);

  const laws = new Map<string, Law>();
  for (const name of namesIn(join(root, 'law'))) {
    const law = yaml('law', name, lawSchema);
    if (law) laws.set(name.replace(/\.yaml$/, ''), law.data);
  }
  const links = new Map<string, Link>();
  for (const name of namesIn(join(root, 'links'))) {
    const source = yaml('links', name, linksSchema);
    for (const [id, link] of Object.entries(source?.data ?? {})) {
      if (source && links.has(id)) {
        findings.push(
          source.finding(
            [id],
            `Het id "${id}" staat ook in een ander bestand.`,
            'Haal een van de twee weg.',
          ),
        );
      }
      links.set(id, link);
    }
  }
  return { laws, links, findings };
};

const kinds: readonly ArticleKind[] = ['topics', 'guides', 'news', 'programme', 'campaign'];

/**
 * The texts of a content folder, with what they lean on. Reads and reports; throws nothing for a
 * mistake.
 * @param root the content folder
 */
export const readArticles = (root: string): ArticleContent & Found => {
  const { laws, links, findings: wrong } = readReferences(root);
  const findings = [...wrong];
  const articles: ArticleSource[] = [];
  for (const kind of kinds) {
    const folder = join(root, articleKinds[kind].folder);
    for (const path of filesIn(folder)) {
      const [, id, locale] =
        /^(.+)\/([a-z]{2})\.mdx$/.exec(relative(folder, path).replaceAll('\\', '/')) ?? [];
      if (id === undefined || locale === undefined) {
        findings.push({
          file: shownPath(root, path),
          problem: 'Hier hoort alleen een tekst: een map met daarin nl.mdx.',
          fix: 'Noem het bestand <map>/nl.mdx, of haal het weg.',
        });
        continue;
      }
      const source = kept(readMdx<ArticleWords>(root, path, articleKinds[kind].schema), findings);
      if (source) articles.push({ kind, id, path: `${articleKinds[kind].base}${id}/`, source });
    }
  }
  return { articles, laws, links, findings };
};
