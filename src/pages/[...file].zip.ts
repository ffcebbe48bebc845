import { filesWith } from './_library';

export const { getStaticPaths, GET } = filesWith('.zip', 'application/zip');
