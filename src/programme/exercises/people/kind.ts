import { fill } from '../../../i18n/fill.ts';
import { many, one, question, small } from '../fields/make.ts';
import { idsAt, textAt } from '../fields/model.ts';
import { defineKind, labelOf, type Asked } from '../kind.ts';
import type { Json } from '../book.ts';

export const rings = ['dichtbij', 'midden', 'verder'] as const;

/** The roles in a ring; one that the exercise no longer has is left out. */
export const rolesIn = ({ spec }: Asked<'people'>, answer: Json | undefined, ring: string) =>
  idsAt(answer, 'rings', ring).filter((id) => spec.roles.includes(id));

/** Roles in three rings around oneself, and one contact for this week. */
export default defineKind<'people'>({
  kind: 'people',
  questions: (asked, answer) => {
    const { spec, texts } = asked;
    const t = texts.kinds.people;
    const all = rings.flatMap((ring) => rolesIn(asked, answer, ring));
    return [
      ...rings.flatMap((ring) => {
        const here = rolesIn(asked, answer, ring);
        // Somebody stands in one ring.
        const free = spec.roles.filter((id) => here.includes(id) || !all.includes(id));
        if (free.length === 0) return [];
        return question(ring, t.rings[ring], many(asked, ['rings', ring], free));
      }),
      question(
        'contact',
        t.week,
        one(asked, ['with'], all.length > 0 ? all : spec.roles, t.with),
        one(asked, ['contact'], spec.contacts, t.contact),
      ),
    ];
  },
  paper: (asked) => {
    const t = asked.texts.kinds.people;
    return [
      {
        ...question(
          'rings',
          asked.words.title,
          many(asked, ['rings'], asked.spec.roles, { beside: t.beside }),
        ),
        hint: rings.map((ring, at) => `${at + 1}: ${t.rings[ring]}`).join(' · '),
      },
      question('contact', t.week, one(asked, ['contact'], asked.spec.contacts)),
    ];
  },
  summary: (asked, answer) => {
    const t = asked.texts.kinds.people;
    const [who, contact] = ['with', 'contact'].map((part) => labelOf(asked, textAt(answer, part)));
    return [
      ...rings.flatMap((ring) => {
        const here = rolesIn(asked, answer, ring).map((id) => labelOf(asked, id));
        return here.length > 0 ? `${t.short[ring]}: ${here.join(' · ')}` : [];
      }),
      contact
        ? fill(who ? t.line : t.lineAlone, { who: small(who ?? ''), contact: small(contact) })
        : '',
    ];
  },
});
