import { Paper } from './fields/Paper.tsx';
import { labelled, type AnyAsked } from './kind.ts';
import { kinds } from './kinds.ts';

/** An exercise on paper, empty: what a visitor without JavaScript reads, prints and writes on. */
export function PaperForm({ asked }: { readonly asked: AnyAsked }) {
  const { spec } = asked;
  if (spec.kind === 'grounding') {
    return (
      <ol>
        {labelled(asked, spec.steps).map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ol>
    );
  }
  const kind = kinds[spec.kind];
  return kind && <Paper kind={kind} asked={asked} />;
}
