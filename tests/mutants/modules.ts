/** A module to change, and what must notice. */
export interface Mutated {
  readonly change: readonly string[];
  readonly tests: readonly string[];
}

/** What is data, or only joins the module to the rest of the site, has nothing that can be wrong by itself. */
export const modules: Readonly<Record<string, Mutated>> = {
  i18n: { change: ['src/i18n/*.ts'], tests: ['tests/i18n/*.test.ts'] },
  inventory: { change: ['src/privacy/inventory.ts'], tests: ['tests/privacy/inventory.test.ts'] },
  exit: {
    change: ['src/privacy/{attempt,quick-exit}.ts'],
    tests: ['tests/privacy/quick-exit.test.ts'],
  },
  hours: {
    change: ['src/contact/{calendar,opening,opening-hours,talk}.ts'],
    tests: ['tests/contact/{calendar,opening,opening-walked,opening-hours,talk}.test.ts'],
  },
  card: {
    change: ['src/contact/{card,numbers}.ts'],
    tests: ['tests/contact/card.test.ts'],
  },
  organisations: {
    change: ['src/contact/schema.ts'],
    tests: ['tests/contact/schema.test.ts'],
  },
  contact: {
    change: ['src/contact/{checks,organisation,read}.ts'],
    tests: ['tests/contact/{checks,organisation}.test.ts'],
  },
  reading: {
    change: ['src/reading/*.ts', '!src/reading/spelling.ts'],
    tests: ['tests/reading/{check,phrases}.test.ts'],
  },
  spelling: {
    change: ['src/reading/spelling.ts'],
    tests: ['tests/reading/spelling.test.ts'],
  },
  workbook: {
    change: ['src/programme/workbook/machine.ts'],
    tests: ['tests/programme/workbook/{events,machine}.test.ts'],
  },
  keeper: {
    change: ['src/programme/workbook/keeper.ts'],
    tests: ['tests/programme/workbook/{keeper,keeper-turns}.test.ts'],
  },
  vault: {
    change: ['src/programme/workbook/vault.ts'],
    tests: ['tests/programme/workbook/vault.test.ts'],
  },
  book: {
    change: ['src/programme/workbook/{merge,format}.ts'],
    tests: ['tests/programme/workbook/{merge,format}.test.ts'],
  },
  sift: {
    change: ['src/programme/workbook/sift.ts'],
    tests: ['tests/programme/workbook/sift.test.ts'],
  },
  // Tests that walk whole flows take seconds: a change of what they stand on is tried with those that are worked out by hand.
  answers: {
    change: ['src/flow/{condition,machine,mirror,model,page-data,tell,words}.ts'],
    tests: ['tests/flow/{condition,model,replay,tell}.test.ts'],
  },
  given: {
    change: ['src/flow/given.ts'],
    tests: ['tests/flow/{given-by-hand,given}.test.ts'],
  },
  stages: {
    change: ['src/flow/{graph,routes,stages}.ts'],
    tests: ['tests/flow/{graph,stages}.test.ts'],
  },
  shown: {
    change: ['src/flow/{shown,stylesheet}.ts'],
    tests: ['tests/flow/shown.test.ts'],
  },
  classes: {
    change: ['src/flow/{block-sets,classes,formulas,longest}.ts'],
    tests: ['tests/flow/{classes,golden}.test.ts'],
  },
  sentences: {
    change: ['src/flow/{sentences,visitor-words}.ts'],
    tests: ['tests/flow/sentences.test.ts'],
  },
  agreements: {
    change: ['src/flow/agreements/*.ts', 'src/flow/checks/agreements.ts'],
    tests: ['tests/flow/agreements.test.ts'],
  },
  flow: {
    change: [
      'src/flow/{read,schema,condition-schema}.ts',
      'src/flow/checks/*.ts',
      '!src/flow/checks/agreements.ts',
    ],
    tests: ['tests/flow/checks.test.ts'],
  },
};
