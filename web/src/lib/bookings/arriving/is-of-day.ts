import type { BookingSchema } from '@escale/shared/bookings';
import { clockOfText } from '#lib/time/wall-clock.ts';

/** Whether a date is one of the stay's, on the place's clock. */
export const isOfDay = ({ start, end }: Pick<BookingSchema, 'start' | 'end'>, date: string): boolean =>
  clockOfText(start).date <= date && date <= clockOfText(end).date;
