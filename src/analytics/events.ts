/**
 * Everything that may ever be counted: an event that is not in this table does not compile. What is
 * not here, on purpose: the advice module (but for the yes of a visitor), the programme, the exit, what
 * is left behind, search, and any path through questions.
 */
export interface Counted {
  /** A public page was opened: its path, and nothing after it. */
  readonly pageview: { readonly path: string };
  /** A file was downloaded: its path. */
  readonly Download: { readonly path: string };
  /** The button of the campaign was used. */
  readonly Campagne: true;
  /** "Ik steun dit" of the campaign was used. */
  readonly Steun: true;
  /** A visitor said yes to "mag dit meetellen?": the coarse topic of the advice, and no page. */
  readonly Advies: { readonly topic: Topic };
}

/** A topic of the advice module that is never counted: who may be in danger is asked nothing. */
export const neverCounted = 'nood';

/** The coarse topics of the advice module, as they may be counted: permission for words of `flow.yaml`. */
const topics = [
  'account',
  'anders',
  'benaderd',
  'doorgestuurd',
  'gemaakt',
  'gezien',
  'sextortion',
  'verspreid',
  'vroeger',
] as const;
export type Topic = (typeof topics)[number];

/** Whether a word is a topic that may be counted. */
export const isTopic = (word: string): word is Topic => topics.some((topic) => topic === word);

/** What leaves of an event: where it was counted, and properties. */
export interface Sent {
  readonly path: string;
  readonly props: Readonly<Record<string, string>> | undefined;
}

/** A path, without whatever somebody hung behind it. */
const bare = (path: string): string => path.replace(/[?#].*$/s, '');

/** What is sent of each event, and nothing else. What is no page view says nothing of the page. */
export const toSent: { readonly [Name in keyof Counted]: (event: Counted[Name]) => Sent } = {
  pageview: ({ path }) => ({ path: bare(path), props: undefined }),
  Download: ({ path }) => ({ path: '/', props: { bestand: bare(path) } }),
  Campagne: () => ({ path: '/', props: undefined }),
  Steun: () => ({ path: '/', props: undefined }),
  Advies: ({ topic }) => ({ path: '/', props: { onderwerp: topic } }),
};
