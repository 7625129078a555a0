import { readIncidents } from '@escale/db/incidents';
import { placeOf } from '@escale/db/places';
import type { Incident } from '@escale/shared/incidents';
import { type Actor, manages } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { incidentView } from './incident-view.ts';

/** @throws Refused not-found: also the draft of someone else's place */
export const listIncidents = async (
  ports: Ports,
  readActor: () => Promise<Actor | null>,
  slug: string,
): Promise<Incident[]> => {
  const place = await placeOf(ports.database, { slug, id: null });
  const actor = place?.status === 'draft' ? await readActor() : null;
  if (!place || (place.status === 'draft' && !(actor && manages(actor, place.id))))
    throw new Refused({ code: 'not-found' });
  const rows = await readIncidents(ports.database, place.id);
  return rows.map((row) => incidentView(row, place.timeZone));
};
