// In the place of what Vite puts before `import()`: that also waits for style sheets, which stand in the pages here.

const asked = new Set<string>();

/**
 * Fetches a part of a page, and at once what that part needs in its turn: or a slow phone would ask for
 * one after the other.
 * @param needs paths below the root of the site
 */
export const __vitePreload = <Part>(
  load: () => Promise<Part>,
  needs: readonly string[] = [],
): Promise<Part> => {
  for (const need of needs.filter((one) => !asked.has(one))) {
    asked.add(need);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = `/${need}`;
    document.head.append(link);
  }
  return load();
};
