import { writeAudit } from '@escale/db';
import { readSeries as readSeriesRow } from '@escale/db/bookings';
import type { SeriesSchema } from '@escale/shared/bookings';
import { type Actor, worksAt } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { seriesView } from './series-view.ts';

/** @throws Refused not-found, also for a series that is somebody else's */
export const readSeries = async (ports: Ports, actor: Actor, id: string): Promise<SeriesSchema> => {
  const row = await readSeriesRow(ports.database, id);
  if (!row) throw new Refused({ code: 'not-found' });
  if (row.memberId === actor.memberId) return seriesView(row);
  const { placeId } = row;
  if (!worksAt(actor, placeId)) throw new Refused({ code: 'not-found' });
  await writeAudit(ports.database, {
    id: ports.newId(),
    actorId: actor.memberId,
    placeId,
    action: 'booking_series.read',
    subjectId: id,
  });
  return seriesView(row);
};
