import type { ResourceSheet } from '@escale/db/resources';
import type { ResourceSchema } from '@escale/shared/resources';

/** A resource as the API tells it. */
export const resourceOf = (sheet: ResourceSheet): ResourceSchema => ({
  id: sheet.id,
  placeSlug: sheet.placeSlug,
  name: sheet.name,
  kind: sheet.kind,
  allocation: sheet.allocation,
  units: sheet.units,
  capacity: sheet.capacity,
  ...sheet.rules,
  cancellationPolicy: sheet.cancellationPolicy,
  qualities: sheet.qualities,
  tariffs: sheet.tariffs,
  example: sheet.isExample,
});
