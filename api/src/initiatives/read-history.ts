import { listSteps } from '@escale/db/initiatives';
import type { initiativesContract } from '@escale/shared/initiatives';
import { type Actor, instantText, type RouteOutput } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { findInitiative } from './find-initiative.ts';
import { guideTimeZone } from './initiative-view.ts';

/** @throws Refused not-found */
export const readHistory = async (
  { database }: Ports,
  actor: Actor | null,
  id: string,
): Promise<RouteOutput<typeof initiativesContract.history>> => {
  await findInitiative(database, actor, id);
  const steps = await listSteps(database, id);
  return steps.map(({ role, at, ...step }) => ({ ...step, as: role, at: instantText(at, guideTimeZone) }));
};
