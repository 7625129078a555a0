import type { BookingRow } from '@escale/db/bookings';
import { type BookingSchema, checkInPeriod } from '@escale/shared/bookings';
import { instantText, localDateOf } from '@escale/shared/kernel';

/** In force today: the days of the stay, from their midnight on, where the place is. */
const isOfToday = ({ status, period, timeZone, now }: BookingRow): boolean => {
  const today = localDateOf(now, timeZone);
  const isInForce = status === 'confirmed' || status === 'checked_in';
  return isInForce && localDateOf(period.start, timeZone) <= today && now < period.end;
};

/** What a person needs to know to arrive; where the door is and how the Wi-Fi opens, only on the days of the stay. */
export const arrivalView = (row: BookingRow): Pick<BookingSchema, 'checkIn' | 'arrival'> => {
  const { usesCheckIn, needsCheckInCode, status, period, timeZone, arrival } = row;
  const { start, end } = checkInPeriod(period);
  return {
    ...(usesCheckIn &&
      status === 'confirmed' && {
        checkIn: {
          opensAt: instantText(start, timeZone),
          closesAt: instantText(end, timeZone),
          needsCode: needsCheckInCode,
        },
      }),
    ...(arrival &&
      isOfToday(row) && {
        arrival: { wifi: arrival.wifi, door: arrival.door, example: arrival.isExample },
      }),
  };
};
