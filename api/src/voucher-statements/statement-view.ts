import type { StatementRow } from '@escale/db/voucher-statements';
import type { Statement } from '@escale/shared/voucher-statements';
import { programmeReference } from '@escale/shared/vouchers';

/** Fewer people than this could be told apart. */
const FEWEST = 5;

export const statementView = ({ placeId: _, programmeNumber, people, ...row }: StatementRow): Statement => ({
  ...row,
  programmeReference: programmeReference(programmeNumber),
  people: people < FEWEST ? null : people,
  totalCents: row.netCents + row.vatCents,
});
