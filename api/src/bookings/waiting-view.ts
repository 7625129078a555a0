import type { WaitingEntry } from '@escale/db/bookings';
import type { WaitingEntrySchema } from '@escale/shared/bookings';
import { instantText } from '@escale/shared/kernel';

export const waitingView = ({ period, createdAt, timeZone, ...entry }: WaitingEntry): WaitingEntrySchema => ({
  id: entry.id,
  placeSlug: entry.placeSlug,
  placeName: entry.placeName,
  timeZone,
  resourceId: entry.resourceId,
  resourceName: entry.resourceName,
  start: instantText(period.start, timeZone),
  end: instantText(period.end, timeZone),
  quantity: entry.quantity,
  status: entry.status,
  ahead: entry.ahead,
  bookingId: entry.bookingId,
  createdAt: instantText(createdAt, timeZone),
});
