import type { ProgrammeRow } from '@escale/db/vouchers';
import { type Programme, programmeReference, repaidFor } from '@escale/shared/vouchers';

export const programmeView = ({ number, ...row }: ProgrammeRow): Programme => {
  const { netCents, vatCents } = repaidFor(row.grantedParts, row);
  return { ...row, reference: programmeReference(number), grantedCents: netCents + vatCents };
};
