import { readNow } from '@escale/db';
import { exportPerson } from '@escale/db/personal-data';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';

/** Everything that is kept about a person, as it stands in the tables. */
export const exportMe = async (
  { database }: Ports,
  { memberId }: Actor,
): Promise<{ exportedAt: string; tables: Record<string, unknown[]> }> => {
  const [now, tables] = await Promise.all([readNow(database), exportPerson(database, memberId)]);
  return { exportedAt: instantText(now, 'UTC'), tables };
};
