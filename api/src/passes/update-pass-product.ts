import { transaction, writeAudit } from '@escale/db';
import { lockPassProduct, replacePassResources, updatePassProduct as write } from '@escale/db/passes';
import type { Actor } from '@escale/shared/kernel';
import type { PassProductChange, PassProductSchema } from '@escale/shared/passes';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { readPassProduct } from './read-pass-product.ts';

/**
 * Changes name, price or spaces of a product on sale.
 * @throws Refused not-found | resource-not-of-this-place
 */
export const updatePassProduct = async (
  ports: Ports,
  actor: Actor,
  product: { placeId: string; id: string },
  change: PassProductChange,
): Promise<PassProductSchema> =>
  transaction(ports.database, async (tx) => {
    if (!(await lockPassProduct(tx, product))) throw new Refused({ code: 'not-found' });
    await write(tx, product, change);
    const { resourceIds } = change;
    const foreign = resourceIds ? await replacePassResources(tx, product, resourceIds) : [];
    if (foreign.length > 0) throw new Refused({ code: 'resource-not-of-this-place', resourceIds: foreign });
    await writeAudit(tx, {
      id: ports.newId(),
      actorId: actor.memberId,
      placeId: product.placeId,
      action: 'pass_product.updated',
      subjectId: product.id,
      detail: { ...change },
    });
    return readPassProduct(tx, product);
  });
