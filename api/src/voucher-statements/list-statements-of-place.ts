import { listStatements, readPlaceOfStatements, readUnstated } from '@escale/db/voucher-statements';
import type { StatementsOfPlace } from '@escale/shared/voucher-statements';
import { programmeReference } from '@escale/shared/vouchers';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { statementView } from './statement-view.ts';

/** What the department repays the place, and what comes: never which public a voucher is for. */
export const listStatementsOfPlace = async (
  { database }: Ports,
  placeId: string,
): Promise<StatementsOfPlace> => {
  const [place, months, rows] = await Promise.all([
    readPlaceOfStatements(database, placeId),
    readUnstated(database, placeId),
    listStatements(database, { placeId }),
  ]);
  if (!place) throw new Refused({ code: 'not-found' });
  const { usesCheckIn, isAgreed } = place;
  return {
    usesCheckIn,
    isAgreed,
    months: months.map(({ programmeNumber, ...month }) => ({
      ...month,
      programmeReference: programmeReference(programmeNumber),
    })),
    items: rows.map(statementView),
  };
};
