/**
 * On a field for what a visitor writes: no browser or add-on may send it, check it elsewhere, or
 * remember it. Its form has to say so too: see `ClosedForm.tsx`.
 */
export const closed = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
  'data-gramm': 'false',
  'data-1p-ignore': '',
  'data-bwignore': '',
  'data-lpignore': 'true',
} as const;
