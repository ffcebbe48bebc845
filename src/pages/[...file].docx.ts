import { filesWith } from './_library';

export const { getStaticPaths, GET } = filesWith(
  '.docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
);
