import { readMember } from '@escale/db/members';
import type { Actor } from '@escale/shared/kernel';
import type { Member } from '@escale/shared/members';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

export const readMe = async (ports: Ports, actor: Actor): Promise<Member> => {
  const member = await readMember(ports.database, actor.memberId);
  if (!member) throw new Refused({ code: 'session-ended' });
  return member;
};
