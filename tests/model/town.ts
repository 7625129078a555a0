import type { BookingStatus, WaitingStatus } from '@escale/shared/bookings';

/** What the model knows of the place: four units under one roof, three ways to book them. */
export const spaces = {
  desk: { units: ['a', 'b', 'c'], all: false, bufferMinutes: 0, approval: false },
  corner: { units: ['c', 'd'], all: false, bufferMinutes: 30, approval: true },
  hall: { units: ['a', 'b'], all: true, bufferMinutes: 0, approval: false },
} as const satisfies Record<string, Space>;
type Space = { units: readonly string[]; all: boolean; bufferMinutes: number; approval: boolean };
export type SpaceName = keyof typeof spaces;

export const units = ['a', 'b', 'c', 'd'] as const;

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
  ['08T09:00', '08T13:00'],
] as const;

/** The same morning on three days, which is what a series repeats. */
export const mornings = [1, 6, 10] as const;

export const minute = 60_000;
export const instant = (local: string): number => Date.parse(`2027-09-${local}:00+02:00`);
export const dateOf = (period: number): string => `2027-09-${(periods[period] ?? periods[0])[0].slice(0, 2)}`;

export type Wish = { space: SpaceName; period: number; quantity: number; unit: string | null };

export type Seat = { unit: string; start: number; end: number };

/** Points of a pass that pay for a date. */
export type Spend = { passId: string; date: string; points: number };

export type Booking = Wish & {
  id: string;
  person: number;
  status: BookingStatus;
  deadline: number;
  extensions: number;
  isOffer: boolean;
  seriesId: string | null;
  /** Where a closure or a no-show has ended it before its time. */
  cutAt: number | null;
  /** Where it sits, as last seen: the model says that it sits well, not where. */
  units: string[];
  /** What passes pay of it, as last seen. */
  spends: Spend[];
};

export type Entry = Wish & { id: string; person: number; status: WaitingStatus; bookingId: string | null };

export type Closure = {
  id: string;
  units: readonly string[];
  start: number;
  end: number;
  isLifted: boolean;
};

export type Series = { id: string; wish: Wish; person: number; skipped: Set<number> };

export type Pass = { id: string; person: number; points: number; forfeited: number };

/** A pass pays for desks, a point for each date. */
export const POINTS = 3;

/** Whether people say that they have come, and how long a place waits for who has not. */
export type House = { usesCheckIn: boolean; releaseMinutes: number | null };

export type Town = {
  now: number;
  house: House;
  bookings: Booking[];
  line: Entry[];
  closures: Closure[];
  series: Series[];
  passes: Pass[];
};

export const startOf = ({ period }: Pick<Wish, 'period'>): number => instant(periods[period]?.[0] ?? '');

/** When who is there has to go. */
export const leavesAt = ({ period, cutAt = null }: Wish & { cutAt?: number | null }): number =>
  cutAt ?? instant(periods[period]?.[1] ?? '');

/** When the next one may come: with the buffer, unless it was cut. */
export const endOf = (wish: Wish & { cutAt?: number | null }): number =>
  wish.cutAt ?? leavesAt(wish) + spaces[wish.space].bufferMinutes * minute;

export const isLive = ({ status }: Booking): boolean => status !== 'cancelled' && status !== 'expired';

/** Not come, not gone, not missed: it may still be called off or moved. */
export const isPending = ({ status }: Booking): boolean =>
  status === 'held' || status === 'requested' || status === 'confirmed';

export const hasBegun = ({ now }: Town, booking: Booking): boolean =>
  startOf(booking) <= now || booking.status === 'checked_in';

/** Its time has run out, though nobody may have said so yet. */
export const isLapsed = ({ now }: Town, { status, deadline }: Booking): boolean =>
  (status === 'held' || status === 'requested') && deadline <= now;

/** Those who hold their seats: whoever has lapsed blocks nobody. */
export const standing = (town: Town, bookings: readonly Booking[]): Booking[] =>
  bookings.filter((booking) => isLive(booking) && !isLapsed(town, booking));

/** From 18 o'clock of the day before, a seat stays. */
export const isFrozen = ({ now }: Town, wish: Wish): boolean => {
  const firstDay = Number(periods[wish.period]?.[0].slice(0, 2));
  return now >= instant(`${String(firstDay - 1).padStart(2, '0')}T18:00`);
};

export const isFixed = (town: Town, booking: Booking, unit: string): boolean =>
  spaces[booking.space].all || booking.unit === unit || isFrozen(town, booking);

export const clash = (a: Omit<Seat, 'unit'>, b: Omit<Seat, 'unit'>): boolean =>
  a.start < b.end && b.start < a.end;

/** What closures keep from everybody; one that was lifted before it began keeps nothing. */
export const closedSeats = ({ closures }: Pick<Town, 'closures'>): Seat[] =>
  closures
    .filter(({ start, end }) => start < end)
    .flatMap(({ units: closed, start, end }) => closed.map((unit) => ({ unit, start, end })));
