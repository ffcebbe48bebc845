import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { programmeAt } from '../../../i18n/address.ts';
import { fill } from '../../../i18n/fill.ts';
import { Boundary } from '../../../ui/Boundary.tsx';
import { printPage } from '../../../ui/print.ts';
import type { PlanPart } from '../../exercises/plan-parts.ts';
import { useInPlaceOf } from '../Live.tsx';
import type { ProgrammePageData } from '../page-data.ts';
import type { IslandTexts } from '../texts.ts';
import { answers } from '../visit.ts';
import { card, fit, sheet } from './fit.ts';
import { answersFor } from './give.ts';
import { planForms, PrintPlan, type PlanForm } from './PrintPlan.tsx';
import { planOf } from './whole.ts';

// With it comes what seals a file: only for who asks.
const FileForOthers = lazy(() => import('../../workbook/FileForOthers.tsx'));

interface Props {
  readonly data: ProgrammePageData;
  readonly texts: IslandTexts;
  readonly paper: HTMLElement | null;
}

/** What helps most in a pocket: the parts that a card begins with. */
const pocket: readonly PlanPart[] = ['eerst-dit-doen', 'mensen', 'milde-zin', 'als-dan'];

/** The parts that a form begins with. What somebody else will read, is chosen one by one. */
const begin: Readonly<Record<PlanForm, (part: PlanPart) => boolean>> = {
  sheet: () => true,
  card: (part) => pocket.includes(part),
  give: () => false,
};

/** "Mijn plan": what was chosen in all modules, one sheet or one card of it on paper, and a part to hand over. */
export function Plan({ data, texts, paper }: Props) {
  const book = useSyncExternalStore(answers.subscribe, answers.read);
  const [form, setForm] = useState<PlanForm>('sheet');
  const [wantsFile, setWantsFile] = useState(false);
  const [isPrintable, setPrintable] = useState(true);
  const [left, setLeft] = useState<readonly PlanPart[]>([]);
  useInPlaceOf(paper);
  const t = texts.plan;
  const sections = planOf(data.modules, book, texts.exercises);
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const wanted = filled.filter(({ part }) => !left.includes(part));
  const isGift = form === 'give';
  const host = document.querySelector('main [data-page=give]');
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
                {planForms.map((one) => (
                  <label key={one} className="choice">
                    <input
                      type="radio"
                      name="plan-form"
                      checked={form === one}
                      onChange={() => {
                        setForm(one);
                        setWantsFile(false);
                        setLeft(filled.map(({ part }) => part).filter((part) => !begin[one](part)));
                      }}
                    />
                    <span>{t.print.forms[one]}</span>
                  </label>
                ))}
              </div>
            </fieldset>
            {isGift && (
              <div className="stack" data-before>
                <h3>{t.give.before}</h3>
                <ul>
                  {t.give.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </div>
            )}
            <fieldset className="ask">
              <legend>{isGift ? t.give.parts : t.print.parts}</legend>
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
            <p className="hint">{isGift ? t.give.hint : t.print.hint}</p>
            <p role="status">{isPrintable ? printed.left > 0 && t.print.cut : t.print.failed}</p>
            <div className="buttons">
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
              {isGift && (
                <button
                  type="button"
                  className="button"
                  disabled={wanted.length === 0}
                  onClick={() => {
                    setWantsFile(true);
                  }}
                >
                  {t.give.toFile}
                </button>
              )}
            </div>
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
        title={isGift ? t.give.title : t.title}
        note={isGift ? t.give.note : undefined}
        helplines={data.helplines}
        size={printed.size}
        parts={printed.parts}
      />
      {wantsFile &&
        wanted.length > 0 &&
        host &&
        createPortal(
          <Boundary fallback={<p role="alert">{texts.workbook.failed}</p>}>
            <Suspense fallback={<p role="status">{texts.workbook.busy}</p>}>
              <FileForOthers
                texts={texts.workbook}
                words={{ title: t.give.file, lead: t.give.lead }}
                answers={{
                  read: () =>
                    answersFor(
                      wanted.map(({ part }) => part),
                      data.modules,
                      book,
                      Date.now(),
                    ),
                }}
              />
            </Suspense>
          </Boundary>,
          host,
        )}
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
