/** A page that was found. */
export interface FoundPage {
  readonly url: string;
  readonly title: string;
  readonly short: string;
  readonly audience: string;
}

/** What the page says while searching; `groups` by audience. */
export interface SearchTexts {
  readonly loading: string;
  readonly none: string;
  readonly found: string;
  readonly foundOne: string;
  readonly failed: string;
  readonly groups: Readonly<Record<string, string>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const textIn = (value: unknown, name: string): string => {
  const found = isRecord(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
};

/**
 * A result as the index gives it. By hand, not with zod: this runs in the browser.
 * @throws never: what is missing is empty
 */
export const readResult = (value: unknown): FoundPage => {
  const data = isRecord(value) ? value : {};
  const filters = isRecord(data['filters']) ? data['filters']['voor'] : undefined;
  const [audience] = Array.isArray(filters) ? filters.filter((one) => typeof one === 'string') : [];
  return {
    url: textIn(data, 'url'),
    title: textIn(data['meta'], 'title'),
    short: textIn(data['meta'], 'short'),
    audience: audience ?? 'iedereen',
  };
};

/** The words of the page, from its data block; nothing when it is not there. */
export const readTexts = (json: string): SearchTexts | undefined => {
  if (json === '') return undefined;
  const data: unknown = JSON.parse(json);
  const groups = isRecord(data) && isRecord(data['groups']) ? data['groups'] : {};
  return {
    loading: textIn(data, 'loading'),
    none: textIn(data, 'none'),
    found: textIn(data, 'found'),
    foundOne: textIn(data, 'foundOne'),
    failed: textIn(data, 'failed'),
    groups: Object.fromEntries(Object.keys(groups).map((key) => [key, textIn(groups, key)])),
  };
};

/** Results by whom they are for, in the order in which the groups were first found. */
export const groupsOf = (
  pages: readonly FoundPage[],
): readonly { readonly audience: string; readonly pages: readonly FoundPage[] }[] => {
  const audiences = [...new Set(pages.map(({ audience }) => audience))];
  return audiences.map((audience) => ({
    audience,
    pages: pages.filter((page) => page.audience === audience),
  }));
};
