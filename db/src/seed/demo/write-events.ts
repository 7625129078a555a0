import { addDays, dayMs, type LocalDate, minuteMs, wallClockInstant } from '@escale/shared/kernel';
import { eventRegistrations, events, placeOfId } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { type DemoEvent, demoEvents } from './demo-events.ts';
import { demoTimeZone } from './demo-hours.ts';
import { demoId } from './demo-id.ts';
import { pastEvents } from './past-events.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

type People = {
  placeIds: ReadonlyMap<string, string>;
  memberIds: readonly string[];
  moment: Moment;
  joinedOn: ReadonlyMap<string, LocalDate>;
};

/** Events of the demonstration and whoever comes to them, all marked as examples. */
export const writeEvents = async ({ orm }: Executor, people: People): Promise<void> => {
  const random = randomFrom('events');
  const told = [...demoEvents, ...pastEvents(people.moment.today, people.joinedOn)];
  const planned = told.flatMap((event, index) => {
    const placeId = people.placeIds.get(event.place);
    return placeId === undefined ? [] : [plan(event, { ...people, placeId, index, random })];
  });
  if (planned.length === 0) return;
  const registrations = planned.flatMap((one) => one.registrations);
  const known = [...planned.map(({ row }) => row), ...registrations];
  await orm.insert(placeOfId).values(known.map(({ id, placeId }) => ({ id, placeId })));
  await orm.insert(events).values(planned.map(({ row }) => row));
  await orm.insert(eventRegistrations).values(registrations);
};

type Planning = People & { placeId: string; index: number; random: ReturnType<typeof randomFrom> };

const plan = (event: DemoEvent, { placeId, index, random, memberIds, moment }: Planning) => {
  const { title, description, kind, inDays, at, minutes, capacity, amountCents = 0, present = null } = event;
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const startAt = wallClockInstant(
    addDays(moment.today, inDays),
    hour * 60 + minute,
    demoTimeZone,
    'opening',
  );
  const madeAt = startAt - 40 * dayMs;
  const id = demoId(random, madeAt);
  const registrations = Array.from({ length: event.registered }, (_, nth) => ({
    placeId,
    id: demoId(random, madeAt + nth * minuteMs),
    eventId: id,
    memberId: memberIds[(index * 7 + nth) % memberIds.length] ?? '',
    status: nth < capacity ? ('registered' as const) : ('waiting' as const),
    wasPresent: present === null ? null : nth < present,
    createdAt: madeAt,
    changedAt: madeAt,
  }));
  const row = {
    ...{ placeId, id, title, description, kind, capacity, amountCents, present },
    period: { start: startAt, end: startAt + minutes * minuteMs },
    registered: Math.min(event.registered, capacity),
    visibility: 'public' as const,
    isExample: true,
    createdAt: madeAt,
  };
  return { row, registrations };
};
