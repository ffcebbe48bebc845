import { useEffect, useRef } from 'react';
import { keyOf } from '../exercises/book.ts';
import { isHard, whoHelps } from './check-out.ts';
import { useInPlaceOf } from './Live.tsx';
import type { ProgrammePageData } from './page-data.ts';
import { useAnswer } from '../exercises/use-answer.ts';
import { answers } from './visit.ts';
import { waysTo } from './helpline.ts';
import { FieldView } from '../exercises/fields/FieldView.tsx';
import { numberAt, textAt, type Field } from '../exercises/fields/model.ts';
import { toTen, type ExerciseTexts } from '../exercises/kind.ts';

interface Props {
  readonly module: string;
  readonly data: ProgrammePageData;
  readonly texts: ExerciseTexts;
  readonly paper: HTMLElement | null;
}

/** How it is now, and whether somebody thinks of suicide: then 113 comes first. Nothing is closed by it. */
export function CheckOut({ module, data, texts, paper }: Props) {
  const { answer, onAnswer } = useAnswer(answers, keyOf(module, 'hoe-gaat-het'));
  useInPlaceOf(paper);
  const t = texts.common['hoe-gaat-het'];
  const mood = numberAt(answer, 'mood');
  const thoughts = textAt(answer, 'thoughts');
  const fields: readonly Field[] = [
    {
      type: 'scale',
      path: ['mood'],
      label: t.mood,
      values: toTen,
      ends: [texts.badly, texts.well],
    },
    {
      type: 'one',
      path: ['thoughts'],
      label: t.thoughts,
      groups: [
        {
          options: (['nee', 'ja', 'liever-niet'] as const).map((id) => ({
            id,
            label: t.choices[id],
          })),
        },
      ],
    },
  ];
  const isAlone = isHard(answer);
  const help = useRef<HTMLDivElement>(null);
  const isHere = useRef(false);
  // Who says that it goes badly sees at once whom to call; a page that opens with that answer stays where it is.
  useEffect(() => {
    if (isAlone && isHere.current) help.current?.scrollIntoView({ block: 'nearest' });
  }, [isAlone]);
  return (
    <div className="live stack">
      <h3>{t.title}</h3>
      <p>{t.intro}</p>
      {fields.map((field) => (
        <FieldView
          key={field.label}
          {...{ field, answer, texts }}
          onAnswer={(path, value) => {
            isHere.current = true;
            onAnswer(path, value);
          }}
        />
      ))}
      <div role="status">
        {isAlone && (
          <div ref={help} className="warning stack">
            <p>
              <strong>{thoughts === 'ja' ? t.suicide : t.low}</strong>
            </p>
            <p className="buttons">
              {whoHelps(answer).flatMap((id) => {
                const helpline = data.helplines.find((one) => one.id === id);
                if (!helpline) return [];
                const { call, chat } = waysTo(helpline);
                return [call, chat].flatMap((way) =>
                  way ? (
                    <a
                      key={way.href}
                      className={way === call && id === '113' ? 'button main' : 'button'}
                      href={way.href}
                      rel="noreferrer"
                    >
                      {way.label}
                    </a>
                  ) : (
                    []
                  ),
                );
              })}
            </p>
          </div>
        )}
        {!isAlone && mood !== undefined && <p>{t.fine}</p>}
      </div>
    </div>
  );
}
