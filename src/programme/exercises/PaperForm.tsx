import { Paper } from './fields/Paper.tsx';
import type { AnyAsked } from './kind.ts';
import { kindOf } from './kinds.ts';
import { paperPictureOf, sheetOf } from './sheets.ts';

/** An exercise on paper, empty: what a visitor without JavaScript reads, prints and writes on. */
export function PaperForm({ asked }: { readonly asked: AnyAsked }) {
  const { kind } = asked.spec;
  const Sheet = sheetOf(kind);
  const Picture = paperPictureOf(kind);
  if (Sheet) return <Sheet asked={asked} answer={undefined} />;
  return (
    <>
      {Picture && <Picture asked={asked} answer={undefined} />}
      <Paper kind={kindOf(kind)} asked={asked} />
    </>
  );
}
