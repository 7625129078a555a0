import { takeLocks } from '@escale/db';
import { PlannedEvents, type RepeatedEvent } from '@escale/shared/events';
import { type Actor, hull, type Interval } from '@escale/shared/kernel';
import { Compile } from 'typebox/compile';
import { locksOf } from '../bookings/packing-group.ts';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { datesOfEvent } from './dates-of-event.ts';
import { fieldsOfWish } from './fields-of-wish.ts';
import { readPlanning } from './read-planning.ts';
import { withRoomsFree } from './with-rooms-free.ts';
import { writePlanned } from './write-planned.ts';

const shape = Compile(PlannedEvents);
const isPlanned = (kept: unknown): kept is PlannedEvents => shape.Check(kept);

/**
 * Plans an event on every date of a rule that is not skipped, each an event of its own: all of them or none.
 * @throws Refused rrule-… | resource-not-of-this-place | event-hits-bookings | closure-overlaps, or what stands
 * against one of the dates
 */
export const planEvents = async (
  ports: Ports,
  actor: Actor,
  wish: RepeatedEvent,
  key: string,
): Promise<Answer<PlannedEvents>> => {
  const planning = await readPlanning(ports, actor, wish);
  const { placeId, unitIds, group } = planning;
  const periods = periodsOf(datesOfEvent(wish, planning), new Set(wish.skip));
  const owner = { placeId, memberId: actor.memberId, key };
  return withRoomsFree(ports, { placeId, unitIds, period: hull(periods) }, () =>
    once(
      ports,
      { ...owner, statusCode: 201, request: { route: 'event-series', ...wish } },
      async (tx) => {
        if (unitIds.length > 0) await takeLocks(tx, locksOf(group));
        const eventIds: string[] = [];
        for (const period of periods)
          eventIds.push(await writePlanned(ports, tx, actor, planning, { ...fieldsOfWish(wish), period }));
        return { eventIds };
      },
      isPlanned,
    ),
  );
};

const periodsOf = (dates: ReturnType<typeof datesOfEvent>, skipped: ReadonlySet<string>): Interval[] => {
  const periods = dates.flatMap(({ date, period }) => {
    if (skipped.has(date)) return [];
    if (!period.ok) throw new Refused(period.refusal);
    return [period.value];
  });
  if (periods.length === 0) throw new Refused({ code: 'rrule-empty' });
  return periods;
};
