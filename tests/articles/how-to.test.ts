import { expect, test } from 'vitest';
import { readArticles } from '../../src/articles/read.ts';

const pages = readArticles('content')
  .articles.filter(({ kind, id }) => kind === 'guides' && id.startsWith('stap-voor-stap/'))
  .map(({ id, source }) => ({ id, body: source.body, helplines: source.data.helplines }));

test('there is a page for each step that needs skill', () => {
  expect(pages.length).toBeGreaterThanOrEqual(6);
});

test.each(pages)(
  '$id: what to do first, who helps, what not to do, and the way to advice',
  (page) => {
    const { body, helplines } = page;
    const headings = body.prose.filter(({ level }) => level === 2).map(({ text }) => text);
    expect(headings[0]).toBe('Wat doe je nu?');
    expect(headings).toContain('Liever niet');
    expect(body.components.filter(({ name }) => name === 'Stappen')).toHaveLength(1);
    expect(body.links.map(({ to }) => to)).toContain('/advies/');
    const called = body.components.flatMap(({ name, attributes }) =>
      name === 'Bel' ? [attributes['id']] : [],
    );
    expect(called).toContain('112');
    expect(called).toContain('113');
    // Cards below the text lengthen a page on a phone: who helps most stands in the text.
    expect(helplines.length).toBeGreaterThan(0);
    expect(helplines.length).toBeLessThan(4);
  },
);
