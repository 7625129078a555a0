import { readPlans } from '@escale/db/plans';
import type { Actor } from '@escale/shared/kernel';
import type { Plan } from '@escale/shared/plans';
import type { Ports } from '../ports.ts';
import { planOf } from './plan-of.ts';
import { visiblePlace } from './visible-place.ts';

/** @throws Refused not-found */
export const listPlans = async (
  ports: Ports,
  slug: string,
  readActor: () => Promise<Actor | null>,
): Promise<Plan[]> => {
  const place = await visiblePlace(ports, slug, readActor);
  const plans = await readPlans(ports.database, { placeId: place.id, planId: null });
  return plans.map((plan) => planOf(plan, slug));
};
