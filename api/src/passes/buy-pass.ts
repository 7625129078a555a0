import { placeOf } from '@escale/db/places';
import type { Actor } from '@escale/shared/kernel';
import type { PassPurchase, PassSchema } from '@escale/shared/passes';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { issuePass } from './issue-pass.ts';
import { isPass } from './kept-pass.ts';

/**
 * A person buys a pass or a subscription: active at once, paid on site.
 * @throws Refused not-found | place-not-open-for-bookings | price-changed | malformed-date | date-in-the-past | pass-begins-too-late
 */
export const buyPass = async (
  ports: Ports,
  actor: Actor,
  purchase: PassPurchase,
  key: string,
): Promise<Answer<PassSchema>> => {
  const place = await placeOf(ports.database, { slug: null, id: purchase.productId });
  if (!place || place.status === 'draft') throw new Refused({ code: 'not-found' });
  const { memberId } = actor;
  const owner = { placeId: place.id, memberId, key };
  return once(
    ports,
    { ...owner, statusCode: 201, request: { route: 'passes', ...purchase } },
    (tx) => issuePass(ports, tx, { placeId: place.id, memberId, actorId: memberId, ...purchase }),
    isPass,
  );
};
