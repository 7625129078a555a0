import type { Executor } from '@escale/db';
import { readPassProducts } from '@escale/db/passes';
import type { PassProductSchema } from '@escale/shared/passes';
import { Refused } from '../refused.ts';

/** @throws Refused not-found, for a retired one too */
export const readPassProduct = async (
  executor: Executor,
  product: { placeId: string; id: string },
): Promise<PassProductSchema> => {
  const [found] = await readPassProducts(executor, product);
  if (!found) throw new Refused({ code: 'not-found' });
  return found;
};
