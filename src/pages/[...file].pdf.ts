import { filesWith } from './_library';

export const { getStaticPaths, GET } = filesWith('.pdf', 'application/pdf');
