import type { EventRow } from '@escale/db/events';
import type { EventSchema } from '@escale/shared/events';
import { instantText } from '@escale/shared/kernel';

const statusOf = ({ cancelledAt, period, now }: EventRow): EventSchema['status'] => {
  if (cancelledAt !== null) return 'cancelled';
  if (now >= period.end) return 'over';
  return now >= period.start ? 'running' : 'planned';
};

export const eventView = (row: EventRow): EventSchema => ({
  id: row.id,
  placeSlug: row.placeSlug,
  venue: row.venue && row.venue.placeId === null ? row.venue : null,
  organiser: row.organiser,
  organiserName: row.organiserName,
  placeName: row.placeName,
  commune: { name: row.communeName, insee: row.communeInsee },
  address: row.address,
  location: row.location,
  timeZone: row.timeZone,
  title: row.title,
  description: row.description,
  kind: row.kind,
  visibility: row.visibility,
  status: statusOf(row),
  cancelReason: row.cancelReason,
  start: instantText(row.period.start, row.timeZone),
  end: instantText(row.period.end, row.timeZone),
  resources: row.resources,
  capacity: row.capacity,
  registered: row.registered,
  waiting: row.waiting,
  amountCents: row.amountCents,
  currency: 'EUR',
  present: row.present,
  partners: row.partners,
  revision: row.revision,
  example: row.isExample,
  mine: row.mine && { ...row.mine, eventId: row.id },
});
