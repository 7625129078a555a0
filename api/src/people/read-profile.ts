import { readProfile as read } from '@escale/db/people';
import type { Actor } from '@escale/shared/kernel';
import type { ProfileSchema } from '@escale/shared/people';
import type { Ports } from '../ports.ts';

export const readProfile = ({ database }: Ports, { memberId }: Actor): Promise<ProfileSchema> =>
  read(database, memberId);
