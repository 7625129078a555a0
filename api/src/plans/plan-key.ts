/** A plan by the place that the route's access has checked; `slug` is what its addresses are made of. */
export type PlanKey = { placeId: string; planId: string; slug: string };
