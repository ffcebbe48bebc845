import { relative, resolve } from 'node:path';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contentFilesIn, shownPath } from './source/folders.ts';
import { readText } from './source/read.ts';
import { contentFolder, isPreview, kitchenSinkFolder } from './source/root.ts';

// Fields and what is wrong with them are `source/entries.ts`, for the checks and for the pages alike. Astro
// gets the files whose text a page shows, and only draws them: it has nothing of its own to refuse.

/** The texts that a page draws; documents of lessons are made from their own parts. */
const drawn = /^content\/(?:campaign|contact|flows|guides|news|programme|topics)\/.*\.mdx$/;

/** The tests' own flow is part of preview builds only. */
const roots = isPreview ? [contentFolder, resolve(kitchenSinkFolder)] : [contentFolder];

/** Every text, by its path as a finding shows it: `content/contact/112/nl.mdx`. */
const texts: Loader = {
  name: 'texts',
  load: (context) => {
    const { store, watcher } = context;
    const root = context.config.root.pathname;
    const take = () => {
      const there = new Set<string>();
      for (const folder of roots) {
        for (const path of contentFilesIn(folder)) {
          const id = shownPath(folder, path);
          const text = readText(path, id);
          if (typeof text !== 'string') continue;
          there.add(id);
          const filePath = relative(root, path).replaceAll('\\', '/');
          const deferredRender = drawn.test(id);
          // What a page does not draw is here for `npm run dev` alone: a page is made anew when it changes.
          store.set({
            id,
            data: {},
            filePath,
            digest: context.generateDigest(text),
            deferredRender,
          });
          if (deferredRender) store.addModuleImport(filePath);
        }
      }
      for (const id of store.keys()) if (!there.has(id)) store.delete(id);
    };
    take();
    watcher?.add([...roots]);
    for (const event of ['add', 'change', 'unlink'] as const) {
      watcher?.on(event, (path: string) => {
        if (roots.some((folder) => path.startsWith(folder))) take();
      });
    }
    return Promise.resolve();
  },
};

export const collections = { texts: defineCollection({ loader: texts }) };
