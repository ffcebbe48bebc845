import type { APIRoute } from 'astro';
import { brandPictures, brandPng, type BrandPicture } from '~/ui/brand';

const isPicture = (name: string): name is BrandPicture => Object.hasOwn(brandPictures, name);

export const getStaticPaths = () =>
  Object.keys(brandPictures).map((picture) => ({ params: { picture } }));

/** The icons and the picture that apps show beside a link. */
export const GET: APIRoute = async ({ params: { picture = '' } }) => {
  if (!isPicture(picture)) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(await brandPng(picture)), {
    headers: { 'Content-Type': 'image/png' },
  });
};
