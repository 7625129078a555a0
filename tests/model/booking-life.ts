import { type Booking, endOf, minute, spaces, startOf, type Town, type Wish } from './town.ts';

export const answerDue = ({ now }: Town, wish: Pick<Wish, 'period'>): number =>
  Math.min(now + 48 * 60 * minute, startOf(wish));

type Standing = Pick<Booking, 'deadline' | 'status'>;

export const confirmed = (town: Town, wish: Wish): Standing =>
  spaces[wish.space].approval
    ? { status: 'requested', deadline: answerDue(town, wish) }
    : { status: 'confirmed', deadline: 0 };

export const newBooking = (
  { id, person, ...wish }: Wish & { id: string; person: number },
  { status, deadline }: Standing,
  more: Partial<Booking> = {},
): Booking => ({
  ...wish,
  ...{ id, person, status, deadline },
  ...{ extensions: 0, isOffer: false, seriesId: null, cutAt: null, units: [], spends: [] },
  ...more,
});

export const end = (town: Town, booking: Booking, status: 'cancelled' | 'expired'): void => {
  booking.status = status;
  booking.units = [];
  moveOffer(town, booking, 'passed');
};

/** Nobody came: what is left of the stay is for others. */
export const miss = ({ now }: Town, booking: Booking): void => {
  booking.status = 'no_show';
  booking.cutAt = Math.min(now, endOf(booking));
};

export const moveOffer = ({ line }: Town, { id }: Booking, status: 'passed' | 'taken'): void => {
  const entry = line.find(({ bookingId, status: from }) => bookingId === id && from === 'offered');
  if (entry) entry.status = status;
};
