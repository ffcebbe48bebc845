/** A module to change, and what must notice. */
export interface Mutated {
  readonly change: readonly string[];
  readonly tests: readonly string[];
}

/** What is data, or only joins the module to the rest of the site, has nothing that can be wrong by itself. */
export const modules: Readonly<Record<string, Mutated>> = {
  i18n: { change: ['src/i18n/*.ts'], tests: ['tests/i18n/*.test.ts'] },
  inventory: { change: ['src/privacy/inventory.ts'], tests: ['tests/privacy/inventory.test.ts'] },
  hours: {
    change: ['src/contact/{calendar,opening,opening-hours,talk}.ts'],
    tests: ['tests/contact/{calendar,opening,opening-walked,opening-hours,talk}.test.ts'],
  },
  contact: {
    change: ['src/contact/{card,checks,numbers,organisation,read,schema}.ts'],
    tests: ['tests/contact/{checks,helplines,organisation}.test.ts'],
  },
  reading: { change: ['src/reading/*.ts'], tests: ['tests/reading/*.test.ts'] },
  workbook: {
    change: ['src/programme/workbook/{keeper,vault,machine,merge,format,sift}.ts'],
    tests: ['tests/programme/workbook/*.test.ts'],
  },
  flow: {
    change: ['src/flow/**/*.ts', '!src/flow/form.ts'],
    tests: ['tests/flow/*.test.ts'],
  },
};
