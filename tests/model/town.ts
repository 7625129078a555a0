import type { BookingStatus, WaitingStatus } from '@escale/shared/bookings';

/** What the model knows of the place: four units under one roof, three ways to book them. */
export const spaces = {
  desk: { units: ['a', 'b', 'c'], all: false, bufferMinutes: 0, approval: false },
  corner: { units: ['c', 'd'], all: false, bufferMinutes: 30, approval: true },
  hall: { units: ['a', 'b'], all: true, bufferMinutes: 0, approval: false },
} as const satisfies Record<string, Space>;
type Space = { units: readonly string[]; all: boolean; bufferMinutes: number; approval: boolean };
export type SpaceName = keyof typeof spaces;

/** Local times of a September in which Paris is two hours ahead; the place is open from 9 to 18 o'clock. */
export const periods = [
  ['06T09:00', '06T11:00'],
  ['06T09:00', '06T13:00'],
  ['06T11:00', '06T15:00'],
  ['06T13:00', '06T18:00'],
  ['06T09:00', '07T18:00'],
  ['06T13:00', '08T11:00'],
  ['07T09:00', '07T13:00'],
  ['07T11:00', '08T13:00'],
  ['07T13:00', '08T18:00'],
  ['08T09:00', '08T18:00'],
] as const;

export const minute = 60_000;
export const instant = (local: string): number => Date.parse(`2027-09-${local}:00+02:00`);

export type Wish = { space: SpaceName; period: number; quantity: number; unit: string | null };

export type Seat = { unit: string; start: number; end: number };

export type Booking = Wish & {
  id: string;
  person: number;
  status: BookingStatus;
  deadline: number;
  extensions: number;
  isOffer: boolean;
  /** Where it sits, as last seen: the model says that it sits well, not where. */
  units: string[];
};

export type Entry = Wish & { id: string; person: number; status: WaitingStatus; bookingId: string | null };

export type Town = { now: number; bookings: Booking[]; line: Entry[] };

export const startOf = ({ period }: Pick<Wish, 'period'>): number => instant(periods[period]?.[0] ?? '');

/** With the buffer. */
export const endOf = ({ period, space }: Wish): number =>
  instant(periods[period]?.[1] ?? '') + spaces[space].bufferMinutes * minute;

export const isLive = ({ status }: Booking): boolean => status !== 'cancelled' && status !== 'expired';

/** Its time has run out, though nobody may have said so yet. */
export const isLapsed = ({ now }: Town, { status, deadline }: Booking): boolean =>
  (status === 'held' || status === 'requested') && deadline <= now;

/** From 18 o'clock of the day before, a seat stays. */
export const isFrozen = ({ now }: Town, wish: Wish): boolean => {
  const firstDay = Number(periods[wish.period]?.[0].slice(0, 2));
  return now >= instant(`${String(firstDay - 1).padStart(2, '0')}T18:00`);
};

export const isFixed = (town: Town, booking: Booking, unit: string): boolean =>
  spaces[booking.space].all || booking.unit === unit || isFrozen(town, booking);
