import { type Database, readNow, tables } from '@escale/db';
import { addDays, localDateOf } from '@escale/shared/kernel';
import { v7 } from 'uuid';

export type BenchPlace = { id: string; slug: string; resourceId: string; unitIds: string[] };
export type BenchTown = { places: BenchPlace[]; today: string };

const weekly = (placeId: string, validFrom: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    placeId,
    validFrom,
    weekday,
    opensMinute: 0,
    closesMinute: 1440,
  }));

const rules = {
  slotMinutes: 60,
  minMinutes: 60,
  maxMinutes: 44_640,
  minNoticeMinutes: 0,
  maxAdvanceDays: 1_100,
  bufferMinutes: 0,
  requiresApproval: false,
  requiresTraining: false,
  cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
};

const prices = { hour: 400, half_day: 1_000, day: 1_600, week: 6_000, month: 20_000 } as const;

/** Places that are always open, each with one pool of desks: nothing but the machine limits what is booked. */
export const buildTown = async (
  database: Database,
  size: { places: number; desks: number },
): Promise<BenchTown> => {
  const today = localDateOf(await readNow(database), 'Europe/Paris');
  const validFrom = addDays(today, -30);
  const places: BenchPlace[] = [];
  for (let index = 0; index < size.places; index++) {
    const place = { id: v7(), slug: `bench-${index}`, resourceId: v7(), unitIds: [] as string[] };
    place.unitIds = Array.from({ length: size.desks }, () => v7());
    places.push(place);
    await insertPlace(database, place, validFrom);
  }
  await database.sql`analyze`;
  return { places, today };
};

const insertPlace = async ({ orm }: Database, place: BenchPlace, validFrom: string): Promise<void> => {
  const { id: placeId, slug, resourceId, unitIds } = place;
  await orm.insert(tables.places).values({
    id: placeId,
    slug,
    name: slug,
    kind: 'coworking',
    status: 'published',
    communeName: 'Malakoff',
    listingAsOf: '2026',
  });
  await orm.insert(tables.placeOfSlug).values({ slug, placeId });
  await orm
    .insert(tables.openingWeeks)
    .values({ placeId, validFrom, halfDaySplitMinute: 780, closesOnPublicHolidays: false });
  await orm.insert(tables.openingIntervals).values(weekly(placeId, validFrom));
  await orm.insert(tables.units).values(
    unitIds.map((id, position) => ({
      placeId,
      id,
      label: `${position + 1}`,
      kind: 'desk' as const,
      position,
      validFrom,
    })),
  );
  await orm
    .insert(tables.resources)
    .values({ placeId, id: resourceId, name: 'Bureau', kind: 'desk', allocation: 'any', ...rules });
  await orm.insert(tables.placeOfId).values({ id: resourceId, placeId });
  await orm.insert(tables.resourceUnits).values(unitIds.map((unitId) => ({ placeId, resourceId, unitId })));
  const formulas = ['hour', 'half_day', 'day', 'week', 'month'] as const;
  await orm.insert(tables.tariffs).values(
    formulas.map((formula) => ({
      placeId,
      resourceId,
      formula,
      audience: 'standard',
      validFrom,
      amountCents: prices[formula],
      vatRateBasisPoints: 2_000,
    })),
  );
};
