import type { ImportRow } from '@escale/db/transfers';
import { instantText } from '@escale/shared/kernel';
import type { ImportSchema } from '@escale/shared/transfers';
import { Refused } from '../refused.ts';

/** @throws Refused not-found */
export const importView = (row: ImportRow | null): ImportSchema => {
  if (!row) throw new Refused({ code: 'not-found' });
  const { timeZone, createdAt, endedAt, ...rest } = row;
  return {
    ...rest,
    createdAt: instantText(createdAt, timeZone),
    endedAt: endedAt === null ? null : instantText(endedAt, timeZone),
  };
};
