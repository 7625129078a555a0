import { readOpenEvents } from '@escale/db/open-data';
import { instantText } from '@escale/shared/kernel';
import type { Row } from '@escale/shared/open-data';
import type { Ports } from '../ports.ts';

export const eventRows = async ({ database }: Ports): Promise<Row[]> =>
  (await readOpenEvents(database)).map((event) => ({
    id: event.id,
    title: event.title,
    kind: event.kind,
    organiser: event.organiser,
    start: instantText(event.start, event.timeZone),
    end: instantText(event.end, event.timeZone),
    placeSlug: event.placeSlug,
    placeName: event.placeName,
    communeInsee: event.communeInsee,
    communeName: event.communeName,
    capacity: event.capacity,
    priceCents: event.amountCents,
    cancelled: event.isCancelled,
    example: event.isExample,
  }));
