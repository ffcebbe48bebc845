import type { APIRoute } from 'astro';
import { favicon } from '~/ui/brand';

/** The icon in a tab, as SVG. */
export const GET: APIRoute = () =>
  new Response(favicon, { headers: { 'Content-Type': 'image/svg+xml' } });
