import type { PageHelpline } from '../page-data.ts';
import { numberOf } from '../helpline.ts';
import type { PrintedPart } from './fit.ts';

/** What the plan can be printed as: for oneself, or a part of it for somebody else. */
export const planForms = ['sheet', 'card', 'give'] as const;
export type PlanForm = (typeof planForms)[number];

interface Props {
  readonly form: PlanForm;
  readonly title: string;
  /** What stands below the title. */
  readonly note?: string | undefined;
  readonly size: number;
  readonly parts: readonly PrintedPart[];
  readonly helplines: readonly PageHelpline[];
}

/** The plan on paper: one sheet, or one card to fold. On screen it is not there. */
export function PrintPlan({ form, title: name, note, size, parts, helplines }: Props) {
  return (
    <div className="plan-print" data-form={form} data-size={size}>
      {form !== 'card' && <p className="plan-print-title">{name}</p>}
      {note !== undefined && <p>{note}</p>}
      <div className="plan-print-parts">
        {parts.map(({ title, lines }) => (
          <div key={title} className="plan-print-part">
            <p>{title}</p>
            <ul translate="no">
              {lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="plan-print-help">{helplines.map(numberOf).filter(Boolean).join(' · ')}</p>
    </div>
  );
}
