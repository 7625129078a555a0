import type { Interval } from '@escale/shared/kernel';
import { customType } from 'drizzle-orm/pg-core';

/** An instant as PostgreSQL reads it. */
export const isoOf = (instant: number): string => new Date(instant).toISOString();

/** A half-open range literal; PostgreSQL keeps microseconds, the application milliseconds. */
export const rangeText = ({ start, end }: Interval): string => `["${isoOf(start)}","${isoOf(end)}")`;

export const parseRange = (text: string): Interval => {
  const [start, end] = text.slice(1, -1).split(',');
  return {
    start: Date.parse(start?.replaceAll('"', '') ?? ''),
    end: Date.parse(end?.replaceAll('"', '') ?? ''),
  };
};

export const period = customType<{ data: Interval; driverData: string }>({
  dataType: () => 'tstzrange',
  toDriver: rangeText,
  fromDriver: parseRange,
});
