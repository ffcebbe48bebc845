import { filesWith } from './_library';

export const { getStaticPaths, GET } = filesWith(
  '.pptx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
);
