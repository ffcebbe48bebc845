import whole from '../../astro.config.mjs';

/** What makes a page (the gate puts agreed lines in), without all that looks at the site as a whole: for a copy with one page. */
const kept = ['@astrojs/mdx', '@astrojs/react', 'no-code'];

const isKept = (one: unknown): boolean =>
  typeof one === 'object' && one !== null && 'name' in one && kept.includes(String(one.name));

export default {
  ...whole,
  integrations: (whole.integrations ?? []).filter(isKept),
};
