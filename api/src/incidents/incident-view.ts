import type { IncidentRow } from '@escale/db/incidents';
import type { Incident } from '@escale/shared/incidents';
import { instantText } from '@escale/shared/kernel';

export const incidentView = (row: IncidentRow, timeZone: string): Incident => ({
  id: row.id,
  what: row.what,
  breaksAccess: row.breaksAccess,
  resourceId: row.resourceId,
  resourceName: row.resourceName,
  units: row.units,
  start: instantText(row.startsAt, timeZone),
  end: row.endsAt === null ? null : instantText(row.endsAt, timeZone),
  example: row.isExample,
});
