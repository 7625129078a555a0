import { type Executor, readNow, takeLocks } from '@escale/db';
import { type Bookable, readBookables } from '@escale/db/bookings';
import { readKnownStays } from '@escale/db/transfers';
import { addDays, hull, type Instant, localDateOf } from '@escale/shared/kernel';
import {
  type BookingLine,
  type Line,
  type LineOutcome,
  nameKey,
  readBookingLine,
  wrong,
} from '@escale/shared/transfers';
import { lockOf, packingGroupOfBookable } from '../bookings/packing-group.ts';
import type { Ports } from '../ports.ts';
import { type DecidedBroughtStay, decideBroughtStay } from './decide-brought-stay.ts';
import type { ImportPlan, Planning } from './import-plan.ts';
import { knownStays } from './known-stays.ts';
import { seatBroughtStays } from './seat-brought-stays.ts';
import { writeBroughtStays } from './write-brought-stays.ts';

/** So far back and ahead hours and holidays are looked up; stays before that come with their price. */
const DAYS_BACK = 1_100;
const DAYS_AHEAD = 1_200;
/** Lines that are decided before others have their turn. */
const AT_ONCE = 250;

type ReadLine = { line: number; read: BookingLine };

/**
 * What becomes of a list of stays. Those to come obey hours, grid and lengths as if the place noted them at its desk;
 * those that have begun happened as they are. All of them are seated as placing them one after the other would.
 */
export const planBookings = async (
  ports: Ports,
  executor: Executor,
  planning: Planning,
  lines: readonly Line[],
): Promise<ImportPlan> => {
  const { placeId, timeZone } = planning;
  const now = await readNow(executor);
  const outcomes = new Map<number, LineOutcome>();
  const stays: ReadLine[] = [];
  for (const { line, cells } of lines) {
    const read = readBookingLine(cells, { timeZone, now });
    if (read.ok) stays.push({ line, read: read.value });
    else outcomes.set(line, wrong(...read.faults));
  }
  const bookables = await readSpacesFor(executor, { placeId, timeZone, now }, stays);
  if (planning.isLocked) await takeLocks(executor, locksFor(bookables));
  const known = await readKnown(executor, placeId, stays);
  const decided: DecidedBroughtStay[] = [];
  for (const [nth, { line, read }] of stays.entries()) {
    if (nth % AT_ONCE === 0) await planning.onProgress(outcomes.size + decided.length);
    const outcome = decideLine(bookables, known, { line, read }, now);
    if ('outcome' in outcome) outcomes.set(line, outcome);
    else decided.push(outcome);
  }
  const seated = await seatBroughtStays(ports, executor, planning, decided);
  for (const { line, fault } of seated.without) outcomes.set(line, wrong(fault));
  return {
    outcomes: lines.map(({ line }) => outcomes.get(line) ?? { outcome: 'new' }),
    write: (tx) => writeBroughtStays(ports, tx, planning, { ...seated, now }),
  };
};

const decideLine = (
  bookables: ReadonlyMap<string, Bookable[]>,
  known: ReturnType<typeof knownStays>,
  { line, read }: ReadLine,
  now: Instant,
): LineOutcome | DecidedBroughtStay => {
  const [bookable, ...others] = bookables.get(nameKey(read.space)) ?? [];
  const inSpace = (code: string) => wrong({ column: 'space', value: read.space, code });
  if (!bookable) return inSpace('unknown-space');
  if (others.length > 0) return inSpace('space-ambiguous');
  const there = known.look(bookable.resource.id, line, read);
  if (there) return there;
  const stay = decideBroughtStay(bookable, read, now);
  return stay.ok ? { line, read, bookable, ...stay.value } : wrong(...stay.faults);
};

type There = { placeId: string; timeZone: string; now: Instant };

/** Every space on sale by its name, with a calendar for the stays that hours and prices are asked of. */
const readSpacesFor = async (
  executor: Executor,
  { placeId, timeZone, now }: There,
  stays: readonly ReadLine[],
): Promise<Map<string, Bookable[]>> => {
  const today = localDateOf(now, timeZone);
  const asked = stays.filter(({ read }) => read.start >= now || read.amount === null);
  const span = asked.length > 0 ? hull(asked.map(({ read }) => read)) : { start: now, end: now };
  const from = [addDays(today, -DAYS_BACK), localDateOf(span.start, timeZone)].sort()[1] ?? today;
  const to = [addDays(today, DAYS_AHEAD), addDays(localDateOf(span.end, timeZone), 64)].sort()[0] ?? today;
  const dates = { from: addDays([from, to].sort()[0] ?? to, -1), to };
  const bookables = await readBookables(executor, { placeIds: [placeId], kind: null, memberId: null, dates });
  return Map.groupBy(bookables, ({ resource }) => nameKey(resource.name));
};

const locksFor = (bookables: ReadonlyMap<string, Bookable[]>): string[] =>
  [...bookables.values()].flat().map((bookable) => lockOf(packingGroupOfBookable(bookable)));

const readKnown = async (executor: Executor, placeId: string, stays: readonly ReadLine[]) => {
  const references = stays.flatMap(({ read }) => read.reference ?? []);
  const period = stays.length > 0 ? hull(stays.map(({ read }) => read)) : { start: 0, end: 1 };
  return knownStays(await readKnownStays(executor, { placeId, period, references }));
};
