import { updateMember } from '@escale/db/members';
import type { Actor } from '@escale/shared/kernel';
import type { Member, NotificationsChange } from '@escale/shared/members';
import type { Ports } from '../ports.ts';
import { readMe } from './read-me.ts';

type MyChange = { displayName?: string; locale?: 'fr' | 'en'; notifications?: NotificationsChange };

export const updateMe = async (ports: Ports, actor: Actor, change: MyChange): Promise<Member> => {
  const { notifications: { reminder, seat } = {}, ...rest } = change;
  await updateMember(ports.database, actor.memberId, {
    ...rest,
    ...(reminder !== undefined && { wantsReminder: reminder }),
    ...(seat !== undefined && { wantsSeat: seat }),
  });
  return readMe(ports, actor);
};
