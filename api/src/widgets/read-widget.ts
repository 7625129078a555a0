import { placeOf } from '@escale/db/places';
import { readWidget as readRow } from '@escale/db/widgets';
import type { Widget } from '@escale/shared/widgets';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/** @throws Refused not-found: the place is not published, or shows its bookings nowhere else */
export const readWidget = async ({ database }: Ports, slug: string): Promise<Widget> => {
  const place = await placeOf(database, { slug, id: null });
  const row = place?.status === 'published' ? await readRow(database, place.id) : null;
  if (!row || row.shownOn === 'nowhere') throw new Refused({ code: 'not-found' });
  return row;
};
