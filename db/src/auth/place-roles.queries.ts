import type { PlaceRole } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';
import { placeRoles } from './place-roles.table.ts';

export const insertPlaceRole = async (
  { orm }: Executor,
  grant: { placeId: string; memberId: string; role: PlaceRole },
): Promise<void> => {
  await orm.insert(placeRoles).values(grant);
};
