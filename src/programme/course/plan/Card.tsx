import { useSyncExternalStore } from 'react';
import { programmeAt } from '../../../i18n/address.ts';
import { fill } from '../../../i18n/fill.ts';
import { useInPlaceOf } from '../Live.tsx';
import type { PageModule } from '../../exercises/page.ts';
import type { IslandTexts } from '../texts.ts';
import { answers } from '../visit.ts';
import { planCardOf } from './plan.ts';

interface Props {
  readonly module: PageModule;
  readonly texts: IslandTexts;
  readonly paper: HTMLElement | null;
}

/** What a module gives to "Mijn plan", as it is filled in. */
export function PlanCard({ module, texts, paper }: Props) {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  useInPlaceOf(paper);
  const groups = planCardOf(module, book, texts.exercises);
  const planned = groups.filter(({ isInPlan }) => isInPlan);
  return (
    <div className="plan-card stack">
      <h3>{module.card.title}</h3>
      {groups.length === 0 && <p className="hint">{texts.plan.cardEmpty}</p>}
      {groups.map(({ title, lines }) => (
        <div key={title}>
          {groups.length > 1 && title !== module.card.title && <h4>{title}</h4>}
          <ul translate="no">
            {lines.map((line, at) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {planned.length > 0 && (
        <p className="hint">
          <a href={`${programmeAt(location.pathname)}plan/`}>
            {planned.length === groups.length
              ? texts.plan.cardGoes
              : fill(texts.plan.cardSome, { titles: planned.map(({ title }) => title).join(', ') })}
          </a>
        </p>
      )}
    </div>
  );
}
