import { lockMember } from '@escale/db/membership';
import { payPass, readPass } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { CounterSale } from '@escale/shared/membership';
import type { PassSchema } from '@escale/shared/passes';
import { type Answer, once } from '../once.ts';
import { issuePass } from '../passes/issue-pass.ts';
import { isPass } from '../passes/kept-pass.ts';
import { passView } from '../passes/pass-view.ts';
import type { Ports } from '../ports.ts';
import { requireKnown } from './require-known.ts';

type Sale = CounterSale & { placeId: string; memberId: string };

/**
 * A pass or a subscription changes hands at the counter, where it may be paid at once. Sold face to face, it begins
 * when they say: withdrawal is for what is sold at a distance (code de la consommation, L221-18).
 * @throws Refused not-found | place-not-open-for-bookings | price-changed | malformed-date | date-in-the-past | pass-begins-too-late
 */
export const sellPass = async (
  ports: Ports,
  actor: Actor,
  { placeId, memberId, isPaid = false, ...purchase }: Sale,
  key: string,
): Promise<Answer<PassSchema>> => {
  const { memberId: actorId } = actor;
  const request = { route: 'sell-pass', memberId, isPaid, ...purchase };
  return once(
    ports,
    { placeId, memberId: actorId, key, statusCode: 201, request },
    async (tx) => {
      await lockMember(tx, memberId);
      await requireKnown(tx, { placeId, memberId });
      const pass = await issuePass(ports, tx, { placeId, memberId, actorId, ...purchase });
      if (!isPaid) return pass;
      await payPass(tx, { placeId, id: pass.id });
      const paid = await readPass(tx, pass.id);
      return paid ? passView(paid) : pass;
    },
    isPass,
  );
};
