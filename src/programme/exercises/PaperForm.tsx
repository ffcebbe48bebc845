import { Paper } from './fields/Paper.tsx';
import type { AnyAsked } from './kind.ts';
import { kinds } from './kinds.ts';
import { pictures, sheets } from './sheets.ts';

/** An exercise on paper, empty: what a visitor without JavaScript reads, prints and writes on. */
export function PaperForm({ asked }: { readonly asked: AnyAsked }) {
  const { kind } = asked.spec;
  const Sheet = sheets[kind];
  const Picture = pictures[kind];
  if (Sheet) return <Sheet asked={asked} answer={undefined} />;
  return (
    <>
      {Picture && <Picture asked={asked} answer={undefined} />}
      <Paper kind={kinds[kind]} asked={asked} />
    </>
  );
}
