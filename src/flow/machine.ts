import { assertEvent, assign, setup } from 'xstate';
import { holds, type Answers, type Condition } from './condition.ts';
import { goOn, replay, type Flow } from './model.ts';

interface FlowContext {
  /** Answers on the live path, and while a visitor looks back, those after it. */
  readonly answers: Answers;
  /** Answered questions and passed outcomes before the present state, in order. */
  readonly path: readonly string[];
  /** The question a visitor went back to: it waits although it has an answer. */
  readonly asking: string | null;
}

export type FlowEvent =
  | {
      readonly type: 'answer.chosen' | 'answer.changed';
      readonly question: string;
      readonly options: readonly string[];
    }
  /** To the question before, or to an earlier one. */
  | { readonly type: 'step.back'; readonly to?: string }
  | { readonly type: 'flow.restarted' };

const beginning: FlowContext = { answers: {}, path: [], asking: null };

const liveAnswers = ({ answers, path }: FlowContext, node: string): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([question]) => question === node || path.includes(question)),
  );

/** The question or outcome a machine of a flow is at: its states are flat. */
export const nodeAt = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The XState machine of a flow: a state a question (tag `question`) or outcome (tag `outcome`).
 * Choosing an answer only keeps it; the transitions without event then follow the answers, so that
 * a replay from the start, a changed answer and a first answer all take the same arrows.
 */
export const toMachine = (flow: Flow) => {
  const flowSetup = setup({
    types: { context: {} as FlowContext, events: {} as FlowEvent },
    guards: {
      isAnsweredBy: (
        { context },
        { node, option, when }: { node: string; option?: string; when?: Condition | undefined },
      ) => {
        const given = context.answers[node];
        if (!given || context.asking === node) return false;
        if (option !== undefined && !given.includes(option)) return false;
        return !when || holds(when, liveAnswers(context, node));
      },
      isAskedHere: ({ event }, { node }: { node: string }) => {
        assertEvent(event, ['answer.chosen', 'answer.changed']);
        return event.question === node;
      },
      isAnswered: ({ context, event }) => {
        assertEvent(event, ['answer.chosen', 'answer.changed']);
        return context.path.includes(event.question);
      },
      canGoBack: ({ context, event }) => {
        assertEvent(event, 'step.back');
        return event.to === undefined ? context.path.length > 0 : context.path.includes(event.to);
      },
    },
    actions: {
      keepAnswer: assign(({ context, event }) => {
        assertEvent(event, ['answer.chosen', 'answer.changed']);
        const given = { ...context.answers, [event.question]: event.options };
        return { answers: replay(flow, given).answers, asking: null };
      }),
      keepStep: assign(({ context }, { node }: { node: string }) => ({
        path: [...context.path, node],
      })),
      lookBack: assign(({ context, event }) => {
        assertEvent(event, 'step.back');
        return { asking: event.to ?? context.path.at(-1) ?? null };
      }),
      fromTheStart: assign({ path: [] }),
      forget: assign(beginning),
    },
  });

  const questionStates = Object.values(flow.questions).map((question) => {
    const node = question.id;
    const arrows =
      question.kind === 'many'
        ? (question.next ?? []).map((rule) => ({ ...rule, option: undefined }))
        : question.options.flatMap(({ id, next }) =>
            (next ?? question.next ?? []).map((rule) => ({ ...rule, option: id })),
          );
    const state = flowSetup.createStateConfig({
      tags: 'question',
      always: arrows.map(({ to, when, option }) => ({
        guard: {
          type: 'isAnsweredBy' as const,
          params: { node, when, ...(option === undefined ? {} : { option }) },
        },
        target: to,
        actions: { type: 'keepStep' as const, params: { node } },
      })),
      on: {
        'answer.chosen': {
          guard: { type: 'isAskedHere', params: { node } },
          actions: 'keepAnswer',
        },
      },
    });
    return [node, state] as const;
  });

  const outcomeStates = Object.values(flow.outcomes).map(({ id: node, next }) => {
    const state = flowSetup.createStateConfig({
      tags: 'outcome',
      ...(next === undefined
        ? {}
        : {
            always: {
              guard: { type: 'isAnsweredBy' as const, params: { node, option: goOn } },
              target: next,
              actions: { type: 'keepStep' as const, params: { node } },
            },
            on: {
              'answer.chosen': {
                guard: { type: 'isAskedHere' as const, params: { node } },
                actions: 'keepAnswer' as const,
              },
            },
          }),
    });
    return [node, state] as const;
  });

  return flowSetup.createMachine({
    id: flow.id,
    context: beginning,
    initial: flow.start,
    states: { ...Object.fromEntries(questionStates), ...Object.fromEntries(outcomeStates) },
    on: {
      'answer.changed': {
        guard: 'isAnswered',
        target: `.${flow.start}`,
        actions: ['keepAnswer', 'fromTheStart'],
      },
      'step.back': {
        guard: 'canGoBack',
        target: `.${flow.start}`,
        actions: ['lookBack', 'fromTheStart'],
      },
      'flow.restarted': { target: `.${flow.start}`, actions: 'forget' },
    },
  });
};
