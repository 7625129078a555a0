import type { SubsidyRow } from '@escale/db/subsidies';
import type { Published } from '@escale/shared/subsidies';

const GRANTOR = 'Département des Hauts-de-Seine';

/** What the essential data of a subsidy is made of. */
export const publishedOf = (row: SubsidyRow): Published => ({
  ...row,
  grantorName: GRANTOR,
  signedOn: row.agreement?.signedOn ?? null,
  instalmentDates: row.instalments.map(({ dueOn }) => dueOn),
});
