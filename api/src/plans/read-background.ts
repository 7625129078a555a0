import { type Background, readBackground as read } from '@escale/db/plans';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { visiblePlace } from './visible-place.ts';

/** @throws Refused not-found */
export const readBackground = async (
  ports: Ports,
  { slug, planId }: { slug: string; planId: string },
  readActor: () => Promise<Actor | null>,
): Promise<Pick<Background, 'mark' | 'bytes'> & { isPublic: boolean }> => {
  const { id: placeId, status } = await visiblePlace(ports, slug, readActor);
  const background = await read(ports.database, { placeId, planId });
  if (!background) throw new Refused({ code: 'not-found' });
  return { ...background, isPublic: status !== 'draft' };
};
