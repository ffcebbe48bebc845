import { useMachine } from '@xstate/react';
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { fill } from '../i18n/fill.ts';
import type { InterfaceTexts } from '../i18n/text.ts';
import { holdPresses } from '../ui/presses.ts';
import { orderBar } from './bar.ts';
import { Counting } from './Counting.tsx';
import {
  focusOn,
  letGo,
  listenTo,
  readAnswers,
  showPlace,
  syncInputs,
  wordsOfLine,
} from './form.ts';
import { nodeAt, toMachine, type FlowEvent } from './machine.ts';
import { Mirror } from './Mirror.tsx';
import { firstLineAt, type Place } from './model.ts';
import type { Answers } from './condition.ts';
import { followAt, pageDataId, parsePageData, type FlowPageData } from './page-data.ts';
import { TellHelp } from './TellHelp.tsx';
import { letTick } from './ticks.ts';
import { Tools } from './Tools.tsx';

interface Props {
  readonly texts: InterfaceTexts['flow'];
  /** Whether a finished advice may be counted, when the visitor says yes. */
  readonly counted?: boolean | undefined;
}

interface Found {
  readonly form: HTMLFormElement;
  readonly data: FlowPageData;
  readonly progress: Element;
  readonly tell: Element;
  readonly tools: Element;
}

/** The form and the data that the page holds. */
const find = (): Found | null => {
  const form = document.getElementById('flow');
  const json = document.getElementById(pageDataId)?.textContent;
  const progress = form?.querySelector('[data-slot=progress]');
  const tell = form?.querySelector('[data-slot=tell]');
  const tools = form?.querySelector('[data-slot=tools]');
  const data = json ? parsePageData(json) : undefined;
  if (!(form instanceof HTMLFormElement) || !data || !progress || !tell || !tools) return null;
  return { form, data, progress, tell, tools };
};

/**
 * Takes over the form it finds. The questions and advices stay plain HTML; React holds only what
 * moves: progress, the way back, and what a visitor can do with an advice. Should it break, React takes
 * all of this away and the form goes on as it does without JavaScript.
 */
export default function AdviceFlow({ texts, counted }: Props) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    setFound(find());
  }, []);
  return found && <LiveFlow found={found} texts={texts} counted={counted} />;
}

const replayEvents = (data: FlowPageData, form: HTMLFormElement): readonly FlowEvent[] =>
  Object.entries(readAnswers(form, data.flow)).map(([question, options]) => ({
    type: 'answer.chosen',
    question,
    options,
  }));

/** The answers before the question that is asked: while a visitor looks back there are others behind it. */
const answersBefore = ({ answers, path }: Pick<Place, 'answers' | 'path'>): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => path.includes(question)));

function LiveFlow({ found, texts, counted }: Props & { readonly found: Found }) {
  const { form, data, progress, tell, tools } = found;
  const machine = useMemo(() => toMachine(data.flow), [data]);
  const [snapshot, send, actor] = useMachine(machine);
  const [said, setSaid] = useState('');
  const [newLine, setNewLine] = useState('');
  const moved = useRef(false);
  const node = nodeAt(snapshot.value);
  const { answers, path } = snapshot.context;
  const atOutcome = snapshot.hasTag('outcome');
  /** What a visitor did. What was said once is over then: it would hide where the visitor is. */
  const move = useCallback(
    (event: FlowEvent) => {
      const firstLine = () => {
        const now = actor.getSnapshot();
        return now.hasTag('outcome')
          ? undefined
          : firstLineAt(data.flow, answersBefore(now.context))?.id;
      };
      const before = firstLine();
      moved.current = true;
      setSaid('');
      send(event);
      const after = firstLine();
      setNewLine(after === undefined || after === before ? '' : wordsOfLine(form, after));
    },
    [actor, data, form, send],
  );

  useEffect(() => {
    replayEvents(data, form).forEach(send);
    const stop = listenTo(form, data.flow, {
      answered: (question, options) => {
        const asked = question === nodeAt(actor.getSnapshot().value);
        move({ type: asked ? 'answer.chosen' : 'answer.changed', question, options });
      },
      changeAsked: (to) => {
        move({ type: 'step.back', to });
      },
      wiped: () => {
        move({ type: 'flow.restarted' });
        setSaid(texts.wiped);
      },
    });
    return () => {
      stop();
      letGo(form);
    };
  }, [actor, data, form, move, send, texts]);

  useEffect(() => {
    syncInputs(data.flow, answers);
    const place = { answers: answersBefore({ answers, path }), path, node };
    showPlace(form, data.flow, place);
    orderBar(data.flow, place);
    if (!moved.current) return;
    moved.current = false;
    holdPresses();
    focusOn(form, node);
  }, [answers, data, form, node, path]);

  // After the place is shown: other answers are another advice, with nothing ticked.
  useEffect(() => (atOutcome ? letTick(form) : undefined), [answers, atOutcome, form, node]);

  // On Android the back gesture asks a CloseWatcher first: it goes one question back.
  useEffect(() => {
    if (path.length === 0 || !('CloseWatcher' in window)) return;
    const watcher = new CloseWatcher();
    watcher.onclose = () => {
      move({ type: 'step.back' });
    };
    return () => {
      watcher.destroy();
    };
  }, [path, move]);

  const isFirst = path.length === 0;
  const follow = followAt(data.follow, node, answersBefore({ answers, path }));
  const words = texts.progress;
  const coming =
    follow === 0 ? words.last : follow === 1 ? words.one : fill(words.more, { n: follow });

  return (
    <>
      {createPortal(
        <>
          {!isFirst && (
            <button
              type="button"
              className="quiet back"
              onClick={() => {
                move({ type: 'step.back' });
              }}
            >
              {texts.back}
            </button>
          )}
          <p role="status" className="hint">
            {/* Both always there, each with nothing but a text: a browser that translates moves text away, and then
                React finds no place for what comes before it. */}
            <span className="visually-hidden">{newLine && `${newLine} `}</span>
            <span>{said || (isFirst ? '' : atOutcome ? words.advice : coming)}</span>
          </p>
          {/* An advice has it at its end. */}
          {!isFirst && !atOutcome && (
            <button type="reset" className="quiet">
              <span>{texts.wipeShort}</span>
              <span className="visually-hidden"> {texts.wipeRest}</span>
            </button>
          )}
        </>,
        progress,
      )}
      {atOutcome &&
        data.tell &&
        createPortal(
          // Other answers are another message.
          <Fragment key={JSON.stringify(answers)}>
            <TellHelp
              tell={data.tell}
              outcome={node}
              answers={answers}
              texts={texts.tell}
              copied={texts.tools}
            />
            <Mirror
              form={form}
              flow={data.flow}
              tell={data.tell}
              answers={answers}
              texts={texts.mirror}
            />
          </Fragment>,
          tell,
        )}
      {atOutcome &&
        createPortal(
          <>
            <Tools form={form} texts={texts.tools} />
            {counted && import.meta.env.COUNTER && (
              <Counting
                key={`count-${node}`}
                counter={import.meta.env.COUNTER}
                topic={data.flow.outcomes[node]?.topic ?? ''}
                texts={texts.counting}
              />
            )}
          </>,
          tools,
        )}
    </>
  );
}
