import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** Words that Windows keeps for itself, or that every object of JavaScript answers to. */
const reserved = new Set([
  ...['con', 'prn', 'aux', 'nul', 'constructor'],
  ...Array.from({ length: 9 }, (_, at) => [`com${at + 1}`, `lpt${at + 1}`]).flat(),
]);

const longest = 80;

/** A name becomes an id, and part of an address: `naaktbeeld-verspreid`, `nl.mdx`, `03-triggers`. */
const wellFormed = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?$/;

/** Whether a file or folder of content may be called this. */
export const isGoodName = (name: string): boolean =>
  name === 'README.md' ||
  (name.length <= longest && wellFormed.test(name) && !reserved.has(name.split('.')[0] ?? ''));

/** Whether each part of a path below the content folder may be called so. */
export const isGoodPath = (path: string): boolean => path.split(/[\\/]/).every(isGoodName);

/** The name as it can be shown on one line. */
const shown = (name: string): string => {
  const plain = name.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '�');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
};

/** Undefined for a name that is fine. */
const faultOf = (name: string): Pick<Finding, 'problem' | 'fix'> | undefined => {
  if (isGoodName(name)) return undefined;
  const fix =
    'Gebruik alleen kleine letters, cijfers en streepjes: naaktbeeld-verspreid. Is het geen bestand van jou? Gooi het weg.';
  if (name.length > longest) {
    return { problem: `De naam "${shown(name)}" is te lang.`, fix: 'Kies een kortere naam.' };
  }
  return reserved.has(name.split('.')[0] ?? '')
    ? {
        problem: `"${shown(name)}" kan geen naam zijn: een computer gebruikt dat woord zelf.`,
        fix: 'Kies een andere naam.',
      }
    : { problem: `De naam "${shown(name)}" kan niet.`, fix };
};

/**
 * Names that cannot be, and what leads out of the folder: one finding each. Nothing of these is read: see
 * `namesIn`.
 * @param root the content folder
 */
export const checkNames = (root: string): readonly Finding[] => {
  const findings: Finding[] = [];
  const walk = (folder: string, place: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const file = `${place}/${shown(name)}`;
      const fault = faultOf(name);
      if (entry.isSymbolicLink()) {
        findings.push({
          file,
          problem: 'Dit is een snelkoppeling naar een andere plek.',
          fix: 'Zet het bestand of de map zelf hier.',
        });
      } else if (fault) findings.push({ file, ...fault });
      else if (entry.isDirectory()) walk(join(folder, name), file);
      else if (!entry.isFile()) {
        findings.push({
          file,
          problem: 'Dit is geen gewoon bestand en geen map.',
          fix: 'Haal het weg.',
        });
      }
    }
  };
  walk(root, 'content');
  return findings;
};
