import { readSite } from '../../src/build/headers/site.ts';

const site = readSite('dist');

/** The address of every built page. */
export const pages = site.pages.map(({ path }) => path);
/** The address of every other file that a visitor may ask for. */
export const { files } = site;
