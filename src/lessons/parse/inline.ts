import { componentRules } from '../../source/components.ts';
import { isCode, type MdNode } from '../../source/mdx.ts';
import type { Inline } from '../model.ts';
import { attributesOf } from './attributes.ts';
import { lookUp, report, type Setting } from './setting.ts';

const words = (node: MdNode): string =>
  (typeof node.value === 'string' ? node.value : '').replace(/\s*\n\s*/g, ' ');

/** `<Bel id="…" />`: the name and number of an organisation, from `content/contact/`. */
const call = (node: MdNode, setting: Setting): readonly Inline[] => {
  const { id } = attributesOf(node, setting, componentRules.Bel);
  if (id === undefined) return [];
  const found = lookUp(setting, node, setting.sources.calls, id, 'content/contact');
  if (found === undefined) return [];
  return typeof found === 'string'
    ? [{ t: 'text', v: found }]
    : [{ t: 'link', to: found.href, k: [{ t: 'text', v: found.label }] }];
};

const inline = (node: MdNode, setting: Setting): readonly Inline[] => {
  if (isCode(node)) return [];
  const children = () => parseInline(node.children ?? [], setting);
  switch (node.type) {
    case 'text':
      return [{ t: 'text', v: words(node) }];
    case 'strong':
      return [{ t: 'strong', k: children() }];
    case 'emphasis':
      return [{ t: 'em', k: children() }];
    case 'break':
      return [{ t: 'break' }];
    case 'link': {
      const k = children();
      if (k.length === 0) {
        report(setting, node, 'Deze link heeft geen woorden.', 'Schrijf: [woorden](adres).');
      }
      return [{ t: 'link', to: typeof node.url === 'string' ? node.url : '', k }];
    }
    case 'mdxJsxTextElement':
      if (node.name === 'Bel') return call(node, setting);
      if (node.name === 'Zin') {
        attributesOf(node, setting, componentRules.Zin);
        return [];
      }
      report(
        setting,
        node,
        `<${String(node.name)}> kan niet midden in een zin staan.`,
        'Zet het op een eigen regel, met een lege regel erboven en eronder.',
      );
      return [];
    default:
      report(
        setting,
        node,
        `Deze opmaak (${node.type}) kan niet in een document.`,
        'Gebruik alleen **vet**, *schuin*, [een link](/adres/) en <Bel id="…" />.',
      );
      return [];
  }
};

/** The pieces of a sentence. */
export const parseInline = (nodes: readonly MdNode[], setting: Setting): readonly Inline[] =>
  nodes.flatMap((node) => inline(node, setting));
