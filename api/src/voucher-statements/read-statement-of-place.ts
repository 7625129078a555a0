import { writeAudit } from '@escale/db';
import { readPlaceOfStatements, readStatedStays, readStatement } from '@escale/db/voucher-statements';
import { type Actor, instantText, manages } from '@escale/shared/kernel';
import type { StatementOfPlace } from '@escale/shared/voucher-statements';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { statementView } from './statement-view.ts';

/**
 * With the bookings behind it for those who run the place: an accountant needs what is repaid, and could tell from a
 * reference who came with a voucher. The look is noted.
 * @throws Refused not-found, also for another place's
 */
export const readStatementOfPlace = async (
  { database, newId }: Ports,
  actor: Actor,
  { placeId, id }: { placeId: string; id: string },
): Promise<StatementOfPlace> => {
  const [row, place] = await Promise.all([
    readStatement(database, id),
    readPlaceOfStatements(database, placeId),
  ]);
  if (!row || !place || row.placeId !== placeId) throw new Refused({ code: 'not-found' });
  const stays = manages(actor, placeId) ? await readStatedStays(database, { placeId, id }) : null;
  const look = { actorId: actor.memberId, placeId, action: 'voucher_statement.read', subjectId: id };
  await writeAudit(database, { id: newId(), ...look });
  const bookings = stays?.map(({ period, ...stay }) => ({
    ...stay,
    start: instantText(period.start, place.timeZone),
    end: instantText(period.end, place.timeZone),
  }));
  return { ...statementView(row), bookings: bookings ?? null };
};
