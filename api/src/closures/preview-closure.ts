import { isLapsed } from '@escale/shared/bookings';
import { type ClosurePreview, type ClosureToPreview, planClosure } from '@escale/shared/closures';
import { instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { hitBookings } from './hit-bookings.ts';
import { readClosing } from './read-closing.ts';
import { readRoom } from './read-room.ts';
import { requireNobodyElse } from './require-nobody-else.ts';

/**
 * Whom a closure would hit as things stand. Nothing is locked: who books in the meantime is found when it is made.
 * @throws Refused units-unclear | unit-not-of-this-place | closure-overlaps, or what stands against the period
 */
export const previewClosure = async (
  ports: Ports,
  wish: ClosureToPreview & { slug: string },
): Promise<ClosurePreview> => {
  const { closed, group, timeZone } = await readClosing(ports, wish);
  const around = await readRoom(ports.database, group, closed);
  const room = { ...around, taken: around.taken.filter((seat) => !isLapsed(seat, around.now)) };
  requireNobodyElse(closed, room);
  const plan = planClosure(closed, room, () => null);
  const { period, unitIds } = closed;
  return {
    start: instantText(period.start, timeZone),
    end: instantText(period.end, timeZone),
    unitIds: [...unitIds],
    moved: plan.outcome === 'closes' ? plan.moves.length : 0,
    bookings: plan.outcome === 'hits' ? await hitBookings(ports, { closed, hits: plan.hits }) : [],
  };
};
