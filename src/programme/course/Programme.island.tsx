import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Boundary } from '../../ui/Boundary.tsx';
import { ClosedForm } from '../../ui/ClosedForm.tsx';
import { CheckOut } from './CheckOut.tsx';
import { diary, diaryOf, ratingOf } from '../exercises/common.ts';
import { LookBack } from './LookBack.tsx';
import { Live } from './Live.tsx';
import { pageSwapped } from './page-data.ts';
import { PlanCard } from './plan/Card.tsx';
import { Help } from './now/Help.tsx';
import { NowDialog } from './now/NowDialog.tsx';
import { Wait } from './now/Wait.tsx';
import type { IslandTexts } from './texts.ts';
import { findPage, type Page, type PagePlace } from './places.ts';
import { answers } from './visit.ts';
import { WorkbookDoor } from '../workbook/Door.tsx';

// What every module has comes in one piece: apart, the pieces weigh more.
const Overview = lazy(() => import('./Overview.tsx'));
const Trail = lazy(() => import('./trail/Trail.tsx'));

interface Props {
  readonly texts: IslandTexts;
}

/**
 * Everything of the programme that moves. The pages stay plain HTML; this finds the places that an
 * exercise, a card or the plan has in them, and stays when the router puts another page in `<main>`.
 */
export default function Programme({ texts }: Props) {
  const [page, setPage] = useState<Page>();
  useEffect(() => {
    const look = () => {
      setPage(findPage());
    };
    look();
    document.addEventListener(pageSwapped, look);
    return () => {
      document.removeEventListener(pageSwapped, look);
    };
  }, []);
  if (!page) return null;
  return (
    <>
      {page.places.map((place) =>
        createPortal(
          <Boundary fallback={null}>
            <Suspense fallback={null}>
              <Filled place={place} page={page} texts={texts} />
            </Suspense>
          </Boundary>,
          place.into,
          place.key,
        ),
      )}
      <NowDialog data={page.data} texts={texts} />
      <WorkbookDoor
        answers={answers}
        texts={texts.workbook}
        page={page}
        onward={
          page.data.trail.length > 0 ? (
            <Trail what="resume" data={page.data} texts={texts.trail} />
          ) : undefined
        }
      />
    </>
  );
}

interface InPlace extends Props {
  readonly place: PagePlace;
  readonly page: Page;
}

/** What stands in a place: what can be filled in has a form around it. */
function Filled(props: InPlace) {
  const { place, page, texts } = props;
  const { what, paper, name } = place;
  const { data } = page;
  if ('slot' in what && (what.slot === 'resume' || what.slot === 'today')) {
    return <Trail what={what.slot} texts={texts.trail} {...{ data, paper }} />;
  }
  return (
    <ClosedForm name={name}>
      <Asked {...props} />
    </ClosedForm>
  );
}

/** What asks something in a place; nothing where the page gives no data for it. */
function Asked({ place, page, texts }: InPlace) {
  const { what, paper } = place;
  const { data } = page;
  if ('slot' in what) {
    const card = data.modules.find(({ id }) => id === place.module);
    if (what.slot === 'plan' || what.slot === 'later') {
      return <Overview what={what.slot} {...{ data, texts, paper }} />;
    }
    if (what.slot === 'now') return <Help {...{ data, texts }} isPage />;
    if (what.slot === 'wait') return <Wait texts={texts} minutes={place.minutes} />;
    return card ? <PlanCard module={card} {...{ texts, paper }} /> : null;
  }
  if (place.module === diary.module) {
    const exercise = diaryOf(texts.exercises);
    return <Live module={diary.module} {...{ exercise, paper }} texts={texts.exercises} />;
  }
  const module = data.modules.find(({ id }) => id === place.module);
  if (!module) return null;
  const { exercise: id } = what;
  if (id === 'hoe-gaat-het') {
    return <CheckOut module={module.id} texts={texts.exercises} {...{ data, paper }} />;
  }
  const exercise =
    id === 'vertrekpunt' || id === 'terugblik'
      ? ratingOf(module, id, texts.exercises)
      : module.exercises.find(({ spec }) => spec.id === id);
  if (!exercise) return null;
  return (
    <>
      <Live module={module.id} {...{ exercise, paper }} texts={texts.exercises} />
      {id === 'terugblik' && <LookBack module={module} beside={id} texts={texts.exercises} />}
    </>
  );
}
