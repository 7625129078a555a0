import { addDays, weekdayOf } from '@escale/shared/kernel';
import { refusalsForLackOfRoom } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import type { DemoData } from './demo-data.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

/** When the first, the second and the third of a day wanted to begin. */
const hours = [9, 10, 14];

/** Tuesdays and Thursdays are the full ones; who found no room is no more than a number, here as elsewhere. */
export const writeRefusals = async (
  { orm }: Executor,
  { places }: DemoData,
  { today }: Moment,
): Promise<void> => {
  const random = randomFrom('refusals');
  const rows = places.flatMap(({ plan: { placeId, resources, past, validFrom } }) => {
    const [desks] = resources;
    const found: (typeof refusalsForLackOfRoom.$inferInsert)[] = [];
    for (let date = validFrom; desks && date < today; date = addDays(date, 1)) {
      const isFull = [2, 4].includes(weekdayOf(date)) && random.chance(0.25 * past.demand[1]);
      const visitors = isFull ? 1 + random.below(3) : 0;
      for (let nth = 0; nth < visitors; nth++)
        found.push({
          ...{ placeId, resourceId: desks.id, onDate: date },
          visitor: `exemple-${nth}`,
          hour: hours[nth],
          at: Date.parse(date),
        });
    }
    return found;
  });
  await orm.insert(refusalsForLackOfRoom).values(rows);
};
