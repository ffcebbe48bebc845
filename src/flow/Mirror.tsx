import { useEffect, useId, useRef, useState } from 'react';
import type { InterfaceTexts } from '../i18n/text.ts';
import type { Answers } from './condition.ts';
import { mirrored, mirrorsFor } from './mirror.ts';
import type { Flow } from './model.ts';
import type { TellTexts } from './page-data.ts';
import { readAlong } from './read-along.ts';

interface Props {
  readonly form: HTMLFormElement;
  readonly flow: Flow;
  readonly tell: TellTexts;
  readonly answers: Answers;
  readonly texts: InterfaceTexts['flow']['mirror'];
}

/** "Wat leest mijn ouder hierover?": the advice for the same answers in another role, to read along with. */
export function Mirror({ form, flow, tell, answers, texts }: Props) {
  const [role, setRole] = useState<string>();
  const roles = mirrorsFor(tell, answers);
  const id = useId();
  const pressed = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const advice = useRef<HTMLDivElement>(null);
  const shown = roles.find((one) => one.role === role);
  useEffect(() => {
    const place = role === undefined ? undefined : mirrored(flow, answers, role);
    advice.current?.replaceChildren(...(place ? readAlong(form, flow, place) : []));
    heading.current?.focus();
  }, [answers, flow, form, role]);
  if (roles.length === 0) return null;
  return (
    <div className="mirror">
      <p className="buttons">
        {roles.map((one) => (
          <button
            key={one.role}
            ref={one.role === role ? pressed : null}
            type="button"
            className="button"
            aria-expanded={one.role === role}
            onClick={() => {
              setRole(one.role === role ? undefined : one.role);
            }}
          >
            {one.label}
          </button>
        ))}
      </p>
      {shown && (
        <section className="card" aria-labelledby={id}>
          <h3 id={id} ref={heading} tabIndex={-1}>
            {shown.label}
          </h3>
          <p>{texts.intro}</p>
          <div ref={advice} />
          <button
            type="button"
            className="button"
            onClick={() => {
              pressed.current?.focus();
              setRole(undefined);
            }}
          >
            {texts.close}
          </button>
        </section>
      )}
    </div>
  );
}
