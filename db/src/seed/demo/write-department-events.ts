import { DEPARTMENT_HOME, type EventKind, type EventVenue } from '@escale/shared/events';
import { addDays, dayMs, minuteMs, wallClockInstant } from '@escale/shared/kernel';
import { ensureDepartmentHome } from '../../events/department-home.queries.ts';
import { eventRegistrations, events, placeOfId } from '../../schema.ts';
import type { Executor } from '../../transaction.ts';
import { demoTimeZone } from './demo-hours.ts';
import { demoId } from './demo-id.ts';
import type { Moment } from './plan-place.ts';
import { randomFrom } from './random.ts';

type Held = {
  title: string;
  description: string;
  kind: EventKind;
  inDays: number;
  minutes: number;
  capacity: number;
  registered: number;
  present: number | null;
  venue: EventVenue;
};

const NINE = 9 * 60;

/** No address is known of the house where the Matinées were held, so none is made up. */
const matinee: Held = {
  title: 'Matinée de l’Économie Collaborative',
  description:
    'Une matinée pour les tiers-lieux, les entreprises, les associations et les élus : ce que le partage change au travail, et ce que le Département soutient. Exemple : la date et le programme sont inventés.',
  kind: 'talk',
  ...{ inDays: 45, minutes: 210, capacity: 300, registered: 87, present: null },
  venue: {
    placeId: null,
    name: 'Hôtel du Département',
    ...{ address: '', postcode: '92000', commune: 'Nanterre', communeInsee: '92050' },
  },
};

const breakfastAt = (placeId: string): Held => ({
  title: 'Petit-déjeuner des porteurs de projet',
  description:
    'Qui veut ouvrir un tiers-lieu rencontre qui en tient un. Exemple : cette rencontre est inventée.',
  kind: 'breakfast',
  ...{ inDays: -38, minutes: 120, capacity: 40, registered: 34, present: 31 },
  venue: { placeId },
});

type People = { placeIds: ReadonlyMap<string, string>; memberIds: readonly string[]; moment: Moment };

/** Events that the department holds in the demonstration, with whoever comes: all of it made up and marked so. */
export const writeDepartmentEvents = async (
  { orm, sql }: Executor,
  { placeIds, memberIds, moment: { today } }: People,
): Promise<void> => {
  await ensureDepartmentHome({ orm, sql });
  const random = randomFrom('department events');
  const casaco = placeIds.get('casaco');
  const placeId = DEPARTMENT_HOME.id;
  for (const { inDays, minutes, registered, ...held } of [
    matinee,
    ...(casaco ? [breakfastAt(casaco)] : []),
  ]) {
    const startAt = wallClockInstant(addDays(today, inDays), NINE, demoTimeZone, 'opening');
    const madeAt = startAt - 60 * dayMs;
    const id = demoId(random, madeAt);
    const registrations = memberIds.slice(0, registered).map((memberId, nth) => ({
      ...{ placeId, eventId: id, memberId, status: 'registered' as const },
      id: demoId(random, madeAt + nth * minuteMs),
      createdAt: madeAt,
      changedAt: madeAt,
    }));
    await orm
      .insert(placeOfId)
      .values([id, ...registrations.map((one) => one.id)].map((one) => ({ id: one, placeId })));
    await orm.insert(events).values({
      ...{ ...held, placeId, id, registered: registrations.length, organiser: 'department' },
      period: { start: startAt, end: startAt + minutes * minuteMs },
      visibility: 'public',
      isExample: true,
      createdAt: madeAt,
    });
    await orm.insert(eventRegistrations).values(registrations);
  }
};
