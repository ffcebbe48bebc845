import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

const parser = new DOMParser({ onError: () => undefined });

/** A built page, to look for what stands in it. */
export const parsePage = (html: string) => parser.parseFromString(html, 'text/html');

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

/**
 * What a reader reads in a part of a page: its text, and the words for its pictures.
 * @param left whether an element is left out
 */
export const readText = (node: Node, left: (element: Element) => boolean = () => false): string => {
  if (!isElement(node)) return node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? '') : '';
  if (node.getAttribute('aria-hidden') === 'true' || left(node)) return '';
  if (node.tagName === 'img') return ` ${node.getAttribute('alt') ?? ''} `;
  const inside = [...node.childNodes].map((child) => readText(child, left)).join('');
  return /^(?:a|span|strong|em)$/.test(node.tagName) ? inside : ` ${inside} `;
};

/** Words, numbers and signs each on their own: where a line breaks or a letter is bold is no difference. */
export const tokens = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b\u2060]/g, '')
    // A hyphen that keeps a number together has the shape of any hyphen, and a quote is a quote.
    .replaceAll('\u2010', '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
