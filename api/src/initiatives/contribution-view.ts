import type { ContributionRow } from '@escale/db/initiatives';
import { type ContributionSchema, differenceOf } from '@escale/shared/initiatives';
import { instantText } from '@escale/shared/kernel';
import { fieldsOfRow, guideTimeZone } from './initiative-view.ts';

export const contributionView = (row: ContributionRow): ContributionSchema => ({
  id: row.id,
  initiativeId: row.initiativeId,
  name: row.initiative.name,
  kind: row.kind,
  as: row.role,
  status: row.status,
  reason: row.reason,
  createdAt: instantText(row.createdAt, guideTimeZone),
  changes: differenceOf(fieldsOfRow(row.initiative), row.changes),
  revision: row.initiative.revision,
});
