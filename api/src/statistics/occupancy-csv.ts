import type { Occupancy, StatisticsRow } from '@escale/shared/statistics';
import { writeCsv } from '../csv/write-csv.ts';

const columns = [
  'key',
  'label',
  'openSeatMinutes',
  'bookedSeatMinutes',
  'usedSeatMinutes',
  'occupancy',
  'utilisation',
  'bookings',
  'people',
  'newPeople',
  'noShowRate',
  'revenueNetCents',
  'refusals',
  'events',
  'registrations',
  'attendees',
] as const satisfies readonly (keyof StatisticsRow)[];

/** The version of the definitions and the time of the answer are columns, so that no file loses them. */
export const occupancyCsv = ({ rows, definitionVersion, asOf }: Occupancy): string =>
  writeCsv([
    [...columns, 'definitionVersion', 'asOf'],
    ...rows.map((row) => [...columns.map((column) => row[column]), definitionVersion, asOf]),
  ]);
