import { type Executor, takeLocks } from '@escale/db';
import type { BookingRow } from '@escale/db/bookings';
import type { BookingSchema, SplitRequest } from '@escale/shared/bookings';
import type { Actor } from '@escale/shared/kernel';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { bookingView } from './booking-view.ts';
import { type DecidedRun, decideParts } from './decide-parts.ts';
import { firstStatus } from './first-status.ts';
import { isBooking } from './kept-answer.ts';
import { lockOf, packingGroupOfBookable } from './packing-group.ts';
import { requireExpectedTotal, requireFewHolds, requireOnSale } from './place-booking.ts';
import { readSpaces } from './read-spaces.ts';
import { refuseSplit } from './refuse-split.ts';
import { writeParts } from './write-parts.ts';

/**
 * Books a stay whose parts are on several units, spaces or places: all of it, in one transaction, or nothing.
 * @throws Refused with the rule that stands against it, or slot-unavailable
 */
export const placeSplitStay = async (
  ports: Ports,
  actor: Actor,
  request: SplitRequest,
  key: string,
): Promise<Answer<BookingSchema>> => {
  const bookables = await readSpaces(ports, actor.memberId, request.parts);
  const [first] = bookables.values();
  if (!first) throw new Refused({ code: 'not-found' });
  const owner = { placeId: first.place.id, memberId: actor.memberId, key };
  const placed = once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'bookings', ...request } },
    async (tx) => {
      for (const bookable of bookables.values()) requireOnSale(bookable, actor);
      const runs = decideParts(bookables, request);
      requireTotal(
        request,
        runs.map(({ decided }) => decided.price),
      );
      if (request.hold) await requireFewHolds(tx, actor, runs.length);
      await takeLocks(tx, [...bookables.values()].map(packingGroupOfBookable).map(lockOf));
      const rows = await writeRuns(ports, tx, { actor, request, runs });
      // Under the locks the price may have changed, as that of a stay in one piece may.
      requireTotal(request, rows);
      return answerOf(rows);
    },
    isBooking,
  );
  return placed.catch((error: unknown) => refuseSplit(ports, { actor, request, bookables }, error));
};

/** The price that was expected is that of the whole stay. */
const requireTotal = ({ expectedTotal }: SplitRequest, priced: readonly { totalCents: number }[]): void => {
  const totalCents = priced.reduce((sum, one) => sum + one.totalCents, 0);
  requireExpectedTotal(expectedTotal, { totalCents, currency: 'EUR' });
};

type Writing = { actor: Actor; request: SplitRequest; runs: readonly DecidedRun[] };

const writeRuns = async (
  ports: Ports,
  tx: Executor,
  { actor, request, runs }: Writing,
): Promise<BookingRow[]> => {
  const { audience, note, onBehalfOf, hold = false } = request;
  const groupId = runs.length > 1 ? ports.newId() : undefined;
  const rows: BookingRow[] = [];
  for (const { bookable, decided, parts, isOneSpace } of runs) {
    // Whoever of the parts' spaces wants to approve is asked for the whole of what is theirs.
    const strictest = parts.find((part) => part.bookable.resource.rules.requiresApproval);
    const first = firstStatus(strictest?.bookable ?? bookable, decided, hold);
    const member = { id: actor.memberId, displayName: actor.displayName };
    const what = { bookable, decided, isSoldAsDecided: !isOneSpace };
    const stay = { ...what, ...first, member, audience, note, onBehalfOf, groupId };
    rows.push(await writeParts(ports, tx, { stay, parts, actorId: actor.memberId }));
  }
  return rows;
};

const answerOf = ([first, ...others]: readonly BookingRow[]): BookingSchema => {
  if (!first) throw new Error('a stay without parts');
  const linked = others.map(({ id }) => id);
  return { ...bookingView(first, 'person'), ...(linked.length > 0 && { linked }) };
};
