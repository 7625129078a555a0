import { transaction, writeAudit } from '@escale/db';
import { insertPassProduct, replacePassResources } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import { checkPassProduct, type NewPassProduct, type PassProductSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readPassProduct } from './read-pass-product.ts';

const USUAL_MONTHS = 12;

/**
 * Puts a pass or a subscription on sale.
 * @throws Refused pass-points-unclear | resource-not-of-this-place
 */
export const createPassProduct = async (
  ports: Ports,
  actor: Actor,
  placeId: string,
  wish: NewPassProduct,
): Promise<PassProductSchema> => {
  const checked = checkPassProduct(wish);
  if (!checked.ok) throw new Refused(checked.refusal);
  return transaction(ports.database, async (tx) => {
    const product = { placeId, id: ports.newId() };
    const validMonths = wish.kind === 'subscription' ? 1 : (wish.validMonths ?? USUAL_MONTHS);
    await insertPassProduct(tx, product, { ...wish, validMonths });
    const foreign = await replacePassResources(tx, product, wish.resourceIds);
    if (foreign.length > 0) throw new Refused({ code: 'resource-not-of-this-place', resourceIds: foreign });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId,
      action: 'pass_product.created',
      subjectId: product.id,
    });
    return readPassProduct(tx, product);
  });
};
