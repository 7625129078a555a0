import type { BookingStatus } from '../bookings/index.ts';
import { type Instant, type Interval, minuteMs } from '../kernel/index.ts';

/** So long nobody calls it late. */
const GRACE_MINUTES = 5;

type Awaited = { status: BookingStatus | null; usesCheckIn: boolean; period: Interval };

/** Its time has begun, the place asks people to say that they have come, and nobody has. */
export function isLate({ status, usesCheckIn, period }: Awaited, now: Instant): boolean {
  if (!usesCheckIn || status !== 'confirmed') return false;
  return now >= period.start + GRACE_MINUTES * minuteMs && now < period.end;
}
