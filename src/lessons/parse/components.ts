import { componentRules, everyComponent, type ComponentName } from '../../source/components.ts';
import { chooseFrom } from '../../source/finding.ts';
import type { MdNode } from '../../source/mdx.ts';
import { typedAddress } from '../../i18n/on-paper.ts';
import { casePath } from '../addresses.ts';
import type { DocumentBlock, Inline } from '../model.ts';
import { attributesOf, choiceIn, numberIn } from './attributes.ts';
import { parseInline } from './inline.ts';
import { lineOf, lookUp, report, type Around, type TextPlace, type Setting } from './setting.ts';

/** Reads what stands inside a component. */
type Inside = (
  nodes: readonly MdNode[],
  setting: Setting,
  around: Around,
) => readonly DocumentBlock[];

interface Reading {
  readonly node: MdNode;
  readonly setting: Setting;
  readonly line: number | undefined;
  readonly given: Readonly<Partial<Record<string, string>>>;
  /** Reads what stands inside it, or some of that. */
  readonly blocks: (nodes?: readonly MdNode[]) => readonly DocumentBlock[];
}

interface Component {
  /** Only in these documents. */
  readonly places?: readonly TextPlace[];
  /** Only directly in this component. */
  readonly parent?: string;
  /** Nothing stands in it. */
  readonly empty?: true;
  readonly make: (reading: Reading) => readonly DocumentBlock[];
}

const plain = (v: string): readonly Inline[] => [{ t: 'text', v }];

/** Around exactly one list. */
const listed =
  (look: 'steps' | 'boxes' | 'cards', example: string): Component['make'] =>
  ({ node, setting, blocks }) => {
    const inside = blocks();
    const [list] = inside;
    if (inside.length === 1 && list?.t === 'list') return [{ ...list, look }];
    report(
      setting,
      node,
      `In <${String(node.name)}> hoort één lijst, en niets anders.`,
      `Schrijf er regels in die beginnen met "${example}", met een lege regel erboven en eronder.`,
    );
    return inside;
  };

const components: Readonly<Partial<Record<ComponentName, Component>>> = {
  Let: {
    make: ({ node, setting, given: { soort, titel = '' }, blocks, line }) => [
      {
        t: 'callout',
        kind: choiceIn(node, setting, 'soort', soort, ['tip', 'let-op', 'gevaar']),
        title: titel,
        k: blocks(),
        line,
      },
    ],
  },
  Stappen: { make: listed('steps', '1. ') },
  Vinklijst: { make: listed('boxes', '- ') },
  Kaartjes: { make: listed('cards', '- '), places: ['pages', 'lesplan'] },
  Kolommen: {
    make: ({ node, setting, blocks, line }) => {
      const children = node.children ?? [];
      const columns = children.filter(({ name }) => name === 'Kolom').map((one) => blocks([one]));
      if (columns.length < children.length || columns.length < 2 || columns.length > 3) {
        report(
          setting,
          node,
          'In <Kolommen> horen twee of drie kolommen, en niets anders.',
          'Zet er twee of drie keer <Kolom> … </Kolom> in.',
        );
      }
      return [{ t: 'columns', columns, line }];
    },
  },
  Kolom: { parent: 'Kolommen', make: ({ blocks }) => blocks() },
  Schrijfregels: {
    places: ['pages'],
    empty: true,
    make: ({ node, setting, given, line }) => {
      const count = numberIn(node, setting, 'aantal', given['aantal'], [1, 20]);
      return count === undefined ? [] : [{ t: 'lines', count, line }];
    },
  },
  Invulregel: {
    places: ['pages'],
    empty: true,
    make: ({ given: { label = '' }, line }) => [{ t: 'field', label, line }],
  },
  Figuur: {
    empty: true,
    make: ({ node, setting, given: { bestand, alt = '', bijschrift, breedte }, line }) => {
      const width = choiceIn(node, setting, 'breedte', breedte, ['half', 'klein', 'heel']);
      if (bestand === undefined) return [];
      const { pictures } = setting.sources;
      const picture = lookUp(setting, node, pictures, bestand, 'de map van dit document');
      return picture ? [{ t: 'figure', ...picture, alt, caption: bijschrift, width, line }] : [];
    },
  },
  QR: {
    empty: true,
    make: ({ given: { naar = '/', tekst = '' }, line }) => [
      { t: 'qr', to: naar, shown: typedAddress(naar), caption: tekst, line },
    ],
  },
  NieuwePagina: {
    places: ['pages', 'lesplan'],
    empty: true,
    make: ({ line }) => [{ t: 'page-break', line }],
  },
  Wet: {
    empty: true,
    make: ({ node, setting, given: { id }, line }) => {
      const law = id && lookUp(setting, node, setting.sources.laws, id, 'content/law');
      if (!law) return [];
      const { name, plain: words, article } = law;
      const k: readonly Inline[] = [
        { t: 'strong', k: plain(`${name}.`) },
        { t: 'text', v: ` ${words} (${article})` },
      ];
      return [{ t: 'paragraph', k, line }];
    },
  },
  Feit: {
    empty: true,
    make: ({ node, setting, given: { id }, line }) => {
      const where = 'content/campaign/facts.yaml';
      const fact = id && lookUp(setting, node, setting.sources.facts, id, where);
      if (!fact) return [];
      const k = [
        { t: 'paragraph', k: [{ t: 'strong', k: plain(fact.text) }], line },
        { t: 'paragraph', k: plain(fact.source), line },
      ] as const;
      return [{ t: 'quote', k, line }];
    },
  },
  Casus: {
    empty: true,
    make: ({ node, setting, given: { id }, line }) => {
      const found = id && lookUp(setting, node, setting.sources.cases, id, 'content/cases');
      if (!id || !found) return [];
      const { name, age, story } = found;
      const to = casePath(id);
      const shown = typedAddress(to);
      const title = `Een verzonnen verhaal: ${name}, ${age} jaar`;
      // On a screen the class opens the story; on paper it is told.
      if (setting.place === 'dias') {
        return [{ t: 'qr', to, shown, caption: 'Open dit verzonnen verhaal met de klas', line }];
      }
      const open: DocumentBlock = {
        t: 'paragraph',
        k: [
          { t: 'text', v: 'Open het met de klas: ' },
          { t: 'link', to, k: plain(shown) },
        ],
        line,
      };
      return [{ t: 'callout', kind: 'tip', title, k: [...story, open], line }];
    },
  },
  Stap: {
    places: ['lesplan'],
    make: ({ node, setting, given: { titel = '', minuten, werkvorm }, blocks, line }) => {
      const minutes = numberIn(node, setting, 'minuten', minuten, [1, 90]) ?? 0;
      const from = setting.clock;
      setting.clock += minutes;
      setting.heading = 2;
      const k = blocks();
      const until = setting.clock;
      return [{ t: 'step', title: titel, minutes, from, until, way: werkvorm, k, line }];
    },
  },
  Dia: {
    places: ['dias'],
    make: ({ node, setting, given: { titel = '', soort }, blocks, line }) => {
      const look = choiceIn(node, setting, 'soort', soort, ['gewoon', 'titel', 'vraag']);
      const children = node.children ?? [];
      const k = blocks(children.filter(({ name }) => name !== 'Notitie'));
      const notes = blocks(children.filter(({ name }) => name === 'Notitie'));
      return [{ t: 'slide', title: titel, look, k, notes, line }];
    },
  },
  Notitie: { parent: 'Dia', make: ({ blocks }) => blocks() },
  // What is left of these names no words: it is reported for texts of every kind.
  Zin: { empty: true, make: () => [] },
  // On a line of its own it is a sentence of its own.
  Bel: {
    empty: true,
    make: ({ node, setting, line }) => [
      {
        t: 'paragraph',
        k: parseInline([{ ...node, type: 'mdxJsxTextElement' }], setting),
        line,
      },
    ],
  },
};

/** The names of everything that can stand in a document. */
const componentNames = Object.keys(components);

/** Reads a component of a document, and reports what is wrong with it. */
export const component = (
  node: MdNode,
  setting: Setting,
  { inside }: Around,
  read: Inside,
): readonly DocumentBlock[] => {
  const name = String(node.name);
  const known = everyComponent.find((one) => one === name);
  const rule = known && components[known];
  const wrong = (problem: string, fix: string): readonly DocumentBlock[] => {
    report(setting, node, problem, fix);
    return [];
  };
  if (!known || !rule) {
    return wrong(`<${name}> bestaat niet.`, `Kies uit: ${chooseFrom(componentNames, name)}.`);
  }
  const { places, parent, empty, make } = rule;
  if (places && !places.includes(setting.place)) {
    return wrong(`<${name}> kan niet in dit soort document.`, 'Haal het weg.');
  }
  if (parent !== undefined && inside.at(-1) !== parent) {
    return wrong(
      `<${name}> hoort direct in <${parent}>.`,
      `Zet er <${parent}> … </${parent}> omheen.`,
    );
  }
  if (inside.includes(name)) {
    return wrong(`<${name}> staat in een andere <${name}>.`, 'Zet ze na elkaar.');
  }
  if (setting.place === 'dias' && inside.length === 0 && name !== 'Dia') {
    return wrong(`<${name}> staat buiten een dia.`, 'Zet het in <Dia titel="…"> … </Dia>.');
  }
  const children = node.children ?? [];
  if (empty && children.length > 0) {
    return wrong(`In <${name}> kan geen tekst staan.`, `Sluit het meteen: <${name} … />.`);
  }
  const given = attributesOf(node, setting, componentRules[known]);
  const blocks = (nodes = children) => read(nodes, setting, { inside: [...inside, name] });
  return make({ node, setting, line: lineOf(node, setting), given, blocks });
};
