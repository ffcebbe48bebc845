import type { APIRoute } from 'astro';
import { readFigures, toCsv } from '~/figures/read.ts';
import { contentFolder } from '~/source/root.ts';

const { years } = readFigures(contentFolder);

export const getStaticPaths = () => years.map(({ year }) => ({ params: { year: String(year) } }));

/** The figures of one year, to reckon with. */
export const GET: APIRoute = ({ params }) => {
  const figures = years.find(({ year }) => String(year) === params['year']);
  if (!figures) return new Response(null, { status: 404 });
  return new Response(toCsv(figures), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
