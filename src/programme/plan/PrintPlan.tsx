import type { PageHelpline } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { card, fit, sheet, type PrintedPart } from './fit.ts';

interface Props {
  readonly form: 'sheet' | 'card';
  readonly parts: readonly PrintedPart[];
  readonly texts: IslandTexts['plan'];
  readonly helplines: readonly PageHelpline[];
}

/** The plan on paper: one sheet, or one card to fold. On screen it is not there. */
export function PrintPlan({ form, parts, texts, helplines }: Props) {
  const { size, parts: printed, left } = fit(parts, form === 'card' ? card : sheet);
  return (
    <div className="plan-print" data-form={form} data-size={size}>
      {form === 'sheet' && <p className="plan-print-title">{texts.title}</p>}
      <div className="plan-print-parts">
        {printed.map(({ title, lines }) => (
          <div key={title} className="plan-print-part">
            <p>{title}</p>
            <ul>
              {lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="plan-print-help">
        {helplines
          .flatMap(({ name, call }) => (call ? `${name}: ${call.href.replace('tel:', '')}` : []))
          .join(' · ')}
        {left > 0 && ` · ${texts.print.cut}`}
      </p>
    </div>
  );
}
