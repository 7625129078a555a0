import { weekdays } from '@escale/shared/kernel';
import { eq } from 'drizzle-orm';
import {
  openingExceptionIntervals,
  openingExceptions,
  openingIntervals,
  openingWeeks,
  placeArrivals,
  placeOfId,
  places,
  resources,
  resourceUnits,
  tariffs,
  units,
} from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { demoCancellationPolicy, type PlannedPlace } from './plan-place.ts';

/** Hours, units, resources and tariffs of a place of the demonstration, marked as examples. */
export const writePlace = async (tx: Executor, plan: PlannedPlace): Promise<void> => {
  await writeHours(tx, plan);
  await writeArrival(tx, plan);
  const { placeId, validFrom, resources: planned } = plan;
  await tx.orm
    .insert(units)
    .values(
      plan.units.map(({ id, label, kind }, position) => ({ placeId, id, label, kind, position, validFrom })),
    );
  await tx.orm.insert(resources).values(
    planned.map(({ id, name, kind, allocation, capacity = null, rules }, position) => ({
      placeId,
      id,
      name,
      kind,
      allocation,
      capacity,
      position,
      ...rules,
      cancellationPolicy: demoCancellationPolicy,
      isExample: true,
    })),
  );
  await tx.orm
    .insert(resourceUnits)
    .values(
      planned.flatMap(({ id, unitIds }) => unitIds.map((unitId) => ({ placeId, resourceId: id, unitId }))),
    );
  await tx.orm
    .insert(tariffs)
    .values(
      planned.flatMap(({ id, tariffs }) => tariffs.map((tariff) => ({ placeId, resourceId: id, ...tariff }))),
    );
  await tx.orm.insert(placeOfId).values(planned.map(({ id }) => ({ id, placeId })));
};

const writeArrival = async (
  { orm }: Executor,
  { placeId, arrival, needsCheckInCode = false }: PlannedPlace,
): Promise<void> => {
  if (arrival) await orm.insert(placeArrivals).values({ placeId, ...arrival, isExample: true });
  if (needsCheckInCode)
    await orm.update(places).set({ usesCheckIn: true, needsCheckInCode }).where(eq(places.id, placeId));
};

const writeHours = async ({ orm }: Executor, { placeId, calendar, reasons }: PlannedPlace): Promise<void> => {
  for (const { validFrom, weekly, halfDaySplitMinute, closesOnPublicHolidays } of calendar.weeks) {
    const week = { placeId, validFrom };
    await orm
      .insert(openingWeeks)
      .values({ ...week, halfDaySplitMinute, closesOnPublicHolidays, isExample: true });
    await orm.insert(openingIntervals).values(
      weekdays.flatMap((weekday) =>
        weekly[weekday].map(({ startMinute, endMinute }) => ({
          ...week,
          weekday,
          opensMinute: startMinute,
          closesMinute: endMinute,
        })),
      ),
    );
  }
  for (const [onDate, intervals] of calendar.exceptions) {
    await orm
      .insert(openingExceptions)
      .values({ placeId, onDate, reason: reasons.get(onDate) ?? null, isExample: true });
    const rows = intervals.map(({ startMinute, endMinute }) => ({
      placeId,
      onDate,
      opensMinute: startMinute,
      closesMinute: endMinute,
    }));
    if (rows.length > 0) await orm.insert(openingExceptionIntervals).values(rows);
  }
};
