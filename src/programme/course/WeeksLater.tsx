import { useSyncExternalStore } from 'react';
import { programmeAt } from '../../i18n/address.ts';
import { keyOf } from '../exercises/book.ts';
import { ratingOf } from '../exercises/common.ts';
import { isEmpty } from '../exercises/fields/model.ts';
import type { ExerciseTexts } from '../exercises/kind.ts';
import { Live, useInPlaceOf } from './Live.tsx';
import { LookBack } from './LookBack.tsx';
import type { ProgrammePageData } from './page-data.ts';
import { answers } from './visit.ts';

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: ExerciseTexts;
  readonly paper: HTMLElement | null;
}

/** Weeks later: of each module that was begun, the sentences of then to rate once more, and both side by side. */
export function WeeksLater({ data, texts, paper }: Props) {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  const begun = data.modules.filter(({ id }) => !isEmpty(book[keyOf(id, 'vertrekpunt')]?.answer));
  // Who has rated nothing yet keeps the form on paper.
  useInPlaceOf(begun.length > 0 ? paper : null);
  if (begun.length === 0) return <p>{texts.common.later.nothing}</p>;
  return begun.map((module) => (
    <section key={module.id} className="exercise">
      <h2>
        <a href={`${programmeAt(location.pathname)}${module.order}/`}>{module.title}</a>
      </h2>
      <Live
        module={module.id}
        exercise={ratingOf(module, 'later', texts)}
        texts={texts}
        paper={null}
      />
      <LookBack module={module} beside="later" texts={texts} />
    </section>
  ));
}
