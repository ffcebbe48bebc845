import { Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { InterfaceTexts } from '../i18n/text.ts';
import { ratingOf } from './exercises/common.ts';
import { Live } from './Live.tsx';
import { pageSwapped } from './page-data.ts';
import { findPage, type Page, type Place } from './places.ts';
import { answers } from './visit.ts';
import { WorkbookDoor } from './workbook/Door.tsx';

/** The words that live parts of a page need. */
export type IslandTexts = Pick<InterfaceTexts['programme'], 'exercises' | 'workbook'>;

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
          <Suspense fallback={null}>
            <Filled place={place} page={page} texts={texts} />
          </Suspense>,
          place.into,
          place.key,
        ),
      )}
      <WorkbookDoor answers={answers} texts={texts.workbook} page={page} />
    </>
  );
}

/** What stands in a place; nothing where the page gives no data for it. */
function Filled({ place, page, texts }: Props & { readonly place: Place; readonly page: Page }) {
  const { what, paper } = place;
  const module = page.data.modules.find(({ id }) => id === place.module);
  if (!module || !('exercise' in what)) return null;
  const exercise =
    what.exercise === 'vertrekpunt'
      ? ratingOf(module, what.exercise, texts.exercises)
      : module.exercises.find(({ spec }) => spec.id === what.exercise);
  if (!exercise) return null;
  return <Live module={module.id} exercise={exercise} texts={texts.exercises} paper={paper} />;
}
