import type { Bookable } from '@escale/db/bookings';
import type { Quote } from '@escale/shared/bookings';
import { hourMs, type Instant, instantText } from '@escale/shared/kernel';

/** The tiers as dates, the most generous first; after the last of them nothing comes back. */
export const cancellationDeadlines = ({ resource, place }: Bookable, start: Instant): Quote['cancellation'] =>
  resource.cancellationPolicy
    .toSorted((a, b) => b.hoursBefore - a.hoursBefore)
    .map(({ hoursBefore, refundPercent }) => ({
      until: instantText(start - hoursBefore * hourMs, place.timeZone),
      refundPercent,
    }));
