/** A sentence that stands on the page. */
export interface PageSentence {
  readonly text: string;
  readonly range: Range;
  /** What it stands in: a paragraph, a heading, an item. */
  readonly block: Element;
}

/** What nobody reads out: what is pressed or filled in, what is only drawn, what a visitor wrote. */
const silent =
  'button,input,select,textarea,label,summary,progress,output,nav,svg,script,style,template,noscript,dialog,' +
  '[aria-hidden=true],[translate=no],[data-read-aloud],.visually-hidden,a.button:not([href^="tel:"])';

/** What has words of its own, apart from those beside it. */
const blocks =
  'p,li,h1,h2,h3,h4,h5,dt,dd,th,td,legend,caption,figcaption,blockquote,div,section,article,header,main';

/** Whether somebody can see it; what has no box of its own is as its parts are. */
const isSeen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) ||
  getComputedStyle(element).display === 'contents';

/** The pieces of text that are read out, in order. */
const textsIn = (region: Element): readonly Text[] => {
  const walker = document.createTreeWalker(
    region,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
      if (node.matches(silent) || !isSeen(node)) return NodeFilter.FILTER_REJECT;
      return NodeFilter.FILTER_SKIP;
    },
  );
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) found.push(node);
  }
  return found;
};

/** Where sentences begin and end in a text; all of it is one where a browser cannot tell. */
const cut = (text: string): readonly { readonly from: number; readonly to: number }[] => {
  if (!('Segmenter' in Intl)) return [{ from: 0, to: text.length }];
  const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    from: index + segment.length - segment.trimStart().length,
    to: index + segment.trimEnd().length,
  }));
};

/** The sentences of one block, each with its place. */
const sentencesOfBlock = (block: Element, texts: readonly Text[]): readonly PageSentence[] => {
  const whole = texts.map(({ data }) => data).join('');
  const rangeOf = (from: number, to: number): Range => {
    const range = new Range();
    let begin = 0;
    for (const text of texts) {
      const end = begin + text.length;
      if (from >= begin && from < end) range.setStart(text, from - begin);
      if (to > begin && to <= end) range.setEnd(text, to - begin);
      begin = end;
    }
    return range;
  };
  return cut(whole).flatMap(({ from, to }) => {
    const text = whole.slice(from, to);
    return /[\p{L}\d]/u.test(text) ? [{ text, range: rangeOf(from, to), block }] : [];
  });
};

/** All that is read out of a part of the page, in the order in which it stands there. */
export const sentencesIn = (region: Element): readonly PageSentence[] => {
  const groups: { readonly block: Element; readonly texts: Text[] }[] = [];
  for (const text of textsIn(region)) {
    const block = text.parentElement?.closest(blocks) ?? region;
    const last = groups.at(-1);
    if (last?.block === block) last.texts.push(text);
    else groups.push({ block, texts: [text] });
  }
  return groups.flatMap(({ block, texts }) => sentencesOfBlock(block, texts));
};

/** Whether a sentence still stands where somebody can see it, with nothing over it. */
export const isInSight = ({ block }: PageSentence): boolean => {
  const over = document.querySelector('dialog:modal,[popover]:popover-open');
  return block.isConnected && isSeen(block) && (!over || over.contains(block));
};
