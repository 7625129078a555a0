import { type BookingStatus, seatFreezesAt } from '../bookings/index.ts';
import type { Interval } from '../kernel/index.ts';
import type { CalendarStay } from './calendar-stay.ts';

export type CalendarLocale = 'fr' | 'en';

/** A VEVENT of RFC 5545 before it is written. */
export type CalendarEntry = Interval & {
  uid: string;
  sequence: number;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  summary: string;
  description: string;
  location: string;
  url: string;
};

const words = {
  fr: { reference: 'Référence\u00a0: ', seat: 'Place\u00a0: ', asked: ' (demande en attente)' },
  en: { reference: 'Reference: ', seat: 'Seat: ', asked: ' (not approved yet)' },
} as const;

/** A stay that nobody came for has taken place all the same, as far as a calendar is concerned. */
const statusOf = (status: BookingStatus): CalendarEntry['status'] => {
  if (status === 'cancelled' || status === 'expired') return 'CANCELLED';
  return status === 'held' || status === 'requested' ? 'TENTATIVE' : 'CONFIRMED';
};

/** The person sees a seat once it can no longer move; the place sees where everybody is to sit. */
const seatsFor = ({ seats, takesAll, timeZone, now }: CalendarStay, viewer: 'person' | 'place'): string => {
  const shown = seats.filter(
    ({ isPinned, start }) =>
      viewer === 'place' || takesAll || isPinned || now >= seatFreezesAt(start, timeZone),
  );
  return [...new Set(shown.map(({ label }) => label))].join(', ');
};

type Reading = {
  locale: CalendarLocale;
  viewer: 'person' | 'place';
  /** Where people reach the site, without a slash at its end. */
  origin: string;
};

/**
 * One entry for one booking, the same UID for ever: what a program already shows is changed, not doubled. In a
 * place's calendar stand units and references, no names: it is copied to machines that the place does not oversee.
 */
export function calendarEntry(stay: CalendarStay, { locale, viewer, origin }: Reading): CalendarEntry {
  const { id, reference, period, quantity, placeName, resourceName } = stay;
  const { reference: label, seat, asked } = words[locale];
  const space = quantity === 1 ? resourceName : `${quantity}\u00a0× ${resourceName}`;
  const seats = seatsFor(stay, viewer);
  const title =
    viewer === 'person' ? `${placeName} – ${space}` : [space, seats, reference].filter(Boolean).join(' – ');
  return {
    ...period,
    uid: `${id}@escale.mail`,
    sequence: stay.revision,
    status: statusOf(stay.status),
    summary: stay.status === 'requested' ? `${title}${asked}` : title,
    description: [`${label}${reference}`, ...(seats === '' ? [] : [`${seat}${seats}`])].join('\n'),
    location: stay.address === null ? placeName : `${placeName}, ${stay.address}`,
    url: `${origin}${locale === 'en' ? '/en' : ''}/reservations/${id}`,
  };
}
