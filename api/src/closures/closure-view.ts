import type { ClosureRow } from '@escale/db/closures';
import type { ClosureSchema } from '@escale/shared/closures';
import { instantText } from '@escale/shared/kernel';

export const closureView = (
  { id, period, reason, unitIds }: ClosureRow,
  timeZone: string,
): ClosureSchema => ({
  id,
  start: instantText(period.start, timeZone),
  end: instantText(period.end, timeZone),
  reason,
  unitIds,
});
