import { many, question } from '../fields/make.ts';
import { numberAt, type Path } from '../fields/model.ts';
import { days } from '../day-map/kind.ts';
import { defineKind, toTen } from '../kind.ts';

const mean = (values: readonly number[]) =>
  Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** A week: each day a mood, sleep, hard moments and why. */
export default defineKind<'week'>({
  kind: 'week',
  free: true,
  questions: (asked) => {
    const { spec, texts } = asked;
    const t = texts.kinds.week;
    return days.map((day) => {
      const at = (part: string): Path => ['days', day, part];
      return question(
        day,
        texts.days[day],
        {
          type: 'scale',
          path: at('mood'),
          label: t.mood,
          short: t.short.mood,
          values: toTen,
          ends: [texts.badly, texts.well],
        },
        {
          type: 'scale',
          path: at('sleep'),
          label: t.sleep,
          short: t.short.sleep,
          values: [1, 2, 3],
          words: t.sleeps,
        },
        {
          type: 'scale',
          path: at('hard'),
          label: t.hard,
          short: t.short.hard,
          values: [0, 1, 2, 3],
          words: t.often,
        },
        many(asked, at('reasons'), spec.reasons, { label: t.reasons }),
      );
    });
  },
  summary: ({ texts }, answer) => {
    const t = texts.kinds.week;
    const moods = days.flatMap((day) => numberAt(answer, 'days', day, 'mood') ?? []);
    const hard = days.filter((day) => (numberAt(answer, 'days', day, 'hard') ?? 0) > 0);
    return [
      moods.length > 0 ? `${t.moodLine} ${mean(moods)}` : '',
      hard.length > 0 ? `${t.hardLine} ${hard.map((day) => texts.days[day]).join(' · ')}` : '',
    ];
  },
});
