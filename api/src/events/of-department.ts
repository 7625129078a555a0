import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { findEvent } from './find-event.ts';

/**
 * Does something with an event if the department holds it; a place's own is none of its business.
 * @throws Refused not-found
 */
export const ofDepartment = async <T>(
  { database }: Ports,
  actor: Actor,
  id: string,
  work: () => Promise<T>,
): Promise<T> => {
  const { organiser } = await findEvent(database, id, actor);
  if (organiser !== 'department') throw new Refused({ code: 'not-found' });
  return work();
};
