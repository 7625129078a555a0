import { notAFormula } from '@escale/shared/kernel';
import type { Occupancy, StatisticsRow } from '@escale/shared/statistics';

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
  [
    [...columns, 'definitionVersion', 'asOf'],
    ...rows.map((row) => [...columns.map((column) => row[column]), definitionVersion, asOf]),
  ]
    .map((cells) => `${cells.map(cellOf).join(',')}\r\n`)
    .join('');

const cellOf = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = notAFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
