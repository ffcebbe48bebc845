import type { APIRoute } from 'astro';
import { quietIcon } from '~/ui/brand';

/** The icon in the tab of the programme and the campaign, as SVG. */
export const GET: APIRoute = () =>
  new Response(quietIcon, { headers: { 'Content-Type': 'image/svg+xml' } });
