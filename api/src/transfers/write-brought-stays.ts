import type { Executor } from '@escale/db';
import { moveSeats } from '@escale/db/bookings';
import { type BroughtStay, ensurePeople, insertBroughtStays } from '@escale/db/transfers';
import { allocatedPeriod, bookingReference } from '@escale/shared/bookings';
import type { Instant } from '@escale/shared/kernel';
import { unreachableAddress } from '@escale/shared/members';
import { nameKey } from '@escale/shared/transfers';
import { hashOfSecret } from '../auth/session-tokens.ts';
import type { Ports } from '../ports.ts';
import type { Planning } from './import-plan.ts';
import type { SeatedBroughtStay, SeatedBroughtStays } from './seat-brought-stays.ts';

type Person = { id: string; hasAccount: boolean; isReachable: boolean };

/** Writes what was seated under the locks; false when somebody went around them. */
export const writeBroughtStays = async (
  ports: Ports,
  tx: Executor,
  { placeId, actorId, tellsPeople }: Planning,
  { stays, moves, now }: SeatedBroughtStays & { now: Instant },
): Promise<boolean> => {
  const people = await peopleOf(ports, tx, placeId, stays);
  if (!(await moveSeats(tx, placeId, moves))) return false;
  const rows = stays.map((stay) => {
    const person = people.get(whoOf(stay));
    if (!person) throw new Error('a person vanished');
    return rowOf(ports, stay, person, tellsPeople && stay.read.start > now);
  });
  return insertBroughtStays(tx, { placeId, actorId, stays: rows });
};

/** Who has no address is one person as long as the name is the same in the file. */
const whoOf = ({ read }: SeatedBroughtStay): string =>
  read.email === null ? `name ${nameKey(read.name)}` : read.email.toLowerCase();

const peopleOf = async (
  { newId }: Ports,
  tx: Executor,
  placeId: string,
  stays: readonly SeatedBroughtStay[],
): Promise<Map<string, Person>> => {
  const asked = new Map<string, { id: string; email: string; name: string }>();
  for (const stay of stays) {
    const who = whoOf(stay);
    if (asked.has(who)) continue;
    const id = newId();
    asked.set(who, { id, email: stay.read.email ?? unreachableAddress(id), name: stay.read.name });
  }
  const found = await ensurePeople(tx, placeId, [...asked.values()]);
  const people = new Map<string, Person>();
  for (const [who, { email }] of asked) {
    const person = found.get(email.toLowerCase());
    if (person) people.set(who, { ...person, isReachable: who === email.toLowerCase() });
  }
  return people;
};

const rowOf = (
  { newId, newSecret }: Ports,
  { read, bookable, price, unitId, seat, unitIds }: SeatedBroughtStay,
  person: Person,
  isTold: boolean,
): BroughtStay => {
  const id = newId();
  const { resource } = bookable;
  const isToldOf = isTold && person.isReachable && read.status === 'confirmed';
  const period = seat?.period ?? allocatedPeriod({ start: read.start, end: read.end }, 0);
  return {
    id,
    reference: bookingReference(id),
    formerReference: read.reference,
    resourceId: resource.id,
    memberId: person.id,
    period: { start: read.start, end: read.end },
    quantity: read.quantity ?? 1,
    status: read.status,
    pinnedUnitId: unitId ?? null,
    totalCents: price.totalCents,
    netCents: price.netCents,
    vatCents: price.vatCents,
    priceLines: price.lines,
    audience: read.audience ?? 'standard',
    cancellationPolicy: resource.cancellationPolicy,
    ...refundOf(read.refund, price.totalCents),
    note: read.note,
    transitionId: newId(),
    guestLinkHash: isToldOf && !person.hasAccount ? hashOfSecret(newSecret()) : null,
    outboxId: isToldOf ? newId() : null,
    seats: unitIds.map((unit) => ({
      id: newId(),
      unitId: unit,
      isPinned: resource.allocation === 'all' || unit === unitId,
      period,
    })),
  };
};

const refundOf = (refundCents: number | null, totalCents: number) => {
  if (refundCents === null) return { refundPercent: null, refundCents: null };
  const share = totalCents === 0 ? 0 : Math.round((100 * refundCents) / totalCents);
  return { refundPercent: Math.min(100, share), refundCents };
};
