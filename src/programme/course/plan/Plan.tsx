import { useState, useSyncExternalStore } from 'react';
import { programmeAt } from '../../../i18n/address.ts';
import { fill } from '../../../i18n/fill.ts';
import { printPage } from '../../../ui/print.ts';
import type { PlanPart } from '../../exercises/plan-parts.ts';
import { useInPlaceOf } from '../Live.tsx';
import type { ProgrammePageData } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { answers } from '../visit.ts';
import { card, fit, sheet } from './fit.ts';
import { planOf } from './plan.ts';
import { PrintPlan } from './PrintPlan.tsx';

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts;
  readonly paper: HTMLElement | null;
}

/** What helps most in a pocket: the parts that a card begins with. */
const pocket: readonly PlanPart[] = ['eerst-dit-doen', 'mensen', 'milde-zin', 'als-dan'];

/** "Mijn plan": what was chosen in all modules, and one sheet or one card of it on paper. */
export default function Plan({ data, texts, paper }: Props) {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  const [form, setForm] = useState<'sheet' | 'card'>('sheet');
  const [isPrintable, setPrintable] = useState(true);
  const [left, setLeft] = useState<readonly PlanPart[]>([]);
  useInPlaceOf(paper);
  const t = texts.plan;
  const sections = planOf(data.modules, book, texts.exercises);
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const wanted = filled.filter(({ part }) => !left.includes(part));
  const printed = fit(
    wanted.map(({ part, lines }) => ({ title: t.parts[part], lines })),
    form === 'card' ? card : sheet,
  );
  return (
    <>
      <div className="plan on-screen">
        {filled.length === 0 && <p>{t.empty}</p>}
        {filled.map(({ part, lines, from }) => (
          <section key={part} className="card stack" data-part={part}>
            <h2>{t.parts[part]}</h2>
            <ul translate="no">
              {lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
            <From orders={from} words={t.from} />
          </section>
        ))}
        {filled.length > 0 && (
          <section className="card stack" data-print>
            <h2>{t.print.title}</h2>
            <fieldset className="ask">
              <legend>{t.print.form}</legend>
              <div className="choices">
                {(['sheet', 'card'] as const).map((one) => (
                  <label key={one} className="choice">
                    <input
                      type="radio"
                      name="plan-form"
                      checked={form === one}
                      onChange={() => {
                        setForm(one);
                        setLeft(
                          one === 'card'
                            ? filled
                                .map(({ part }) => part)
                                .filter((part) => !pocket.includes(part))
                            : [],
                        );
                      }}
                    />
                    <span>{t.print.forms[one]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <fieldset className="ask">
              <legend>{t.print.parts}</legend>
              <div className="choices">
                {filled.map(({ part }) => (
                  <label key={part} className="choice">
                    <input
                      type="checkbox"
                      checked={!left.includes(part)}
                      onChange={() => {
                        setLeft(
                          left.includes(part)
                            ? left.filter((one) => one !== part)
                            : [...left, part],
                        );
                      }}
                    />
                    <span>{t.parts[part]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            <p className="hint">{t.print.hint}</p>
            <p role="status">{isPrintable ? printed.left > 0 && t.print.cut : t.print.failed}</p>
            <button
              type="button"
              className="button main"
              disabled={wanted.length === 0}
              onClick={() => {
                setPrintable(printPage());
              }}
            >
              {t.print.button}
            </button>
          </section>
        )}
        {filled.length < sections.length && (
          <section className="card stack" data-empty>
            <h2>{t.nothing}</h2>
            <ul>
              {sections
                .filter(({ lines }) => lines.length === 0)
                .map(({ part, from }) => (
                  <li key={part} data-part={part}>
                    <strong>{t.parts[part]}</strong>
                    <From orders={from} words={t.fillAt} />
                  </li>
                ))}
            </ul>
          </section>
        )}
      </div>
      <PrintPlan
        form={form}
        title={t.title}
        helplines={data.helplines}
        size={printed.size}
        parts={printed.parts}
      />
    </>
  );
}

interface FromProps {
  /** The numbers of modules. */
  readonly orders: readonly number[];
  /** What a link says of a module, with `{n}`. */
  readonly words: string;
}

function From({ orders, words }: FromProps) {
  return (
    <p className="hint">
      {orders.map((order) => (
        <a key={order} href={`${programmeAt(location.pathname)}${order}/`}>
          {fill(words, { n: order })}
        </a>
      ))}
    </p>
  );
}
