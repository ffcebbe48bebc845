import { z } from 'zod';
import type { AttributeRule } from '../../source/components.ts';
import type { MdNode } from '../../source/mdx.ts';
import { curly } from '../../source/quotes.ts';
import { report, type Setting } from './setting.ts';

const attribute = z.object({ type: z.string(), name: z.string().optional(), value: z.unknown() });

/** The attributes of a component as plain text; what is missing, unknown or no text is reported. */
export const attributesOf = (
  node: MdNode,
  setting: Setting,
  { needs = [], may = [] }: AttributeRule,
): Readonly<Partial<Record<string, string>>> => {
  const tag = `<${String(node.name)}>`;
  const allowed = [...needs, ...may];
  const given: Partial<Record<string, string>> = {};
  const wrong = new Set<string>();
  for (const { name, value } of z.array(attribute).catch([]).parse(node.attributes)) {
    // Code is reported for texts of every kind.
    if (name === undefined) continue;
    if (typeof value === 'object' && value !== null) wrong.add(name);
    else if (!allowed.includes(name)) {
      const choose = allowed.length > 0 ? `Dit mag wel: ${allowed.join(', ')}.` : 'Haal het weg.';
      report(setting, node, `${tag} kent "${name}" niet.`, choose);
    } else if (typeof value === 'string' && value.trim() !== '') {
      given[name] = curly(value.trim());
    } else {
      wrong.add(name);
      report(
        setting,
        node,
        `Bij ${tag} is "${name}" geen gewone tekst.`,
        `Schrijf het tussen aanhalingstekens, zonder accolades: ${name}="…".`,
      );
    }
  }
  for (const name of needs) {
    if (given[name] !== undefined || wrong.has(name)) continue;
    report(setting, node, `${tag} mist "${name}".`, `Voeg toe: ${name}="…".`);
  }
  return given;
};

/** A whole number in an attribute, or nothing when it is out of bounds. */
export const numberIn = (
  node: MdNode,
  setting: Setting,
  name: string,
  written: string | undefined,
  [least, most]: readonly [number, number],
): number | undefined => {
  if (written === undefined) return undefined;
  const value = Number(written);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  report(
    setting,
    node,
    `Bij <${String(node.name)}> kan ${name}="${written}" niet.`,
    `Schrijf een heel getal van ${least} tot en met ${most}.`,
  );
  return undefined;
};

/** One word of a closed list in an attribute; the first of the list when it is not given. */
export const choiceIn = <const T extends string>(
  node: MdNode,
  setting: Setting,
  name: string,
  written: string | undefined,
  choices: readonly [T, ...T[]],
): T => {
  if (written === undefined) return choices[0];
  const found = choices.find((choice) => choice === written);
  if (found === undefined) {
    report(
      setting,
      node,
      `Bij <${String(node.name)}> kan ${name}="${written}" niet.`,
      `Kies uit: ${choices.join(', ')}.`,
    );
  }
  return found ?? choices[0];
};
