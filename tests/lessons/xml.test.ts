import { expect, test } from 'vitest';
import { filledIn } from '../../src/lessons/formats/xml.ts';

test('a template loses the white that is for a reader, and keeps that in its words', () => {
  const { text } = filledIn('<a>\n  <b c="{who}"/>\n  <d>een {what}</d>\n</a>\n', {
    who: '"Jan" & <Piet>',
    what: '{who}',
  });
  expect(text).toBe('<a><b c="&quot;Jan&quot; &amp; &lt;Piet&gt;"/><d>een {who}</d></a>');
});

test('a template that asks for what is not given stops the build', () => {
  expect(() => filledIn('<a b="{inkt}"/>', { ink: '1C2530' })).toThrow('asks for "inkt"');
});
