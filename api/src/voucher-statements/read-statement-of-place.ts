import { writeAudit } from '@escale/db';
import { readPlaceOfStatements, readStatedStays, readStatement } from '@escale/db/voucher-statements';
import { type Actor, instantText } from '@escale/shared/kernel';
import type { StatementOfPlace } from '@escale/shared/voucher-statements';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { statementView } from './statement-view.ts';

/**
 * With the bookings behind it, which is for the place alone; the look is noted.
 * @throws Refused not-found, also for another place's
 */
export const readStatementOfPlace = async (
  { database, newId }: Ports,
  { memberId }: Actor,
  { placeId, id }: { placeId: string; id: string },
): Promise<StatementOfPlace> => {
  const [row, place] = await Promise.all([
    readStatement(database, id),
    readPlaceOfStatements(database, placeId),
  ]);
  if (!row || !place || row.placeId !== placeId) throw new Refused({ code: 'not-found' });
  const stays = await readStatedStays(database, { placeId, id });
  const look = { actorId: memberId, placeId, action: 'voucher_statement.read', subjectId: id };
  await writeAudit(database, { id: newId(), ...look });
  const bookings = stays.map(({ period, ...stay }) => ({
    ...stay,
    start: instantText(period.start, place.timeZone),
    end: instantText(period.end, place.timeZone),
  }));
  return { ...statementView(row), bookings };
};
