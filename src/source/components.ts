import type { Finding } from './finding.ts';
import type { MdxComponent } from './mdx.ts';

/** What stands in the tag of a component. */
export interface AttributeRule {
  /** It must have these. */
  readonly needs?: readonly string[];
  /** It may have these. */
  readonly may?: readonly string[];
}

/**
 * Everything that can stand in a text beside Markdown, with the attributes of each. Which of them fit in
 * a kind of text is for its feature to say; a name or an attribute that is not here is nowhere.
 */
export const componentRules = {
  App: { needs: ['id'] },
  Bel: { needs: ['id'] },
  Casus: { needs: ['id'] },
  Dia: { needs: ['titel'], may: ['soort'] },
  Feit: { needs: ['id'] },
  Figuur: { needs: ['bestand', 'alt'], may: ['bijschrift', 'breedte'] },
  Invulregel: { needs: ['label'] },
  Kaartjes: {},
  Kern: {},
  Kolom: {},
  Kolommen: {},
  Let: { needs: ['soort', 'titel'] },
  Meer: { needs: ['titel'] },
  Methoden: {},
  NieuwePagina: {},
  Notitie: {},
  Oefening: { needs: ['id'] },
  Plaatje: { needs: ['id'] },
  QR: { needs: ['naar', 'tekst'] },
  Schrijfregels: { needs: ['aantal'] },
  Stap: { needs: ['titel', 'minuten'], may: ['werkvorm'] },
  Stappen: {},
  Verhaal: { needs: ['naam'] },
  Vinklijst: {},
  Wachten: { needs: ['minuten'] },
  Wet: { needs: ['id'] },
  Zin: { needs: ['id'], may: ['voor'] },
} as const satisfies Readonly<Record<string, AttributeRule>>;

/** The name of something that can stand in a text. */
export type ComponentName = keyof typeof componentRules;

/** What may stand in a text of any kind: what is agreed holds everywhere. */
const everywhere: readonly ComponentName[] = ['Zin'];

/** What an editor may put in a kind of text, by name. */
export type Allowed = readonly ComponentName[];

/** All there is, whatever the kind of text. */
export const everyComponent: Allowed = Object.keys(componentRules).filter(
  (name): name is ComponentName => Object.hasOwn(componentRules, name),
);

/**
 * What is wrong with a component in a text: it is not one of ours, or an attribute is missing or unknown.
 * @param file the file it stands in, as an editor writes it
 */
export const checkComponent = (
  file: string,
  { name, line, attributes, coded = [] }: MdxComponent,
  fitting: Allowed,
): readonly Finding[] => {
  const allowed = [...fitting, ...everywhere.filter((one) => !fitting.includes(one))];
  const known = allowed.find((one) => one === name);
  if (known === undefined) {
    const names = allowed.map((one) => `<${one}>`);
    return [
      {
        file,
        line,
        problem: `<${name}> bestaat niet in deze teksten.`,
        fix: `Kies uit: ${names.join(', ')}.`,
      },
    ];
  }
  const { needs = [], may = [] }: AttributeRule = componentRules[known];
  const missing = needs.filter((key) => !attributes[key] && !coded.includes(key));
  const unknown = Object.keys(attributes).filter((key) => ![...needs, ...may].includes(key));
  return [
    ...missing.map((key) => ({
      file,
      line,
      problem: `<${name}> mist "${key}".`,
      fix: `Schrijf: <${name} ${key}="…">.`,
    })),
    ...unknown.map((key) => ({
      file,
      line,
      problem: `<${name}> kent "${key}" niet.`,
      fix:
        needs.length + may.length > 0
          ? `Haal het weg. Dit mag wel: ${[...needs, ...may].join(', ')}.`
          : 'Haal het weg.',
    })),
  ];
};
