import type { PassRow } from '@escale/db/passes';
import { instantText } from '@escale/shared/kernel';
import type { PassSchema } from '@escale/shared/passes';

/** A pass as the API tells it. */
export const passView = (row: PassRow): PassSchema => ({
  id: row.id,
  productId: row.productId,
  placeSlug: row.placeSlug,
  placeName: row.placeName,
  name: row.name,
  kind: row.kind,
  points: row.points,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  status: row.status,
  pointsPerHalfDay: row.pointsPerHalfDay,
  pointsPerDay: row.pointsPerDay,
  amountCents: row.amountCents,
  currency: row.currency,
  vatRateBasisPoints: row.vatRateBasisPoints,
  boughtAt: instantText(row.boughtAt, row.timeZone),
  paidAt: row.paidAt === null ? null : instantText(row.paidAt, row.timeZone),
  resourceIds: row.resourceIds,
  periods: row.periods,
});
