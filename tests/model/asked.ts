import type { TestActor } from '../support/actors.ts';
import type { Stage } from './stage.ts';
import { periods, type Wish } from './town.ts';

export const personOf = ({ people, manager }: Stage, person: number): TestActor => people[person] ?? manager;

export const period = (index: number) => {
  const [from, to] = periods[index] ?? periods[0];
  return { start: `2027-09-${from}`, end: `2027-09-${to}` };
};

/** A wish in the words of the API. */
export const asked = ({ resourceIds, unitIds }: Stage, wish: Wish) => ({
  resourceId: resourceIds[wish.space],
  quantity: wish.quantity,
  ...(wish.unit !== null && { unitId: unitIds.get(wish.unit) }),
  ...period(wish.period),
});
