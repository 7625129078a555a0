import { plans, planUnits } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { standingOf } from './demo-floor.ts';
import { demoId } from './demo-id.ts';
import type { Moment, PlannedPlace } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** Plans of the places that have one, marked as examples. */
export const writeFloors = async (
  { orm }: Executor,
  places: readonly PlannedPlace[],
  { now }: Moment,
): Promise<void> => {
  const random = randomFrom('floors');
  const drawn = places.flatMap(({ placeId, units, floors = [] }) =>
    floors.map((floor, position) => ({ ...floor, placeId, units, position, id: demoId(random, now) })),
  );
  if (drawn.length === 0) return;
  await orm
    .insert(plans)
    .values(drawn.map(({ blocks: _, units: __, ...plan }) => ({ ...plan, isExample: true })));
  await orm
    .insert(planUnits)
    .values(
      drawn.flatMap(({ placeId, id: planId, blocks, units }) =>
        blocks.flatMap((block) => standingOf(block, units).map((unit) => ({ placeId, planId, ...unit }))),
      ),
    );
};
