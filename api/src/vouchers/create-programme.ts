import { writeAudit } from '@escale/db';
import { insertProgramme } from '@escale/db/vouchers';
import type { Actor } from '@escale/shared/kernel';
import type { NewProgramme } from '@escale/shared/vouchers';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { requireDates } from './require-dates.ts';

type Created = { id: string };

const isCreated = (kept: unknown): kept is Created =>
  typeof kept === 'object' && kept !== null && typeof Reflect.get(kept, 'id') === 'string';

/** @throws Refused malformed-date | range-backwards */
export const createProgramme = async (
  ports: Ports,
  { memberId }: Actor,
  wish: NewProgramme,
  key: string,
): Promise<Answer<Created>> => {
  requireDates(wish.validFrom, wish.validUntil);
  const owner = { placeId: memberId, memberId, key, statusCode: 201 };
  return once(
    ports,
    { ...owner, request: { route: 'voucher-programmes', ...wish } },
    async (tx) => {
      const id = ports.newId();
      await insertProgramme(tx, {
        ...wish,
        id,
        name: wish.name.trim(),
        publicLabel: wish.publicLabel.trim(),
      });
      await writeAudit(tx, {
        id: ports.newId(),
        actorId: memberId,
        placeId: null,
        action: 'voucher_programme.created',
        subjectId: id,
        detail: { budgetCents: wish.budgetCents },
      });
      return { id };
    },
    isCreated,
  );
};
