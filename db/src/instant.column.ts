import type { Instant } from '@escale/shared/kernel';
import { customType } from 'drizzle-orm/pg-core';

/** timestamptz as milliseconds since the epoch, the one form of an instant in the code. */
export const instant = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamptz',
  toDriver: (value) => new Date(value).toISOString(),
  fromDriver: (value) => Date.parse(value),
});
