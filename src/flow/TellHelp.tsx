import { useId, useState } from 'react';
import type { InterfaceTexts } from '../i18n/text.ts';
import { closed } from '../ui/closed-field.ts';
import { holds, type Answers } from './condition.ts';
import { copyText, shareText } from './copy.ts';
import type { TellTexts, Tone } from './page-data.ts';
import { isQuiet, messageOf, recipientsFor, tonesFor } from './tell.ts';

interface Props {
  readonly tell: TellTexts;
  readonly outcome: string;
  readonly answers: Answers;
  readonly texts: InterfaceTexts['flow']['tell'];
  readonly copied: InterfaceTexts['flow']['tools'];
}

/** "Vertel het iemand": a message made from the answers. It leaves the page by the visitor's own hand only. */
export function TellHelp({ tell, outcome, answers, texts, copied }: Props) {
  const recipients = recipientsFor(tell, answers);
  const isWatched = tell.watched !== undefined && holds(tell.watched, answers);
  const [chosen, setChosen] = useState(recipients[0]);
  const [wanted, setTone] = useState<Tone>('gewoon');
  const [details, setDetails] = useState(!isQuiet(tell, answers));
  const [own, setOwn] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  if (!chosen) return null;
  const tones = tonesFor(tell, chosen, answers);
  const tone = tones.includes(wanted) ? wanted : 'gewoon';
  const message = own ?? messageOf(tell, outcome, answers, { to: chosen, tone, details });
  const choose = (change: () => void) => {
    change();
    setOwn(null);
    setSaid('');
  };
  return (
    <section className="tell" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{texts.title}</h3>
      <p>{isWatched ? texts.watched : texts.intro}</p>
      <Choice
        legend={texts.to}
        name={`${id}-to`}
        options={recipients.map((one) => ({ id: one.id, label: one.label }))}
        value={chosen.id}
        onChoose={(to) => {
          choose(() => {
            setChosen(recipients.find((one) => one.id === to));
          });
        }}
      />
      <Choice
        legend={texts.tone}
        name={`${id}-tone`}
        options={tones.map((one) => ({ id: one, label: texts.tones[one] }))}
        value={tone}
        onChoose={(to) => {
          choose(() => {
            setTone(to);
          });
        }}
      />
      {chosen.details && tone !== 'kort' && (
        <label className="details">
          <input
            type="checkbox"
            checked={details}
            onChange={(event) => {
              choose(() => {
                setDetails(event.target.checked);
              });
            }}
          />
          <span>{texts.details}</span>
        </label>
      )}
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
      <p className="buttons">
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
        {!isWatched && <Share message={message} texts={texts} onSaid={setSaid} />}
      </p>
      <p role="status">{said}</p>
    </section>
  );
}

interface ShareProps {
  readonly message: string;
  readonly texts: Props['texts'];
  readonly onSaid: (said: string) => void;
}

/** Hands the message to another app, after a tap that says what stays behind there. */
function Share({ message, texts, onSaid }: ShareProps) {
  const [isAsked, setAsked] = useState(false);
  // Many browsers on a desk have no way to share.
  if (!('share' in navigator)) return null;
  return (
    <>
      <button
        type="button"
        className="button"
        aria-expanded={isAsked}
        onClick={() => {
          setAsked(!isAsked);
        }}
      >
        {texts.share}
      </button>
      {isAsked && (
        <span className="share card">
          <span>{texts.shareTrace}</span>{' '}
          <button
            type="button"
            className="button"
            onClick={() => {
              void shareText(message).then((worked) => {
                setAsked(false);
                onSaid(worked ? '' : texts.shareFailed);
              });
            }}
          >
            {texts.shareYes}
          </button>
        </span>
      )}
    </>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T;
  readonly onChoose: (chosen: T) => void;
}

function Choice<T extends string>({ legend, name, options, value, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="chips">
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            checked={id === value}
            onChange={() => {
              onChoose(id);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
