import { openWholeLibrary } from './_whole-library';
import { everyDownload, type Download, type Library } from '~/lessons/library';

let opened: Library | undefined;

/** The lessons, with what they lean on; opened once for the whole build. */
export const library = (): Library => {
  // While somebody works on the site, the next page reads the texts anew.
  if (opened && import.meta.env.PROD) return opened;
  opened = openWholeLibrary();
  return opened;
};

/** `getStaticPaths` and `GET` of the files with one ending. */
export const filesWith = (ending: `.${string}`, type: string) => {
  const files = (): readonly Download[] =>
    everyDownload(library()).filter(({ path }) => path.endsWith(ending));
  return {
    getStaticPaths: () =>
      files().map(({ path }) => ({ params: { file: path.slice(1, -ending.length) } })),
    GET: async ({ params }: { readonly params: { readonly file?: string | undefined } }) => {
      const found = files().find(({ path }) => path === `/${params.file ?? ''}${ending}`);
      if (!found) return new Response(null, { status: 404 });
      return new Response(await found.make(), { headers: { 'Content-Type': type } });
    },
  };
};
