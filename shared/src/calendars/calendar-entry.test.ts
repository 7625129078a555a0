import { describe, expect, test } from 'vitest';
import { bookingStatuses } from '../bookings/index.ts';
import { calendarEntry } from './calendar-entry.ts';
import type { CalendarStay } from './calendar-stay.ts';

const at = (text: string) => Date.parse(text);

const stay: CalendarStay = {
  id: '0199f0c4-0000-7000-8000-000000000001',
  reference: 'MH9R-ZEY2',
  status: 'confirmed',
  revision: 3,
  period: { start: at('2027-04-01T09:00:00+02:00'), end: at('2027-04-01T12:30:00+02:00') },
  quantity: 1,
  placeName: 'Casaco',
  placeSlug: 'casaco-malakoff',
  timeZone: 'Europe/Paris',
  address: '6 avenue Jean Jaurès, 92240 Malakoff',
  resourceName: 'Open space',
  takesAll: false,
  seats: [{ label: 'Poste 3', isPinned: false, start: at('2027-04-01T09:00:00+02:00') }],
  now: at('2027-03-31T17:59:59+02:00'),
};
const french = { locale: 'fr', viewer: 'person', origin: 'https://escale.example' } as const;
const place = { ...french, viewer: 'place' } as const;

describe('an entry of a calendar', () => {
  test('is the same one for ever, with a sequence that the booking counts', () => {
    expect(calendarEntry(stay, french)).toEqual({
      ...stay.period,
      uid: `${stay.id}@escale.mail`,
      sequence: 3,
      status: 'CONFIRMED',
      summary: 'Casaco – Open space',
      description: 'Référence\u00a0: MH9R-ZEY2',
      location: 'Casaco, 6 avenue Jean Jaurès, 92240 Malakoff',
      url: `https://escale.example/reservations/${stay.id}`,
    });
  });

  test('in English leads to the English page', () => {
    const entry = calendarEntry({ ...stay, quantity: 5, address: null }, { ...french, locale: 'en' });
    expect(entry).toMatchObject({
      summary: 'Casaco – 5\u00a0× Open space',
      location: 'Casaco',
      description: 'Reference: MH9R-ZEY2',
      url: `https://escale.example/en/reservations/${stay.id}`,
    });
  });

  test('has one of three states, whatever becomes of a booking', () => {
    const states = bookingStatuses.map((status) => [
      status,
      calendarEntry({ ...stay, status }, french).status,
    ]);
    expect(Object.fromEntries(states)).toEqual({
      held: 'TENTATIVE',
      requested: 'TENTATIVE',
      confirmed: 'CONFIRMED',
      checked_in: 'CONFIRMED',
      completed: 'CONFIRMED',
      no_show: 'CONFIRMED',
      cancelled: 'CANCELLED',
      expired: 'CANCELLED',
    });
  });
});

describe('a seat', () => {
  const seat = 'Place\u00a0: Poste 3';

  test('is shown to the person from 18:00 on the eve, or when it was chosen', () => {
    expect(calendarEntry(stay, french).description).not.toContain(seat);
    const frozen = { ...stay, now: at('2027-03-31T18:00:00+02:00') };
    expect(calendarEntry(frozen, french).description).toContain(seat);
    const chosen = { ...stay, seats: stay.seats.map((each) => ({ ...each, isPinned: true })) };
    expect(calendarEntry(chosen, french).description).toContain(seat);
    expect(calendarEntry({ ...stay, takesAll: true }, french).description).toContain(seat);
  });

  test('is shown to the place at once, with the reference instead of a name', () => {
    expect(calendarEntry(stay, place).summary).toBe('Open space – Poste 3 – MH9R-ZEY2');
  });
});
