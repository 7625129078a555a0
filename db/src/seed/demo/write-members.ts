import { addDays, type LocalDate } from '@escale/shared/kernel';
import { members, placeRoles, verifiedAudiences } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { demoPassword } from './accounts.ts';
import type { DemoData } from './demo-data.ts';

type Wanted = {
  data: DemoData;
  placeIds: ReadonlyMap<string, string>;
  today: LocalDate;
  hashPassword: (plain: string) => Promise<string>;
};

/** The accounts one can sign in with, and the people who only appear in bookings and have no password. */
export const writeMembers = async (
  { orm }: Executor,
  { data, placeIds, today, hashPassword }: Wanted,
): Promise<void> => {
  const accounts = await Promise.all(
    data.accounts.map(async ({ id, email, displayName, platformRole }) => {
      const passwordHash = await hashPassword(demoPassword);
      return { id, email, displayName, platformRole, passwordHash, isExample: true };
    }),
  );
  await orm.insert(members).values(accounts);
  await orm
    .insert(members)
    .values([...data.people, ...data.passersBy].map((person) => ({ ...person, isExample: true })));
  const roles = data.accounts.flatMap(({ id, role }) => {
    const placeId = placeIds.get(role?.slug ?? '');
    return role && placeId ? [{ placeId, memberId: id, role: role.role }] : [];
  });
  if (roles.length > 0) await orm.insert(placeRoles).values(roles);
  const audiences = data.accounts.flatMap(({ id, audience }) => {
    const placeId = placeIds.get(audience?.slug ?? '');
    const validUntil = addDays(today, 300);
    return audience && placeId ? [{ placeId, memberId: id, audience: audience.audience, validUntil }] : [];
  });
  if (audiences.length > 0) await orm.insert(verifiedAudiences).values(audiences);
};
