import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { isPreview, kitchenSinkFolder } from './source/root.ts';
import { helplineSchema, helplineWordsSchema } from './contact/schema.ts';
import { blockWordsSchema, outcomeWordsSchema, questionWordsSchema } from './flow/schema.ts';

/** `…/flows/advies/blocks/stop-betalen/nl.mdx` is the entry `advies/blocks/stop-betalen/nl`. */
const inFlows = ({ entry }: { entry: string }) =>
  entry.replace(/^.*\/flows\//, '').replace(/\.\w+$/, '');
const inContact = ({ entry }: { entry: string }) => entry.replace(/\.\w+$/, '');
const folderName = ({ entry }: { entry: string }) => entry.split('/').at(0) ?? entry;

/** The tests' own flow is part of preview builds only. */
const flowFolders = isPreview ? ['content', kitchenSinkFolder] : ['content'];
const flowWords = (kind: string) =>
  glob({
    base: '.',
    pattern: flowFolders.map((folder) => `${folder}/flows/*/${kind}/*/*.mdx`),
    generateId: inFlows,
  });

export const collections = {
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
    loader: glob({ base: './content/contact', pattern: '*/*.mdx', generateId: inContact }),
    schema: helplineWordsSchema,
  }),
};
