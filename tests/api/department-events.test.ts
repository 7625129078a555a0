import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let department: TestActor;
let manager: TestActor;
let admin: TestActor;

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
  admin = await signedIn(scene, { platformRole: 'admin' });
  await scene.sql`insert into communes (insee, name, department, postcodes) values ('92050', 'Nanterre', '92', '{92000}')
    on conflict do nothing`;
});
afterAll(() => scene?.close());
beforeEach(async () => {
  await scene.sql`delete from events`;
  place = await scene.place();
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});

const hall = { name: 'Une salle', address: '1 rue du Test', postcode: '92000', commune: 'nanterre' };
const wish = (more: Record<string, unknown> = {}) => ({
  ...{ title: 'Matinée', description: '', kind: 'talk', capacity: 1, visibility: 'public', venue: hall },
  ...{ start: '2027-09-06T09:00', end: '2027-09-06T12:00' },
  ...more,
});
const plan = (more: Record<string, unknown> = {}, as = department, key?: string) =>
  scene.call('POST', '/department/events', { as, body: wish(more), ...(key && { key }) });
const on = (path: string, as: TestActor, body: unknown, method: 'PUT' | 'POST' = 'PUT') =>
  scene.call(method, `/department/events/${path}`, { as, body });
const join = (as: TestActor, id: string) =>
  scene.call('POST', `/events/${id}/registrations`, { as, body: {} });
const listed = async (query: string, as?: TestActor) => {
  const { body } = await scene.call('GET', `/events?${query}`, { ...(as && { as }) });
  return body.items.map(({ id }: { id: string }) => id);
};

describe('an event of the department', () => {
  test('is held elsewhere or at a place, where it is found, and is planned once', async () => {
    const { status, body: elsewhere } = await plan({}, department, 'once');
    expect(status).toBe(201);
    expect(elsewhere).toMatchObject({
      ...{ organiser: 'department', organiserName: 'Département des Hauts-de-Seine', placeSlug: null },
      ...{ placeName: 'Une salle', address: '1 rue du Test, 92000 Nanterre' },
      commune: { name: 'Nanterre', insee: '92050' },
    });
    expect((await plan({}, department, 'once')).body.id).toBe(elsewhere.id);
    const { body: there } = await plan({ venue: { placeSlug: place.slug } });
    expect(there).toMatchObject({ placeSlug: place.slug, placeName: 'Un lieu', venue: null });
    expect(await listed('organiser=department')).toEqual([elsewhere.id, there.id]);
    expect(await listed(`place=${place.slug}`)).toEqual([there.id]);
    expect(await listed('commune=92050')).toEqual([elsewhere.id]);
    const file = await scene.call('GET', `/events/${elsewhere.id}/calendar.ics`);
    expect(file.body).toContain('Une salle');
    const { body: draft } = await plan({ visibility: 'draft' });
    expect(await listed('organiser=department')).not.toContain(draft.id);
    expect(await listed('organiser=department', department)).toContain(draft.id);
    // What it is kept under is no place that anybody finds.
    expect((await scene.call('GET', '/places/departement-hauts-de-seine')).status).toBe(404);
    expect(JSON.stringify((await scene.call('GET', '/places?limit=100')).body)).not.toContain('departement-');
  });

  test('takes registrations and a line like any other, and shows nobody who they are', async () => {
    const { body: event } = await plan();
    const [ada, bob] = [await signedIn(scene), await signedIn(scene)];
    expect((await join(ada, event.id)).body.status).toBe('registered');
    expect((await join(bob, event.id)).body).toMatchObject({ status: 'waiting', rank: 1 });
    for (const as of [department, admin, manager])
      expect((await scene.call('GET', `/events/${event.id}/registrations`, { as })).status).not.toBe(200);
    const changed = await on(event.id, department, { ...wish({ capacity: 2 }), seen: 0 });
    expect(changed.body).toMatchObject({ registered: 2, waiting: 0, capacity: 2 });
    const stale = await on(event.id, department, { ...wish({ title: 'Autre' }), seen: 0 });
    expect([stale.status, stale.body.code]).toEqual([409, 'changed-meanwhile']);
    expect((await on(`${event.id}/attendance`, department, { present: 2 })).body.code).toBe(
      'event-not-begun',
    );
    await scene.at('2027-09-06T10:00:00+02:00', async () => {
      expect((await on(`${event.id}/attendance`, department, { present: 180 })).body.present).toBe(180);
      // Names could come in through the place's route alone, and there is no place.
      const named = { present: [] };
      expect(
        (await scene.call('PUT', `/events/${event.id}/attendance`, { as: admin, body: named })).status,
      ).toBe(400);
    });
  });

  test('is called off with whoever comes told; a place’s own is none of its business', async () => {
    const { body: event } = await plan();
    await join(await signedIn(scene), event.id);
    const called = await on(`${event.id}/cancellation`, department, { reason: 'Neige' }, 'POST');
    expect(called.body).toMatchObject({ status: 'cancelled', cancelReason: 'Neige' });
    const told = await scene.sql`select 1 from outbox where topic = 'event.cancelled'`;
    expect(told).toHaveLength(1);
    const body = { ...wish(), venue: undefined, placeSlug: place.slug };
    const own = await scene.call('POST', '/events', { as: manager, body });
    expect((await on(`${own.body.id}/cancellation`, department, {}, 'POST')).status).toBe(404);
    expect((await on(own.body.id, department, { ...wish(), seen: 0 })).status).toBe(404);
  });

  test('is refused without a place that is open to all, a commune that there is, or a time to come', async () => {
    const draft = await scene.place({ status: 'draft' });
    expect((await plan({ venue: { placeSlug: draft.slug } })).status).toBe(404);
    expect((await plan({ venue: { ...hall, commune: '00000' } })).body.code).toBe('unknown-commune');
    expect((await plan({ venue: { ...hall, placeSlug: place.slug } })).status).toBe(400);
    expect((await plan({ start: '2020-09-06T09:00' })).body.code).toBe('event-in-the-past');
    expect((await plan({}, manager)).status).toBe(403);
  });
});
