import { useId, useState } from 'react';
import type { InterfaceTexts } from '../i18n/text.ts';
import { closed } from '../ui/closed-field.ts';
import { holds, type Answers } from './condition.ts';
import { copyText } from './copy.ts';
import { audiences, tones, type Audience, type TellTexts, type Tone } from './page-data.ts';

interface Props {
  readonly tell: TellTexts;
  readonly outcome: string;
  readonly answers: Answers;
  readonly texts: InterfaceTexts['flow']['tell'];
  readonly copied: InterfaceTexts['flow']['tools'];
}

/**
 * The message in the visitor's own voice.
 * @returns opening, situation, facts that fit the answers, and a question for help
 */
export const messageOf = (
  tell: TellTexts,
  outcome: string,
  answers: Answers,
  audience: Audience,
  tone: Tone,
): string =>
  [
    tell.opening[audience][tone],
    tell.situations[outcome]?.find(({ when }) => !when || holds(when, answers))?.text,
    ...tell.facts.filter(({ when }) => holds(when, answers)).map(({ text }) => text),
    tell.closing[audience][tone],
  ]
    .filter(Boolean)
    .join(' ');

/** "Hulp om het te vertellen": a message made from the answers, only ever copied. */
export function TellHelp({ tell, outcome, answers, texts, copied }: Props) {
  const [audience, setAudience] = useState<Audience>('vertrouwd');
  const [tone, setTone] = useState<Tone>('warm');
  const [own, setOwn] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const message = own ?? messageOf(tell, outcome, answers, audience, tone);
  return (
    <details className="meer tell">
      <summary>{texts.title}</summary>
      <p>{texts.intro}</p>
      <Choice
        legend={texts.to}
        name={`${id}-to`}
        options={audiences}
        labels={texts.audiences}
        value={audience}
        onChoose={(chosen) => {
          setAudience(chosen);
          setOwn(null);
        }}
      />
      <Choice
        legend={texts.tone}
        name={`${id}-tone`}
        options={tones}
        labels={texts.tones}
        value={tone}
        onChoose={(chosen) => {
          setTone(chosen);
          setOwn(null);
        }}
      />
      <label htmlFor={`${id}-message`}>{texts.message}</label>
      <textarea
        id={`${id}-message`}
        {...closed}
        rows={7}
        value={message}
        onChange={(event) => {
          setOwn(event.target.value);
        }}
      />
      <button
        type="button"
        className="button"
        onClick={() => {
          void copyText(message).then((worked) => {
            setSaid(worked ? copied.copied : copied.copyFailed);
          });
        }}
      >
        {texts.copy}
      </button>
      <p role="status">{said}</p>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly T[];
  readonly labels: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChoose: (chosen: T) => void;
}

function Choice<T extends string>({
  legend,
  name,
  options,
  labels,
  value,
  onChoose,
}: ChoiceProps<T>) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => {
              onChoose(option);
            }}
          />
          <span>{labels[option]}</span>
        </label>
      ))}
    </fieldset>
  );
}
