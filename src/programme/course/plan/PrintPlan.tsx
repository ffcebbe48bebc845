import type { PageHelpline } from '../page-data.ts';
import { numberOf } from '../helpline.ts';
import type { PrintedPart } from './fit.ts';

interface Props {
  readonly form: 'sheet' | 'card';
  readonly title: string;
  readonly size: number;
  readonly parts: readonly PrintedPart[];
  readonly helplines: readonly PageHelpline[];
}

/** The plan on paper: one sheet, or one card to fold. On screen it is not there. */
export function PrintPlan({ form, title: name, size, parts, helplines }: Props) {
  return (
    <div className="plan-print" data-form={form} data-size={size}>
      {form === 'sheet' && <p className="plan-print-title">{name}</p>}
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
