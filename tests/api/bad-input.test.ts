import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let nightly: TestResource;
let ada: TestActor;
let before: Record<string, string>;

const allDay = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [[0, 1_440] as [number, number]]]),
);

beforeAll(async () => {
  scene = await openScene({ now: '2027-03-01T08:00:00+01:00' });
  place = await scene.place();
  desks = await scene.resource(place, {
    units: 3,
    minMinutes: 60,
    maxMinutes: 5 * 1_440,
    maxAdvanceDays: 200,
  });
  nightly = await scene.resource(await scene.place({ hours: allDay }), { maxAdvanceDays: 400 });
  ada = await signedIn(scene);
  before = await fingerprintOf(scene.sql);
});
afterAll(() => scene?.close());

/** Whatever was sent: a problem with a code and a request id, no word from inside, and not one row changed. */
const expectRefusal = async (answer: Awaited<ReturnType<Scene['call']>>, status: number, code: string) => {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({
    status,
    title: expect.any(String),
    requestId: expect.stringMatching(/.+/),
  });
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|postgres|select |insert |\bat \/|stack/i);
  expect(await fingerprintOf(scene.sql)).toEqual(before);
};

const stay = (more: Record<string, unknown> = {}) => ({
  resourceId: desks.id,
  start: '2027-03-08T09:00',
  end: '2027-03-08T11:00',
  ...more,
});

const book = (body: unknown, headers: Record<string, string> = {}) =>
  scene.call('POST', '/bookings', { as: ada, body, headers });

test('the wish that all of the following spoil would be accepted', async () => {
  const quote = await scene.call('POST', '/quotes', { body: stay() });
  expect([quote.status, quote.body.available, quote.body.total]).toEqual([200, true, 800]);
});

describe('a booking of the wrong form is malformed', () => {
  const wishes: [what: string, more: Record<string, unknown>][] = [
    ['a field nobody knows', { status: 'confirmed' }],
    ['a price it would like to pay', { total: 1 }],
    ['a number as text', { quantity: '2' }],
    ['half a desk', { quantity: 1.5 }],
    ['no desk', { quantity: 0 }],
    ['fewer than none', { quantity: -1 }],
    ['more than any place has', { quantity: 1e9 }],
    ['a number beyond all numbers', { quantity: 1e308 }],
    ['null where a time belongs', { start: null }],
    ['a list where a time belongs', { start: ['2027-03-08T09:00'] }],
    ['a time of 300 characters', { start: `2027-03-08T09:00${'0'.repeat(300)}` }],
    ['an id that is none', { resourceId: 'desk-1' }],
    ['an id in another notation', { resourceId: 'urn:uuid:01890000-0000-7000-8000-000000000000' }],
    ['a formula that nobody sells', { formula: 'decade' }],
    ['an expected price as text', { expectedTotal: '800' }],
    ['an endless note', { note: 'n'.repeat(1_001) }],
    ['a note with a NUL character', { note: 'a\u0000b' }],
    ['an audience that is no word', { audience: "'; drop table bookings; --" }],
  ];
  test.each(wishes)('%s', async (_, more) => expectRefusal(await book(stay(more)), 400, 'malformed-request'));

  test.each([[[]], ['"text"'], ['null'], ['42'], ['true']])('a body that is no object: %j', async (body) =>
    expectRefusal(await book(body), 400, 'malformed-request'),
  );

  const times: [what: string, more: Record<string, unknown>, code: string][] = [
    ['an infinite end', { end: 'infinity' }, 'malformed-instant'],
    ['a day that no month has', { start: '2027-02-30T09:00' }, 'malformed-instant'],
    ['an hour that no day has', { start: '2027-03-08T25:00' }, 'malformed-instant'],
    ['a time before all calendars', { start: '0001-01-01T09:00Z' }, 'malformed-instant'],
    ['a time after all calendars', { end: '9999-12-31T11:00' }, 'malformed-instant'],
    ['an end without a start', { start: undefined }, 'stay-form-unclear'],
    ['both ways to ask at once', { formula: 'day', count: 1, date: '2027-03-08' }, 'stay-form-unclear'],
    ['neither way to ask', { start: undefined, end: undefined }, 'stay-form-unclear'],
    [
      'a date that no calendar has',
      { start: undefined, end: undefined, formula: 'day', date: '2027-02-29' },
      'malformed-date',
    ],
    [
      'the year nought',
      { start: undefined, end: undefined, formula: 'day', date: '0000-01-01' },
      'malformed-date',
    ],
  ];
  test.each(times)('%s', async (_, more, code) => expectRefusal(await book(stay(more)), 400, code));
});

describe('a stay against the rules is refused with the rule', () => {
  const stays: [what: string, more: Record<string, unknown>, code: string][] = [
    ['the end comes before the start', { end: '2027-03-08T08:00' }, 'end-before-start'],
    ['it has no length', { end: '2027-03-08T09:00' }, 'end-before-start'],
    ['the place is closed then', { start: '2027-03-08T08:00' }, 'outside-opening-hours'],
    ['it ends after closing', { end: '2027-03-08T19:00' }, 'outside-opening-hours'],
    ['it is a Sunday', { start: '2027-03-07T09:00', end: '2027-03-07T11:00' }, 'outside-opening-hours'],
    ['a public holiday', { start: '2027-03-29T09:00', end: '2027-03-29T11:00' }, 'outside-opening-hours'],
    ['beyond the horizon', { start: '2027-11-08T09:00', end: '2027-11-08T11:00' }, 'beyond-horizon'],
    ['centuries ahead', { start: '9998-12-31T09:00', end: '9998-12-31T11:00' }, 'beyond-horizon'],
    ['it has begun', { start: '2027-02-26T09:00', end: '2027-02-26T11:00' }, 'starts-in-the-past'],
    ['too short', { end: '2027-03-08T09:30' }, 'stay-too-short'],
    ['too long', { end: '2027-03-15T11:00' }, 'stay-too-long'],
    ['ending in centuries', { end: '9998-12-31T11:00' }, 'stay-too-long'],
    ['starting off the grid', { start: '2027-03-08T09:10' }, 'off-slot-grid'],
    ['ending off the grid', { end: '2027-03-08T10:59:59' }, 'off-slot-grid'],
    ['more desks than the pool has', { quantity: 4 }, 'quantity-above-pool'],
    ['the desk of another space', { unitId: '01890000-0000-7000-8000-000000000000' }, 'unit-not-in-resource'],
    ['a public it does not belong to', { audience: 'solidarity' }, 'audience-not-verified'],
  ];
  test.each(stays)('%s', async (_, more, code) => {
    await expectRefusal(await book(stay(more)), 422, code);
  });

  const atNight = (start: string, end: string) => book({ resourceId: nightly.id, start, end });

  test('the hour that does not exist on 28 March 2027', async () => {
    const answer = await atNight('2027-03-28T02:30', '2027-03-28T04:00');
    await expectRefusal(answer, 422, 'nonexistent-local-time');
    expect(answer.body).toMatchObject({ field: 'start', nextExisting: '2027-03-28T03:00:00+02:00' });
    await expectRefusal(await atNight('2027-03-28T01:00', '2027-03-28T02:00'), 422, 'nonexistent-local-time');
  });

  test('the hour that exists twice on 31 October 2027, unless an offset says which', async () => {
    const answer = await atNight('2027-10-31T02:30', '2027-10-31T04:00');
    await expectRefusal(answer, 422, 'ambiguous-local-time');
    expect(answer.body).toMatchObject({ field: 'start', offsets: ['+02:00', '+01:00'] });
    const minutesOf = async (start: string) => {
      const { body } = await scene.call('POST', '/quotes', {
        body: { resourceId: nightly.id, start, end: '2027-10-31T04:00' },
      });
      return (Date.parse(body.end) - Date.parse(body.start)) / 60_000;
    };
    expect(await minutesOf('2027-10-31T02:30+02:00')).toBe(150);
    expect(await minutesOf('2027-10-31T02:30+01:00')).toBe(90);
  });
});

describe('a foreign id', () => {
  const nowhere = '01890000-0000-7000-8000-000000000000';

  test('in the body finds nothing', async () =>
    expectRefusal(await book(stay({ resourceId: nowhere })), 404, 'not-found'));

  test('of a thing of another kind finds nothing', async () => {
    await expectRefusal(await book(stay({ resourceId: place.id })), 404, 'not-found');
    await expectRefusal(await book(stay({ resourceId: ada.memberId })), 404, 'not-found');
    await expectRefusal(await scene.call('GET', `/bookings/${desks.id}`, { as: ada }), 404, 'not-found');
  });

  test('in the path finds nothing, and one that is no id is malformed', async () => {
    const cancel = (id: string) => scene.call('POST', `/bookings/${id}/cancellation`, { as: ada });
    await expectRefusal(await cancel(nowhere), 404, 'not-found');
    await expectRefusal(await cancel('1%20or%201=1'), 400, 'malformed-request');
    await expectRefusal(
      await cancel('urn:uuid:01890000-0000-7000-8000-000000000000'),
      400,
      'malformed-request',
    );
    await expectRefusal(
      await scene.call('GET', '/places/no-such-place/availability?from=2027-03-08&to=2027-03-08'),
      404,
      'not-found',
    );
  });

  test('in the query finds nothing', async () =>
    expectRefusal(await scene.call('GET', '/bookings?place=no-such-place', { as: ada }), 404, 'not-found'));
});

describe('a query of the wrong form is malformed', () => {
  const availability = (query: string) => `/places/${place.slug}/availability?${query}`;
  const queries: [what: string, path: () => string, status: number, code: string][] = [
    [
      'an unknown field',
      () => availability('from=2027-03-08&to=2027-03-09&sort=name'),
      400,
      'malformed-request',
    ],
    ['no dates', () => availability(''), 400, 'malformed-request'],
    [
      'a date twice',
      () => availability('from=2027-03-08&from=2027-03-09&to=2027-03-09'),
      400,
      'malformed-request',
    ],
    ['a day that no month has', () => availability('from=2027-02-30&to=2027-03-09'), 400, 'malformed-date'],
    ['the year nought', () => availability('from=0000-01-01&to=0000-01-02'), 400, 'malformed-date'],
    [
      'the last before the first',
      () => availability('from=2027-03-09&to=2027-03-08'),
      422,
      'range-backwards',
    ],
    ['94 days', () => availability('from=2027-03-01&to=2027-06-02'), 422, 'range-too-long'],
    [
      'a slug with capitals',
      () => '/places/NOPE/availability?from=2027-03-08&to=2027-03-08',
      400,
      'malformed-request',
    ],
    ['a page of 101', () => '/bookings?limit=101', 400, 'malformed-request'],
    ['a page of none', () => '/bookings?limit=0', 400, 'malformed-request'],
    ['a page of some', () => '/bookings?limit=some', 400, 'malformed-request'],
    ['dates of year nought', () => '/bookings?from=0000-01-01', 400, 'malformed-date'],
    ['a state that no booking has', () => '/bookings?status=pending', 400, 'malformed-request'],
    ['a cursor of somebody else', () => '/bookings?cursor=abc', 400, 'malformed-request'],
    [
      'a forged cursor',
      () => `/bookings?cursor=${cursorOf({ startAt: 1e300, id: place.id })}`,
      400,
      'malformed-request',
    ],
    [
      'a cursor beyond time',
      () => `/bookings?cursor=${cursorOf({ startAt: 8.64e15, id: place.id })}`,
      400,
      'malformed-request',
    ],
    [
      'a cursor before time',
      () => `/bookings?cursor=${cursorOf({ startAt: -8.64e15, id: place.id })}`,
      400,
      'malformed-request',
    ],
    [
      'a cursor with an id that is none',
      () => `/bookings?cursor=${cursorOf({ startAt: 0, id: 'x' })}`,
      400,
      'malformed-request',
    ],
    ['a prototype in the query', () => '/bookings?__proto__[admin]=1', 400, 'malformed-request'],
  ];
  const cursorOf = (key: object) => Buffer.from(JSON.stringify(key)).toString('base64url');
  test.each(queries)('%s', async (_, path, status, code) =>
    expectRefusal(await scene.call('GET', path(), { as: ada }), status, code),
  );

  test('the last days of the calendar and the first are only far away', async () => {
    for (const query of [
      'from=9998-12-31&to=9998-12-31',
      'from=0002-01-01&to=0002-01-02',
      'from=1900-01-01&to=1900-01-02',
    ])
      expect((await scene.call('GET', availability(query))).status).toBe(200);
    for (const query of ['from=9998-12-31', 'to=9998-12-31', 'to=0002-01-01'])
      expect((await scene.call('GET', `/bookings?${query}`, { as: ada })).status).toBe(200);
  });
});

describe('an abused body', () => {
  test('of two megabytes is too large', async () =>
    expectRefusal(await book({ ...stay(), note: 'n'.repeat(2_000_000) }), 413, 'body-too-large'));

  test.each([
    ['cut short', '{"resourceId": "'],
    ['that is not JSON', 'resourceId=1'],
    ['with a prototype', '{"__proto__": {"admin": true}}'],
    ['with a constructor', '{"constructor": {"prototype": {"admin": true}}}'],
    ['nested a hundred thousand deep', `{"note": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['with a number beyond all numbers', '{"quantity": 1e400}'],
    ['that is empty', ''],
  ])('%s is malformed', async (_, body) => expectRefusal(await book(body), 400, 'malformed-request'));

  test('in another type than JSON is not read', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ])
      await expectRefusal(
        await book(JSON.stringify(stay()), { 'content-type': type }),
        415,
        'unsupported-media-type',
      );
  });

  test('that is not UTF-8 is malformed, whether or not its length is told', async () => {
    const [head = '', tail = ''] = JSON.stringify(stay({ note: '@@' })).split('@@');
    const payload = Buffer.concat([Buffer.from(head), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from(tail)]);
    const headers = {
      authorization: ada.authorization,
      'idempotency-key': 'utf-8',
      'content-type': 'application/json',
    };
    for (const more of [{}, { 'transfer-encoding': 'chunked' }]) {
      const response = await scene.app.inject({
        method: 'POST',
        url: '/api/v1/bookings',
        headers: { ...headers, ...more },
        payload,
      });
      await expectRefusal(
        { status: response.statusCode, headers: response.headers, body: response.json() },
        400,
        'malformed-request',
      );
    }
  });
});

test('an address that can not be decoded is malformed, and one that leads nowhere is not found', async () => {
  await expectRefusal(await scene.call('GET', '/places/%ff/availability'), 400, 'malformed-request');
  await expectRefusal(await scene.call('GET', '/nothing/here'), 404, 'not-found');
  await expectRefusal(await scene.call('DELETE', '/quotes', { as: ada }), 404, 'not-found');
  const endless = `/places/${'a'.repeat(300)}/availability?from=2027-03-08&to=2027-03-08`;
  await expectRefusal(await scene.call('GET', endless), 400, 'malformed-request');
});

test('half a character is malformed, a whole one of two halves is not', async () => {
  const noted = (escaped: string) =>
    JSON.stringify(stay({ note: 'NOTE', quantity: 9 })).replace('NOTE', escaped);
  await expectRefusal(await book(noted('\\ud800')), 400, 'malformed-request');
  await expectRefusal(await book(noted('\\ud83d\\ude00')), 422, 'quantity-above-pool');
});
