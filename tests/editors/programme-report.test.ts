import { cpSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { signTexts } from '../../src/signing/sign.ts';
import { programmeReport } from '../../src/editors/programme-report.ts';
import { BrokenProgramme } from '../support/broken-programme.ts';

// Reads a whole content folder.
vi.setConfig({ testTimeout: 30_000 });

test('who approves texts finds every one, with its state, its level, and the facts to verify', () => {
  using programme = new BrokenProgramme();
  programme.write(
    'pages/vragen/nl.mdx',
    `---
title: Vragen
short: Wat mensen vragen.
audience: jezelf
order: 10
checked: 2026-11-24
status: concept
helplines: [meld-misdaad-anoniem]
---

Je mag alles vragen. Niemand vraagt je naam. Je hoeft niets te zeggen wat je niet wilt.
`,
  );
  cpSync('content/organisation/signing.yaml', join(programme.root, 'organisation/signing.yaml'));
  signTexts(programme.root, { what: ['programme/pages/vragen'], role: 'redacteur' }, '2026-11-28');
  const { modules, pages, unverified } = programmeReport(programme.root);
  const files = globSync('programme/**/nl.mdx', { cwd: programme.root });
  expect([...modules, ...pages].map(({ file }) => file).sort()).toEqual(
    files.map((file) => join('content', file)).sort(),
  );
  expect(modules[0]).toMatchObject({
    path: '/stoppen-is-mogelijk/1/',
    status: 'concept',
    weight: 'zwaar',
    steps: 3,
    exercises: ['chips', 'sort', 'grounding'],
  });
  expect(modules[0]?.score?.longest).toBeGreaterThan(5);
  expect(pages[0]).toMatchObject({
    path: '/stoppen-is-mogelijk/vragen/',
    status: 'beoordeeld',
    words: 17,
  });
  expect(unverified.map(({ file }) => file)).toContain(
    'content/contact/meld-misdaad-anoniem/helpline.yaml',
  );
});
