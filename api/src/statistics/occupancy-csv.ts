import { notAFormula } from '@escale/shared/kernel';
import type { Occupancy, StatisticsRow } from '@escale/shared/statistics';
import { stringify } from 'csv-stringify/sync';

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

/** RFC 4180, UTF-8; the version of the definitions and the time of the answer are columns, so that no file loses them. */
export const occupancyCsv = ({ rows, definitionVersion, asOf }: Occupancy): string =>
  stringify(
    [
      [...columns, 'definitionVersion', 'asOf'],
      ...rows.map((row) => [...columns.map((column) => row[column]), definitionVersion, asOf]),
    ],
    { cast: { string: notAFormula }, record_delimiter: 'windows' },
  );
