import type { Executor } from '@escale/db';
import { type ListedPerson, readListedPerson } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import { Refused } from '../refused.ts';
import { audiencesOf } from './audiences-of.ts';
import { publishedPlace } from './published-place.ts';

/**
 * Somebody who is listed for whoever asks. Who is listed for others only answers as nobody does.
 * @throws Refused not-found
 */
export const findPerson = async (
  executor: Executor,
  actor: Actor | null,
  { slug, id }: { slug: string; id: string },
): Promise<ListedPerson & { placeId: string }> => {
  const { id: placeId } = await publishedPlace(executor, slug);
  const audiences = await audiencesOf(executor, actor, placeId);
  const person = await readListedPerson(executor, { placeId, audiences, id });
  if (!person) throw new Refused({ code: 'not-found' });
  return { ...person, placeId };
};
