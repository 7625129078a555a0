import type { Executor } from '@escale/db';
import { readIsOfPlace } from '@escale/db/people';
import { type Actor, worksAt } from '@escale/shared/kernel';
import { audiencesFor, type ListingAudience } from '@escale/shared/people';

/** The listings of a place that somebody, or a stranger, may see at this moment. */
export const audiencesOf = async (
  executor: Executor,
  actor: Actor | null,
  placeId: string,
): Promise<ListingAudience[]> => {
  if (actor === null) return audiencesFor({ isSignedIn: false, isOfPlace: false, isDepartment: false });
  const { memberId, platformRole } = actor;
  const isDepartment = platformRole === 'department';
  const isOfPlace = worksAt(actor, placeId) || (await readIsOfPlace(executor, { placeId, memberId }));
  return audiencesFor({ isSignedIn: true, isOfPlace, isDepartment });
};
