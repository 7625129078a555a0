import type { PlaceFilter } from '@escale/db/places';
import type { Need } from '../bookings/need.ts';

/** A search that found nothing near, as it was asked. */
export type SearchInVain = {
  need: Need;
  filter: Omit<PlaceFilter, 'after' | 'limit'>;
  /** Who asked, as told apart today; hashed before it is kept. */
  visitor: string;
};

/** Searches that wait to be counted, in this process; what is too much is dropped, since a search never waits. */
export type SearchesInVain = {
  add: (search: SearchInVain) => void;
  take: (most: number) => SearchInVain[];
  isEmpty: () => boolean;
};

const MOST_WAITING = 200;

export const newSearchesInVain = (): SearchesInVain => {
  const waiting: SearchInVain[] = [];
  return {
    add: (search) => {
      if (waiting.length < MOST_WAITING) waiting.push(search);
    },
    take: (most) => waiting.splice(0, most),
    isEmpty: () => waiting.length === 0,
  };
};
