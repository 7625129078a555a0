import type { BookingSchema } from '@escale/shared/bookings';
import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';

type Priced = Pick<BookingSchema, 'total'>;

/** What cancelling would give back, said before it is done. */
export function refundAhead({ total }: Priced, backCents: number, words: Words, format: Format): string {
  const { cancellation: says } = words.bookings;
  if (total === 0) return says.free;
  if (backCents === total) return says.whole(format.price(total));
  if (backCents === 0) return says.nothing(format.price(total));
  return says.part(format.price(backCents), format.price(total), format.price(total - backCents));
}

/** What a cancellation gave back. */
export function refundDone({ total }: Priced, backCents: number, words: Words, format: Format): string {
  const { done, free } = words.bookings.cancellation;
  if (total === 0) return free;
  if (backCents === total) return done.whole(format.price(total));
  if (backCents === 0) return done.nothing(format.price(total));
  return done.part(format.price(backCents), format.price(total - backCents));
}
