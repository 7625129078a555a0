import { dueWork, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let person: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  desks = await scene.resource(place, { units: 9 });
});
beforeEach(async () => {
  person = await withPassword(await signedIn(scene, { displayName: 'Camille' }));
  await scene.sql`delete from outbox`;
});
afterAll(() => scene?.close());

/** The people of a scene have no password; only who has one has an account. */
const withPassword = async (actor: TestActor) => {
  await scene.sql`update members set password_hash = 'unused', created_at = '2027-09-01' where id = ${actor.memberId}`;
  return actor;
};
const run = async (name: string, on: string) => {
  const work = dueWork.find((one) => one.name === name);
  const ports = portsOn(scene.database, silentLog, () => Promise.reject(new Error('no mail')));
  return scene.at(
    `${on}T02:20:00Z`,
    () => work?.run(ports, new AbortController().signal) ?? Promise.reject(name),
  );
};
const nameOf = async ({ memberId }: Pick<TestActor, 'memberId'>) => {
  const [row] = await scene.sql`select display_name as name from members where id = ${memberId}`;
  return row?.name;
};
const told = async () =>
  (await scene.sql`select topic, payload from outbox where topic like 'member.%' order by id`).map(
    ({ topic, payload }) => [topic, payload.erasesOn ?? payload.email],
  );
const book = async (date: string, wish: object = {}) => {
  const body = { resourceId: desks.id, formula: 'day', count: 1, date, ...wish };
  const { status, body: booking } = await scene.call('POST', '/bookings', { as: person, body });
  expect(status).toBe(201);
  return booking;
};

describe('an account that is left unused for two years', () => {
  test('is announced a month before, then erased; what was booked stays, without a name', async () => {
    const { id } = await book('2027-09-06', { note: 'Un écran' });
    expect(await run('warn-unused-accounts', '2029-08-01')).toBe(0);
    expect(await run('warn-unused-accounts', '2029-08-08')).toBe(1);
    expect(await run('warn-unused-accounts', '2029-08-09')).toBe(0);
    expect(await told()).toEqual([['member.unused', '2029-09-07']]);
    expect(await run('erase-unused-accounts', '2029-09-06')).toBe(0);
    expect(await nameOf(person)).toBe('Camille');
    expect(await run('erase-unused-accounts', '2029-09-08')).toBe(1);
    expect(await nameOf(person)).toBe('–');
    expect((await told()).map(([topic]) => topic)).toEqual(['member.unused_erased']);
    const [kept] =
      await scene.sql`select status, note, total_cents > 0 as paid from bookings where id = ${id}`;
    expect(kept).toEqual({ status: 'confirmed', note: null, paid: true });
    const logged = await scene.sql`
      select action, actor_id as "actorId" from audit where subject_id = ${person.memberId}`;
    expect(logged).toEqual([{ action: 'retention.account_erased', actorId: null }]);
  });

  test('is kept by coming back after the warning, and is not erased without one', async () => {
    expect(await run('erase-unused-accounts', '2030-01-01')).toBe(0);
    expect(await run('warn-unused-accounts', '2030-01-01')).toBe(1);
    await scene.sql`update sessions set rotated_at = '2030-01-20' where member_id = ${person.memberId}`;
    expect(await run('erase-unused-accounts', '2030-02-20')).toBe(0);
    expect(await nameOf(person)).toBe('Camille');
  });

  test('stays with something to come, a subscription that runs, or a place to run', async () => {
    const manager = await withPassword(
      await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] }),
    );
    const monthly = {
      name: 'Au mois',
      kind: 'subscription',
      pointsPerDay: 1,
      amountCents: 1,
      vatRateBasisPoints: 0,
    };
    const body = { ...monthly, resourceIds: [desks.id] };
    const { body: product } = await scene.call('POST', `/places/${place.slug}/passes`, { as: manager, body });
    await scene.call('POST', '/passes', { as: person, body: { productId: product.id } });
    expect(await run('warn-unused-accounts', '2031-01-01')).toBe(0);
    expect([await nameOf(manager), await nameOf(person)]).not.toContain('–');
  });
});

test('a guest is forgotten three years after the last stay, not before', async () => {
  await scene.sql`update members set password_hash = null where id = ${person.memberId}`;
  await book('2027-09-06');
  expect(await run('erase-past-guests', '2030-09-06')).toBe(0);
  expect(await run('erase-past-guests', '2030-09-07')).toBe(1);
  expect(await nameOf(person)).toBe('–');
});

test('what was written about a stay, and whom it was for, goes three years after it', async () => {
  const colleague = { email: 'nour@escale.example', displayName: 'Nour' };
  const { id } = await book('2027-09-06', { note: 'Un écran', onBehalfOf: colleague });
  await book('2027-09-09', { note: 'Plus tard' });
  expect(await run('clear-old-words', '2030-09-05')).toBe(0);
  expect(await run('clear-old-words', '2030-09-07')).toBe(1);
  const [kept] = await scene.sql`
    select note, on_behalf_of as "onBehalfOf", member_id as "memberId" from bookings where id = ${id}`;
  expect(kept).toEqual({ note: null, onBehalfOf: null, memberId: person.memberId });
});
