import { keyOf } from '../exercises/book.ts';
import type { RatedAt } from '../exercises/common.ts';
import { useAnswer } from '../exercises/use-answer.ts';
import { answers } from './visit.ts';
import { numberAt } from '../exercises/fields/model.ts';
import type { ExerciseTexts } from '../exercises/kind.ts';
import type { PageModule } from '../exercises/page.ts';

interface Props {
  readonly module: PageModule;
  /** Which rating stands beside the first one. */
  readonly beside: Exclude<RatedAt, 'vertrekpunt'>;
  readonly texts: ExerciseTexts;
}

/** The first rating and a later one, side by side; nothing until both have something. */
export function LookBack({ module, beside, texts }: Props) {
  const { answer: before } = useAnswer(answers, keyOf(module.id, 'vertrekpunt'));
  const { answer: after } = useAnswer(answers, keyOf(module.id, beside));
  const rows = module.start.map(({ id, label }) => ({
    label,
    before: numberAt(before, 'scores', id),
    after: numberAt(after, 'scores', id),
  }));
  const t = texts.common.terugblik;
  if (!rows.some((row) => row.before !== undefined && row.after !== undefined)) return null;
  return (
    <>
      <table className="sheet-table side-by-side">
        <caption>{t.table}</caption>
        <thead>
          <tr>
            <th scope="col">{t.sentence}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td>{row.before ?? '–'}</td>
              <td>{row.after ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.some(({ before, after }) => (after ?? 3) < (before ?? 0)) && (
        <p className="hint">{t.kind}</p>
      )}
    </>
  );
}
