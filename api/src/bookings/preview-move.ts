import type { MovePreview } from '@escale/shared/bookings';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { rolledBack } from '../rolled-back.ts';
import { decideMove, type Reschedule, readMoving, wishOf } from './decide-move.ts';
import { refuseMove } from './refuse-move.ts';

/**
 * What moving a stay would cost or give back, found by moving it and rolling back: its own seat is in nobody's way, and
 * the month's counter says the same as it will.
 * @throws Refused whatever would stand against the move
 */
export const previewMove = async (
  ports: Ports,
  actor: Actor,
  reschedule: Reschedule,
): Promise<MovePreview> => {
  const moving = await readMoving(ports, actor, reschedule);
  const { found, bookable } = moving;
  const tried = rolledBack(ports, (tx) => decideMove(ports, tx, moving));
  const wish = wishOf(found, reschedule);
  const { row, decided, price } = await tried.catch((error: unknown) =>
    refuseMove(ports, { row: found, bookable, wish }, error),
  );
  const { start, end } = decided.stay.interval;
  return {
    start: instantText(start, row.timeZone),
    end: instantText(end, row.timeZone),
    total: price.totalCents,
    currency: row.currency,
    net: price.netCents,
    vat: price.vatCents,
    lines: [...price.lines],
    totalBefore: row.totalCents,
  };
};
