import type { APIRoute } from 'astro';
import { everyPreview } from '~/lessons/library';
import { library } from './_library';

const ending = '.webp';

export const getStaticPaths = () =>
  everyPreview(library()).map(({ path }) => ({ params: { file: path.slice(1, -ending.length) } }));

/** What the first page of a document looks like. */
export const GET: APIRoute = async ({ params: { file = '' } }) => {
  const found = everyPreview(library()).find(({ path }) => path === `/${file}${ending}`);
  if (!found) return new Response(null, { status: 404 });
  const { bytes } = await found.make();
  return new Response(bytes, { headers: { 'Content-Type': 'image/webp' } });
};
