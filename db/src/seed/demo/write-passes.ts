import { passProductResources, passProducts, placeOfId } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { PlannedPlace } from './plan-place.ts';

/** What the places of the demonstration sell ahead; a published one is no example. */
export const writePasses = async ({ orm }: Executor, places: readonly PlannedPlace[]): Promise<void> => {
  const planned = places.flatMap(({ placeId, passes }) => passes.map((pass) => ({ ...pass, placeId })));
  if (planned.length === 0) return;
  await orm.insert(placeOfId).values(planned.map(({ id, placeId }) => ({ id, placeId })));
  await orm.insert(passProducts).values(planned.map(({ resourceIds: _, ...product }) => product));
  await orm
    .insert(passProductResources)
    .values(
      planned.flatMap(({ id: productId, placeId, resourceIds }) =>
        resourceIds.map((resourceId) => ({ placeId, productId, resourceId })),
      ),
    );
};
