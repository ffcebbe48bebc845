import type { ProgrammePageData } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { waysTo } from '../helpline.ts';

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts['now'];
}

/** Who to call. */
export function Call({ data, texts }: Props) {
  return (
    <section className="stack">
      <h2>{texts.callTitle}</h2>
      <ul className="now-call">
        {['stop-it-now', '113', '112'].flatMap((id) => {
          const helpline = data.helplines.find((one) => one.id === id);
          const call = helpline && waysTo(helpline).call;
          if (!call) return [];
          return (
            <li key={id}>
              <a className="button" href={call.href}>
                {call.label}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
