import { addDays, type LocalDate, localDateOf } from '@escale/shared/kernel';
import { between, inArray } from 'drizzle-orm';
import { readNow } from '../../clock.ts';
import { placeOfSlug, publicHolidays } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { allocationRows, bookingRow, transitionRows } from './booking-rows.ts';
import { type DemoData, demoData } from './demo-data.ts';
import { demoTimeZone } from './demo-hours.ts';
import { insertRows } from './insert-rows.ts';
import { demoPlaces } from './places/index.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';
import { writeAgreements } from './write-agreements.ts';
import { writeDemand } from './write-demand.ts';
import { writeDepartmentEvents } from './write-department-events.ts';
import { writeEntries } from './write-entries.ts';
import { writeEvents } from './write-events.ts';
import { writeFloors } from './write-floors.ts';
import { writeInitiatives } from './write-initiatives.ts';
import { writeLivePlaces } from './write-live-places.ts';
import { writeMembers } from './write-members.ts';
import { writePasses } from './write-passes.ts';
import { writePayments } from './write-payments.ts';
import { writePlace } from './write-place.ts';
import { writeProfiles } from './write-profiles.ts';
import { writeRefusals } from './write-refusals.ts';
import { writeReports } from './write-reports.ts';
import { writeVouchers } from './write-vouchers.ts';

/** This year so far and all of the one before it: what figures are compared with. */
const firstDay = (today: LocalDate): LocalDate => `${Number(today.slice(0, 4)) - 1}-01-01`;
const DAYS_KNOWN_AFTER = 800;

/** Accounts, bookable places and this year's and the last one's bookings around today, all marked as examples. */
export const seedDemo = async (
  tx: Executor,
  hashPassword: (plain: string) => Promise<string>,
): Promise<void> => {
  const moment = await readMoment(tx);
  const placeIds = await readPlaceIds(tx);
  const data = demoData(moment, placeIds);
  await writeMembers(tx, { data, placeIds, today: moment.today, hashPassword });
  for (const { plan } of data.places) await writePlace(tx, plan);
  await writeFloors(
    tx,
    data.places.map(({ plan }) => plan),
    moment,
  );
  await writeLivePlaces(tx);
  await writePasses(
    tx,
    data.places.map(({ plan }) => plan),
  );
  await writeBookings(tx, data);
  await writeVouchers(tx, { placeIds, moment });
  await writePayments(tx);
  await writeEvents(tx, {
    placeIds,
    memberIds: data.people.map(({ id }) => id),
    moment,
    joinedOn: new Map(data.places.map(({ plan }) => [plan.slug, plan.validFrom])),
  });
  await writeDepartmentEvents(tx, { placeIds, memberIds: data.people.map(({ id }) => id), moment });
  await writeRefusals(tx, data, moment);
  await writeDemand(tx, moment);
  await writeAgreements(tx, { placeIds, moment });
  await writeReports(tx, data, moment);
  await writeEntries(tx, { data, placeId: placeIds.get('casaco'), moment });
  await writeInitiatives(tx, { data, moment });
  await writeProfiles(tx, { data, placeId: placeIds.get('casaco'), moment });
  // A year of bookings at once is more than the planner would guess before it has looked.
  await tx.sql`analyze places, units, resources, resource_units, bookings, allocations, events`;
};

const readMoment = async (tx: Executor): Promise<Moment> => {
  const now = await readNow(tx);
  const today = localDateOf(now, demoTimeZone);
  const validFrom = firstDay(today);
  const holidays = await tx.orm
    .select({ date: publicHolidays.onDate })
    .from(publicHolidays)
    .where(between(publicHolidays.onDate, validFrom, addDays(today, DAYS_KNOWN_AFTER)));
  return { now, today, validFrom, publicHolidays: new Set(holidays.map(({ date }) => date)) };
};

const readPlaceIds = async ({ orm }: Executor): Promise<Map<string, string>> => {
  const slugs = demoPlaces.map(({ slug }) => slug);
  const rows = await orm.select().from(placeOfSlug).where(inArray(placeOfSlug.slug, slugs));
  return new Map(rows.map(({ slug, placeId }) => [slug, placeId]));
};

const writeBookings = async (tx: Executor, { places }: DemoData): Promise<void> => {
  const random = randomFrom('rows');
  const bookings = places.flatMap((place) => place.bookings);
  const takesAll = new Set(
    places.flatMap(({ plan }) =>
      plan.resources.filter(({ allocation }) => allocation === 'all').map(({ id }) => id),
    ),
  );
  await insertRows(tx, 'bookings', bookings.map(bookingRow));
  await insertRows(
    tx,
    'place_of_id',
    bookings.map(({ id, placeId }) => ({ id, place_id: placeId })),
  );
  await insertRows(
    tx,
    'allocations',
    bookings.flatMap((booking) => allocationRows(booking, takesAll.has(booking.resourceId), random)),
  );
  await insertRows(
    tx,
    'booking_transitions',
    bookings.flatMap((booking) => transitionRows(booking, random)),
  );
};
