import { addressOf } from './address.ts';
import { doors, exitPage, organisationPage, type Door } from './doors.ts';

const isShared = (path: string): boolean => {
  const { door, page } = addressOf(path);
  return door === 'helpwanted' && (page === organisationPage || page === exitPage);
};

/**
 * Whether a page may lead to another. A door leads to its own pages, to those that all share and to the
 * doors that its row names; the organisation's page leads to every door.
 * @param from the path of the page with the link
 * @param to the path it leads to
 */
export const mayLead = (from: string, to: string): boolean => {
  const [here, there] = [addressOf(from).door, addressOf(to).door];
  return here === there || isShared(from) || isShared(to) || doors[here].leadsTo.includes(there);
};

/**
 * Where the domain of a door leads on to that of another: what its pages may lead to and it does not show.
 * @returns the Dutch beginnings of those paths, each with the door that shows them
 */
export const waysOut = (door: Door): readonly (readonly [prefix: `/${string}`, to: Door])[] =>
  [
    [organisationPage, 'helpwanted'] as const,
    ...doors[door].leadsTo.map((to) => [doors[to].prefix, to] as const),
  ].filter(([, to]) => to !== door);
