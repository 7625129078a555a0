import type { BookingRow } from '@escale/db/bookings';
import type { HoldExtension } from '@escale/shared/bookings';

/** How often a hold can be extended (DOMAIN.md, Booking life). */
export const MOST_EXTENSIONS = 2;

/** Whether there is more time to be had; what the waiting list offers is not extended: somebody is next in line. */
export const holdExtensionOf = ({
  isOffered,
  holdExtensions,
}: Pick<BookingRow, 'isOffered' | 'holdExtensions'>): HoldExtension => {
  if (isOffered) return 'offered';
  return holdExtensions >= MOST_EXTENSIONS ? 'spent' : 'open';
};
