import type { EventRow } from '@escale/db/events';
import { instantText } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';

/** @throws Refused event-cancelled | event-already-begun */
export const requireToCome = ({ cancelledAt, period, now, timeZone }: EventRow): void => {
  if (cancelledAt !== null) throw new Refused({ code: 'event-cancelled' });
  if (now < period.start) return;
  throw new Refused({ code: 'event-already-begun', start: instantText(period.start, timeZone) });
};
