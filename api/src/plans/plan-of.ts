import type { PlanRow } from '@escale/db/plans';
import type { Plan } from '@escale/shared/plans';

/** A plan as the API tells it: the address of its picture changes with the picture, so that it may be kept for ever. */
export const planOf = ({ background, ...plan }: PlanRow, slug: string): Plan => ({
  ...plan,
  background: background && {
    url: `/api/v1/places/${slug}/plans/${plan.id}/background?v=${background.mark}`,
    width: background.width,
    height: background.height,
  },
});
