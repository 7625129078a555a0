import type postgres from 'postgres';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { fireAtOnce, type Prepare, raceOn, type Shot, seesDamage, withoutLocks } from '../support/race.ts';

const PLACES = 5;
const PEOPLE = 40;

/** The ceiling goes with the lock: what is left is the count that everybody reads at the same moment. */
const withoutGuards = async (sql: postgres.Sql): Promise<void> => {
  await sql`alter table events drop constraint events_are_never_above_capacity`;
  await withoutLocks(sql);
};

type Found = { registered: number; counted: number; waiting: number };

/** Forty people ask for five places; those who have one leave at the moment at which the others ask. */
const registerAtOnce = (prepare?: Prepare): Promise<Found> =>
  raceOn(prepare, async (scene) => {
    const place = await scene.place();
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    const body = {
      placeSlug: place.slug,
      title: 'Atelier',
      description: '',
      kind: 'workshop',
      start: '2027-09-06T14:00',
      end: '2027-09-06T16:00',
      capacity: PLACES,
      visibility: 'public',
    };
    const event = (await scene.call('POST', '/events', { as: manager, body })).body;
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => signedIn(scene)));
    const path = `/events/${event.id}/registrations`;
    const early = people.slice(0, 3);
    for (const as of early) await scene.call('POST', path, { as, body: {} });
    const shots: Shot[] = people.slice(3).map((as) => ({ as, path, body: {}, key: newId() }));
    const leaving: Shot[] = early.map((as) => ({ as, path: `${path}/mine`, key: newId(), method: 'DELETE' }));
    await fireAtOnce(scene.address, [...shots.slice(0, 18), ...leaving, ...shots.slice(18)]);
    const [found] = await scene.sql<Found[]>`
      select e.registered as counted,
        (select count(*)::int from event_registrations r where r.event_id = e.id and r.status = 'registered') as registered,
        (select count(*)::int from event_registrations r where r.event_id = e.id and r.status = 'waiting') as waiting
      from events e where e.id = ${event.id}`;
    if (!found) throw new Error('the event is gone');
    return found;
  });

describe('forty people who want the five places of an event', () => {
  test('have them once, and nobody waits beside a free one', async () => {
    const waiting = PEOPLE - 3 - PLACES;
    expect(await registerAtOnce()).toEqual({ registered: PLACES, counted: PLACES, waiting });
  });

  test('control: without lock and ceiling more people come than there are places', async () => {
    expect(
      await seesDamage(
        () => registerAtOnce(withoutGuards),
        ({ registered }) => registered > PLACES,
      ),
    ).toBe(true);
  });
});
