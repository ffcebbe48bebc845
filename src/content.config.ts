import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { isPreview, kitchenSinkFolder } from './source/root.ts';
import { articleSchema, newsSchema, programmePageSchema } from './articles/schema.ts';
import { moduleWordsSchema } from './programme/course/schema.ts';
import { helplineSchema, helplineWordsSchema } from './contact/schema.ts';
import { blockWordsSchema, outcomeWordsSchema, questionWordsSchema } from './flow/schema.ts';

/** `…/flows/advies/blocks/stop-betalen/nl.mdx` is the entry `advies/blocks/stop-betalen/nl`. */
const inFlows = ({ entry }: { entry: string }) =>
  entry.replace(/^.*\/flows\//, '').replace(/\.\w+$/, '');
const withoutEnding = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');
const folderName = ({ entry }: { entry: string }) => entry.split('/').at(0) ?? entry;

const articles = (folder: string) =>
  glob({ base: `./content/${folder}`, pattern: '**/*.mdx', generateId: withoutEnding });

/** The tests' own flow is part of preview builds only. */
const flowFolders = isPreview ? ['content', kitchenSinkFolder] : ['content'];
const flowWords = (kind: string) =>
  glob({
    base: '.',
    pattern: flowFolders.map((folder) => `${folder}/flows/*/${kind}/*/*.mdx`),
    generateId: inFlows,
  });

export const collections = {
  topics: defineCollection({ loader: articles('topics'), schema: articleSchema }),
  guides: defineCollection({ loader: articles('guides'), schema: articleSchema }),
  news: defineCollection({ loader: articles('news'), schema: newsSchema }),
  programme: defineCollection({
    loader: articles('programme/pages'),
    schema: programmePageSchema,
  }),
  campaign: defineCollection({ loader: articles('campaign/pages'), schema: articleSchema }),
  modules: defineCollection({ loader: articles('programme/modules'), schema: moduleWordsSchema }),
  questionWords: defineCollection({
    loader: flowWords('questions'),
    schema: questionWordsSchema,
  }),
  outcomeWords: defineCollection({ loader: flowWords('outcomes'), schema: outcomeWordsSchema }),
  blockWords: defineCollection({ loader: flowWords('blocks'), schema: blockWordsSchema }),
  helplines: defineCollection({
    loader: glob({ base: './content/contact', pattern: '*/helpline.yaml', generateId: folderName }),
    schema: helplineSchema,
  }),
  helplineWords: defineCollection({
    loader: glob({ base: './content/contact', pattern: '*/*.mdx', generateId: withoutEnding }),
    schema: helplineWordsSchema,
  }),
};
