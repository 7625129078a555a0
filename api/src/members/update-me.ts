import { updateMember } from '@escale/db/members';
import type { Actor } from '@escale/shared/kernel';
import type { Member } from '@escale/shared/members';
import type { Ports } from '../ports.ts';
import { readMe } from './read-me.ts';

export const updateMe = async (
  ports: Ports,
  actor: Actor,
  change: { displayName?: string; locale?: 'fr' | 'en' },
): Promise<Member> => {
  await updateMember(ports.database, actor.memberId, change);
  return readMe(ports, actor);
};
