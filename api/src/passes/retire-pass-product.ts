import { transaction, writeAudit } from '@escale/db';
import { lockPassProduct, retirePassProduct as write } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';

/**
 * Takes a product off sale; what was sold of it goes on.
 * @throws Refused not-found
 */
export const retirePassProduct = async (
  ports: Ports,
  actor: Actor,
  product: { placeId: string; id: string },
): Promise<undefined> => {
  await transaction(ports.database, async (tx) => {
    if (!(await lockPassProduct(tx, product))) throw new Refused({ code: 'not-found' });
    await write(tx, product);
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: product.placeId,
      action: 'pass_product.retired',
      subjectId: product.id,
    });
  });
};
