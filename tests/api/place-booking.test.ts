import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;

beforeAll(async () => {
  scene = await openScene();
  place = await scene.place();
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
});
afterAll(() => scene?.close());

const book = (as: TestActor, body: Record<string, unknown>) => scene.call('POST', '/bookings', { as, body });

/** The same half-day for everyone; only the space differs. */
const morning = (resource: { id: string }, more: Record<string, unknown> = {}) => ({
  resourceId: resource.id,
  start: '2027-09-06T09:00',
  end: '2027-09-06T13:00',
  ...more,
});

const allocationsOf = (bookingId: string) => scene.sql<{ unitId: string; until: string; pinned: boolean }[]>`
  select unit_id as "unitId", to_char(upper(period) at time zone 'Europe/Paris', 'HH24:MI') as until, is_pinned as pinned
  from allocations where place_id = ${place.id} and holder_id = ${bookingId}`;

describe('a stay from start to end', () => {
  test('is booked, priced by the cheapest cover and answered whole', async () => {
    const desks = await scene.resource(place);
    const answer = await book(ada, {
      resourceId: desks.id,
      start: '2027-09-06T09:00',
      end: '2027-09-06T11:30',
      expectedTotal: 1_000,
      note: 'près de la fenêtre',
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      reference: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      placeSlug: place.slug,
      status: 'confirmed',
      start: '2027-09-06T09:00:00+02:00',
      end: '2027-09-06T11:30:00+02:00',
      quantity: 1,
      total: 1_000,
      currency: 'EUR',
      net: 833,
      vat: 167,
      lines: [{ formula: 'half_day', count: 1, unitAmountCents: 1_000, amountCents: 1_000 }],
      note: 'près de la fenêtre',
    });
    expect(answer.body).not.toHaveProperty('memberName');
  });

  test('with an offset is the same instant wherever it was typed', async () => {
    const desks = await scene.resource(place, { units: 1 });
    const inUtc = { resourceId: desks.id, start: '2027-09-06T07:00:00Z', end: '2027-09-06T09:00:00Z' };
    expect((await book(ada, inUtc)).body.start).toBe('2027-09-06T09:00:00+02:00');
    expect((await book(bob, morning(desks))).body.code).toBe('slot-unavailable');
  });

  test('leaves its desk to another the moment it ends', async () => {
    const desk = await scene.resource(place, { units: 1 });
    expect((await book(ada, morning(desk))).status).toBe(201);
    expect(
      (await book(bob, morning(desk, { start: '2027-09-06T13:00', end: '2027-09-06T14:00' }))).status,
    ).toBe(201);
  });

  test('of the same desk is refused to a second person, who keeps nothing of the attempt', async () => {
    const desk = await scene.resource(place, { units: 1 });
    expect((await book(ada, morning(desk))).status).toBe(201);
    const answer = await book(bob, morning(desk, { start: '2027-09-06T12:30', end: '2027-09-06T14:00' }));
    expect([answer.status, answer.body.code]).toEqual([409, 'slot-unavailable']);
    const rows = await scene.sql`select 1 from bookings where resource_id = ${desk.id}`;
    expect(rows).toHaveLength(1);
  });
});

describe('a stay by formula', () => {
  const formulas: [name: string, wish: Record<string, unknown>, start: string, end: string, total: number][] =
    [
      [
        'a morning',
        { formula: 'half_day', half: 'morning', date: '2027-09-06' },
        '06T09:00',
        '06T13:00',
        1_000,
      ],
      [
        'an afternoon',
        { formula: 'half_day', half: 'afternoon', date: '2027-09-06' },
        '06T13:00',
        '06T18:00',
        1_000,
      ],
      ['a day', { formula: 'day', count: 1, date: '2027-09-06' }, '06T09:00', '06T18:00', 1_600],
      [
        'two days over a weekend',
        { formula: 'day', count: 2, date: '2027-09-10' },
        '10T09:00',
        '13T18:00',
        3_200,
      ],
      ['a week', { formula: 'week', count: 1, date: '2027-09-06' }, '06T09:00', '13T00:00', 6_000],
      ['a month', { formula: 'month', count: 1, date: '2027-09-01' }, '01T09:00', '30T18:00', 20_000],
    ];

  test.each(formulas)('%s runs from opening to closing', async (_, wish, start, end, total) => {
    const desks = await scene.resource(place, { slotMinutes: 60 });
    const answer = await book(ada, { resourceId: desks.id, ...wish });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      start: `2027-09-${start}:00+02:00`,
      end: `2027-09-${end}:00+02:00`,
      total,
    });
  });
});

describe('the price', () => {
  test('is refused when it is not the one the person saw, and nothing is booked', async () => {
    const desks = await scene.resource(place);
    const answer = await book(ada, morning(desks, { expectedTotal: 999 }));
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'price-changed',
      expectedTotal: 999,
      total: 1_000,
      currency: 'EUR',
    });
    expect(await scene.sql`select 1 from bookings where resource_id = ${desks.id}`).toHaveLength(0);
  });

  test('is the cheapest among the audiences that the place has verified, as long as they last', async () => {
    const desks = await scene.resource(place);
    await scene.sql`insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents, vat_rate_basis_points)
      values (${place.id}, ${desks.id}, 'half_day', 'solidarity', '2020-01-01', 300, 2000)`;
    await scene.sql`insert into verified_audiences (place_id, member_id, audience, valid_until)
      values (${place.id}, ${ada.memberId}, 'solidarity', '2027-12-31'), (${place.id}, ${bob.memberId}, 'solidarity', '2027-08-31')`;
    expect((await book(ada, morning(desks))).body.total).toBe(300);
    expect((await book(ada, morning(desks, { audience: 'standard' }))).body.total).toBe(1_000);
    expect((await book(bob, morning(desks))).body.total).toBe(1_000);
  });

  test('of an audience that nobody has verified is refused', async () => {
    const desks = await scene.resource(place);
    const answer = await book(ada, morning(desks, { audience: 'resident' }));
    expect([answer.status, answer.body.code]).toEqual([422, 'audience-not-verified']);
  });
});

describe('a pool of desks', () => {
  test('gives as many as are asked for, at as many times the price, until none is left', async () => {
    const desks = await scene.resource(place, { units: 3 });
    const two = await book(ada, morning(desks, { quantity: 2 }));
    expect(two.body).toMatchObject({ quantity: 2, total: 2_000 });
    expect(await allocationsOf(two.body.id)).toHaveLength(2);
    expect((await book(bob, morning(desks, { quantity: 2 }))).body.code).toBe('slot-unavailable');
    expect((await book(bob, morning(desks))).status).toBe(201);
  });

  test('keeps the chosen desk for who chose it, and shows it at once', async () => {
    const desks = await scene.resource(place, { units: 3 });
    const unitId = desks.unitIds[1];
    const answer = await book(ada, morning(desks, { unitId }));
    expect(answer.body.units).toEqual([{ id: unitId, label: 'Poste 2' }]);
    expect(await allocationsOf(answer.body.id)).toEqual([{ unitId, until: '13:00', pinned: true }]);
    expect((await book(bob, morning(desks, { unitId }))).body.code).toBe('slot-unavailable');
  });

  test('seats a stay where it leaves the least room, so that long stretches stay whole', async () => {
    const desks = await scene.resource(place, { units: 3 });
    const tight = desks.unitIds[2];
    const around = [
      ['2027-09-06T09:00', '2027-09-06T10:00'],
      ['2027-09-06T11:00', '2027-09-06T12:00'],
    ];
    for (const [start, end] of around) await book(ada, { resourceId: desks.id, unitId: tight, start, end });
    const between = await book(bob, {
      resourceId: desks.id,
      start: '2027-09-06T10:00',
      end: '2027-09-06T11:00',
    });
    expect(await allocationsOf(between.body.id)).toEqual([{ unitId: tight, until: '11:00', pinned: false }]);
  });

  test('tells no seat that may still move, and tells it from 18:00 on the eve', async () => {
    const desks = await scene.resource(place, { units: 3 });
    const { body } = await book(ada, morning(desks));
    expect(body.units).toEqual([]);
    const unitsAt = (instant: string) =>
      scene.at(
        instant,
        async () => (await scene.call('GET', `/bookings/${body.id}`, { as: ada })).body.units,
      );
    expect(await unitsAt('2027-09-05T17:59:00+02:00')).toEqual([]);
    expect(await unitsAt('2027-09-05T18:00:01+02:00')).toHaveLength(1);
  });
});

describe('a hall that splits in two', () => {
  const hall = async () => {
    const left = await scene.resource(place, { kind: 'meeting_room', units: 1, allocation: 'all' });
    const right = await scene.resource(place, { kind: 'meeting_room', units: 1, allocation: 'all' });
    const whole = await scene.resource(place, {
      kind: 'event_room',
      units: [...left.unitIds, ...right.unitIds],
      allocation: 'all',
    });
    return { left, right, whole };
  };

  test('can not be hired whole once one half is taken, while the other half still can', async () => {
    const { left, right, whole } = await hall();
    expect((await book(ada, morning(left))).status).toBe(201);
    expect((await book(bob, morning(whole))).body.code).toBe('slot-unavailable');
    expect((await book(bob, morning(right))).status).toBe(201);
  });

  test('leaves neither half to others once it is hired whole', async () => {
    const { left, right, whole } = await hall();
    const answer = await book(ada, morning(whole));
    expect(answer.body.units).toHaveLength(2);
    expect((await book(bob, morning(left))).body.code).toBe('slot-unavailable');
    expect((await book(bob, morning(right))).body.code).toBe('slot-unavailable');
  });
});

describe('a buffer', () => {
  test('keeps the unit free after a stay without being part of it', async () => {
    const room = await scene.resource(place, { units: 1, bufferMinutes: 30 });
    const first = await book(ada, morning(room));
    expect(first.body.end).toBe('2027-09-06T13:00:00+02:00');
    expect(await allocationsOf(first.body.id)).toMatchObject([{ until: '13:30' }]);
    const at = (start: string) =>
      book(bob, { resourceId: room.id, start: `2027-09-06T${start}`, end: '2027-09-06T15:00' });
    expect((await at('13:00')).body.code).toBe('slot-unavailable');
    expect((await at('13:30')).status).toBe(201);
  });

  test('may reach past closing, and must be free before the next stay too', async () => {
    const room = await scene.resource(place, { units: 1, bufferMinutes: 60 });
    const late = await book(ada, { resourceId: room.id, start: '2027-09-06T17:00', end: '2027-09-06T18:00' });
    expect(await allocationsOf(late.body.id)).toMatchObject([{ until: '19:00' }]);
    const early = await book(bob, {
      resourceId: room.id,
      start: '2027-09-06T15:30',
      end: '2027-09-06T16:30',
    });
    expect(early.body.code).toBe('slot-unavailable');
  });
});

describe('a booking leaves its traces', () => {
  test('of who asked for it, when, and what others must hear', async () => {
    const desks = await scene.resource(place);
    const { body } = await book(ada, morning(desks));
    const moves =
      await scene.sql`select from_status, to_status, actor_id from booking_transitions where booking_id = ${body.id}`;
    expect(moves).toEqual([{ from_status: null, to_status: 'confirmed', actor_id: ada.memberId }]);
    const facts =
      await scene.sql`select topic, place_id from outbox where payload->>'bookingId' = ${body.id}`;
    expect(facts).toEqual([{ topic: 'booking.confirmed', place_id: place.id }]);
    const entries = await scene.sql`select action, actor_id from audit where subject_id = ${body.id}`;
    expect(entries).toEqual([{ action: 'booking.placed', actor_id: ada.memberId }]);
    expect(await scene.sql`select place_id from place_of_id where id = ${body.id}`).toEqual([
      { place_id: place.id },
    ]);
  });

  test('as a request where the place wants to approve; its units are kept meanwhile', async () => {
    const desk = await scene.resource(place, { units: 1, requiresApproval: true });
    const { body } = await book(ada, morning(desk));
    expect(body.status).toBe('requested');
    expect(await scene.sql`select topic from outbox where payload->>'bookingId' = ${body.id}`).toEqual([
      { topic: 'booking.requested' },
    ]);
    expect((await book(bob, morning(desk))).body.code).toBe('slot-unavailable');
  });
});

describe('what is not on sale', () => {
  test('is not found once the space is retired', async () => {
    const desks = await scene.resource(place);
    await scene.sql`update resources set retired_on = '2027-08-31' where id = ${desks.id}`;
    expect((await book(ada, morning(desks))).status).toBe(404);
  });

  test('is refused by a place that has closed', async () => {
    const closed = await scene.place({ status: 'closed' });
    const answer = await book(ada, morning(await scene.resource(closed)));
    expect([answer.status, answer.body.code]).toEqual([422, 'place-not-open-for-bookings']);
  });

  test('is hidden at a draft, but for the people who prepare it', async () => {
    const draft = await scene.place({ status: 'draft' });
    const desks = await scene.resource(draft);
    const owner = await signedIn(scene, { roles: [{ placeId: draft.id, role: 'owner' }] });
    expect((await book(ada, morning(desks))).status).toBe(404);
    expect((await book(owner, morning(desks))).body.code).toBe('place-not-open-for-bookings');
  });

  test('is refused for a machine that needs a training', async () => {
    const laser = await scene.resource(place, { kind: 'machine', units: 1, requiresTraining: true });
    const answer = await book(ada, morning(laser));
    expect([answer.status, answer.body.code]).toEqual([422, 'training-required']);
  });

  test('is not said to be available where it would be refused, by no look at it', async () => {
    const workshop = await scene.place();
    const laser = await scene.resource(workshop, { kind: 'machine', units: 1, requiresTraining: true });
    const quote = await scene.call('POST', '/quotes', { as: ada, body: morning(laser) });
    expect(quote.body).toMatchObject({ available: false, reason: 'training-required', total: 1_000 });
    expect(quote.body.alternatives).toBeUndefined();
    const stays = await scene.call('GET', `/resources/${laser.id}/stays?date=2027-09-06`);
    expect(new Set(stays.body.map(({ available }: { available: boolean }) => available))).toEqual(
      new Set([false]),
    );
    const need = 'resourceKind=machine&start=2027-09-06T09:00&end=2027-09-06T13:00&limit=100';
    const { body } = await scene.call('GET', `/places?${need}`);
    expect(body.items.map(({ slug }: { slug: string }) => slug)).not.toContain(workshop.slug);
  });
});
