import { addUnmetSearches, noteWishes, type UnmetSearch } from '@escale/db/demand';
import { cellOfWish, sizeOf } from '@escale/shared/demand';
import { whyNothingFits } from '../bookings/why-nothing-fits.ts';
import type { Ports } from '../ports.ts';
import type { SearchInVain } from './searches-in-vain.ts';

const AT_ONCE = 20;
const HOME_ZONE = 'Europe/Paris';

/** Counts the searches that wait for it: each that is new today once, with why it found nothing. */
export const countSearches = async (ports: Ports): Promise<number> => {
  const { database, searchesInVain } = ports;
  const asked = searchesInVain.take(AT_ONCE).flatMap((search) => {
    const cell = cellOfWish(search.need.period, HOME_ZONE);
    return cell ? [{ search, cell }] : [];
  });
  if (asked.length === 0) return 0;
  const fresh = await noteWishes(
    database,
    asked.map(({ search, cell }) => ({
      visitor: search.visitor,
      wish: `${cell.onDate} ${cell.hour} ${search.need.resourceKind} ${areaOf(search)}`,
    })),
  );
  const counted: UnmetSearch[] = [];
  for (const nth of fresh) {
    const found = asked[nth];
    if (!found) continue;
    const { search, cell } = found;
    const reason = await whyNothingFits(ports, search);
    if (reason === null) continue;
    const { need, filter } = search;
    counted.push({
      ...{ ...cell, reason },
      communeInsee: filter.communeInsee,
      near: filter.near,
      kind: need.resourceKind,
      size: sizeOf(need.people ?? need.quantity),
    });
  }
  if (counted.length > 0) await addUnmetSearches(database, counted);
  return counted.length;
};

/** Where, to a kilometre: two clicks beside each other are one search. */
const areaOf = ({ filter: { communeInsee, near } }: SearchInVain): string =>
  communeInsee ?? (near ? `${near.lat.toFixed(2)},${near.lon.toFixed(2)}` : '');
