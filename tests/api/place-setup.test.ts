import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { addResource, officeHours, setUpPlace, tariffsOf } from '../support/set-up-place.ts';

let escale: TestApp;
let call: Client;
let admin: TestActor;

beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
  admin = await signedIn(escale, { platformRole: 'admin' });
  await escale.database.sql`
    insert into communes (insee, name, department, postcodes) values
      ('92046', 'Malakoff', '92', '{92240}'), ('94038', 'L''Haÿ-les-Roses', '94', '{94240}')`;
});
afterAll(() => escale?.close());

const newPlace = {
  name: 'La Fabrique',
  kind: 'coworking',
  address: '1 rue du Test',
  postcode: '92240',
  commune: 'Malakoff',
};

const create = async (change: Record<string, unknown> = {}) =>
  call('POST', '/places', { as: admin, body: { ...newPlace, ...change } });

const auditOf = async (placeId: string): Promise<string[]> => {
  const rows = await escale.database.sql`select action from audit where place_id = ${placeId} order by id`;
  return rows.map(({ action }) => String(action));
};

describe('opening a draft', () => {
  test('whoever opens it owns it, and nobody else sees it', async () => {
    const somewhere = await setUpPlace(escale);
    const { manager } = somewhere;
    const body = { ...newPlace, name: 'Le Petit Atelier', location: { lat: 48.82, lon: 2.3 } };
    const draft = await call('POST', '/places', { as: manager, body });
    expect(draft).toMatchObject({
      status: 201,
      body: {
        slug: 'le-petit-atelier',
        status: 'draft',
        bookable: false,
        timeZone: 'Europe/Paris',
        commune: { name: 'Malakoff', insee: '92046' },
        location: { lat: 48.82, lon: 2.3, precision: 'address' },
        openingHours: null,
        operator: null,
      },
    });
    const path = `/places/${draft.body.slug}`;
    expect((await call('GET', path, { as: manager })).status).toBe(200);
    expect((await call('GET', path, { as: admin })).status).toBe(200);
    expect((await call('GET', path)).body.code).toBe('not-found');
    const stranger = (await setUpPlace(escale)).manager;
    expect((await call('GET', path, { as: stranger })).status).toBe(404);
    expect((await call('PATCH', path, { as: stranger, body: { name: 'Mine' } })).status).toBe(404);
    expect(await auditOf(draft.body.id)).toEqual(['place.created']);
  });

  test('namesakes get slugs of their own, also when they come at once', async () => {
    const slugs = (
      await Promise.all([1, 2, 3, 4, 5].map(() => create({ name: "L'Écluse — Café & Co" })))
    ).map(({ body }) => body.slug);
    expect(slugs.toSorted()).toEqual([
      'l-ecluse-cafe-co',
      'l-ecluse-cafe-co-2',
      'l-ecluse-cafe-co-3',
      'l-ecluse-cafe-co-4',
      'l-ecluse-cafe-co-5',
    ]);
    expect((await create({ name: '東京' })).body.slug).toMatch(/^[a-z0-9-]+$/);
    expect((await create({ name: 'a'.repeat(160) })).status).toBe(201);
  });

  test('a commune is known by its code or its name, however it is spelled', async () => {
    expect((await create({ commune: '94038' })).body.commune).toEqual({
      name: "L'Haÿ-les-Roses",
      insee: '94038',
    });
    expect((await create({ commune: 'l hay les roses' })).body.commune.insee).toBe('94038');
    expect((await create({ commune: 'Grenoble' })).body.commune).toEqual({ name: 'Grenoble', insee: null });
    expect(await create({ commune: '99999' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-commune', commune: '99999' },
    });
  });

  test('what makes no sense is refused', async () => {
    expect((await create({ timeZone: 'Europe/Atlantis' })).body).toMatchObject({
      status: 422,
      code: 'unknown-time-zone',
    });
    expect((await create({ name: '   ' })).status).toBe(400);
    expect((await create({ colour: 'red' })).body.code).toBe('malformed-request');
    expect((await create({ location: { lat: 91, lon: 0 } })).status).toBe(400);
    expect((await create({ name: 'a\u0000b' })).status).toBe(400);
  });

  test('it takes someone who manages a place, or an administrator', async () => {
    const visitor = await signedIn(escale);
    const department = await signedIn(escale, { platformRole: 'department' });
    expect((await call('POST', '/places', { body: newPlace })).status).toBe(401);
    expect((await call('POST', '/places', { as: visitor, body: newPlace })).status).toBe(403);
    expect((await call('POST', '/places', { as: department, body: newPlace })).status).toBe(403);
  });
});

describe('publishing', () => {
  test('needs opening hours, and gives the place an operator of its name', async () => {
    const { slug } = (await create()).body;
    const publish = () => call('PATCH', `/places/${slug}`, { as: admin, body: { status: 'published' } });
    expect((await publish()).body).toMatchObject({ status: 422, code: 'opening-hours-missing' });
    await call('PUT', `/places/${slug}/opening-hours`, { as: admin, body: officeHours });
    expect(await publish()).toMatchObject({
      status: 200,
      body: { status: 'published', operator: { name: 'La Fabrique', legalForm: null } },
    });
    expect((await call('GET', `/places/${slug}`)).status).toBe(200);
    const closed = await call('PATCH', `/places/${slug}`, { as: admin, body: { status: 'closed' } });
    expect(closed.body).toMatchObject({ status: 'closed', bookable: false });
    expect((await publish()).body.operator.id).toBe(closed.body.operator.id);
  });

  test('tells everybody whether people check in there, and when a seat that nobody came for goes to others', async () => {
    const place = await setUpPlace(escale);
    const path = `/places/${place.slug}`;
    const shown = async () => (await call('GET', path)).body.checkIn;
    expect(await shown()).toBeNull();
    for (const checkIn of [{ releaseAfterMinutes: null }, { releaseAfterMinutes: 30 }, null]) {
      const changed = await call('PATCH', path, { as: place.manager, body: { checkIn } });
      expect([changed.status, changed.body.checkIn]).toEqual([200, checkIn]);
      expect(await shown()).toEqual(checkIn);
    }
  });

  test('facts can be changed one by one', async () => {
    const place = await setUpPlace(escale);
    const change = {
      name: 'La Grande Fabrique',
      amenities: ['wifi', 'coffee', 'wifi'],
      website: 'https://fabrique.example',
      description: { fr: 'Un lieu.', en: 'A place.' },
      temporary: { opensOn: '2027-01-01', closesOn: '2028-12-31' },
      location: { lat: 48.8, lon: 2.2 },
      commune: '94038',
    };
    const answer = await call('PATCH', `/places/${place.slug}`, { as: place.manager, body: change });
    expect(answer.body).toMatchObject({
      ...change,
      slug: place.slug,
      amenities: ['wifi', 'coffee'],
      location: { lat: 48.8, lon: 2.2, precision: 'address' },
      commune: { insee: '94038' },
      address: '1 rue du Test',
    });
    const cleared = { temporary: null, location: null, website: null, description: null };
    const after = await call('PATCH', `/places/${place.slug}`, { as: place.manager, body: cleared });
    expect(after.body).toMatchObject(cleared);
  });

  test('dates of a temporary place must exist and come in order', async () => {
    const place = await setUpPlace(escale);
    const patch = (temporary: unknown) =>
      call('PATCH', `/places/${place.slug}`, { as: place.manager, body: { temporary } });
    expect((await patch({ opensOn: '2027-02-30', closesOn: null })).body.code).toBe('malformed-date');
    expect((await patch({ opensOn: '2027-03-02', closesOn: '2027-03-01' })).body.code).toBe(
      'closes-before-it-opens',
    );
  });

  test('a host or a manager of another place may not', async () => {
    const place = await setUpPlace(escale);
    const other = await setUpPlace(escale);
    const host = await signedIn(escale, { roles: [{ placeId: place.id, role: 'host' }] });
    for (const as of [host, other.manager]) {
      expect((await call('PATCH', `/places/${place.slug}`, { as, body: { name: 'X' } })).status).toBe(403);
      expect((await call('DELETE', `/resources/${place.resource.id}`, { as })).status).toBe(403);
    }
  });
});

describe('opening hours', () => {
  test('hold from a date on, the defaults filled in, and a later week waits its turn', async () => {
    const place = await setUpPlace(escale);
    const put = (body: unknown) =>
      call('PUT', `/places/${place.slug}/opening-hours`, { as: place.manager, body });
    expect((await put(officeHours)).body).toEqual({
      validFrom: '2027-09-01',
      weekly: { ...officeHours.weekly, saturday: [], sunday: [] },
      halfDaySplit: '13:00',
      closesOnPublicHolidays: true,
      example: false,
    });
    const late = {
      weekly: { saturday: [['18:00', '02:00']], sunday: [['10:00', '24:00']] },
      halfDaySplit: '12:30',
      closesOnPublicHolidays: false,
      validFrom: '2027-10-01',
    };
    expect((await put(late)).body.weekly).toMatchObject({ saturday: [['18:00', '02:00']] });
    const page = (await call('GET', `/places/${place.slug}`)).body;
    expect(page.openingHours.weekly.monday).toEqual([['09:00', '18:00']]);
    expect(page.upcomingOpeningHours).toMatchObject([{ validFrom: '2027-10-01', halfDaySplit: '12:30' }]);
    // From October on public holidays don't close it any more: All Saints' Day is not told.
    expect(page.publicHolidays).toEqual([]);
  });

  test('the past stays as it was', async () => {
    const place = await setUpPlace(escale);
    const body = { ...officeHours, validFrom: '2027-08-31' };
    const answer = await call('PUT', `/places/${place.slug}/opening-hours`, { as: place.manager, body });
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'valid-from-in-the-past',
      validFrom: '2027-08-31',
      today: '2027-09-01',
    });
  });

  test.for([
    [{ monday: [['09:00', '09:00']] }, 422, 'opening-interval-empty'],
    [
      {
        monday: [
          ['09:00', '12:00'],
          ['11:00', '14:00'],
        ],
      },
      422,
      'opening-intervals-overlap',
    ],
    [{ sunday: [['20:00', '03:00']], monday: [['02:00', '10:00']] }, 422, 'opening-overlaps-next-day'],
    [{ monday: [['9:00', '18:00']] }, 400, 'malformed-request'],
    [{ monday: [['09:00', '25:00']] }, 400, 'malformed-request'],
    [{ montag: [['09:00', '18:00']] }, 400, 'malformed-request'],
  ] as const)('%j is refused', async ([weekly, status, code]) => {
    const { slug } = (await create()).body;
    const answer = await call('PUT', `/places/${slug}/opening-hours`, { as: admin, body: { weekly } });
    expect(answer.body).toMatchObject({ status, code });
  });

  test('a date can have other hours, or none, and get the week back', async () => {
    const place = await setUpPlace(escale);
    const path = (date: string) => `/places/${place.slug}/opening-exceptions/${date}`;
    const as = place.manager;
    const put = (date: string, body: unknown) => call('PUT', path(date), { as, body });
    const fair = {
      intervals: [
        ['10:00', '12:00'],
        ['20:00', '01:00'],
      ],
      reason: 'Fête',
    };
    expect((await put('2027-09-11', fair)).body).toEqual({ date: '2027-09-11', ...fair, example: false });
    expect((await put('2027-09-13', { intervals: [] })).status).toBe(200);
    const { exceptions } = (await call('GET', `/places/${place.slug}`)).body;
    expect(exceptions.map(({ date }: { date: string }) => date)).toEqual(['2027-09-11', '2027-09-13']);
    expect((await call('DELETE', path('2027-09-11'), { as })).status).toBe(204);
    expect((await call('DELETE', path('2027-09-11'), { as })).status).toBe(404);
    expect((await put('2027-08-31', fair)).body.code).toBe('date-in-the-past');
    expect((await put('2027-02-30', fair)).body).toMatchObject({ status: 400, code: 'malformed-date' });
    // Sunday's night would run into Monday's 09:00.
    expect((await put('2027-09-05', { intervals: [['20:00', '10:00']] })).body.code).toBe(
      'opening-overlaps-next-day',
    );
  });
});

describe('spaces', () => {
  test('a pool of desks gets its units and the usual rules', async () => {
    const place = await setUpPlace(escale);
    const body = { name: 'Salle des machines', kind: 'desk', allocation: 'any', unitCount: 3 };
    const answer = await call('POST', `/places/${place.slug}/resources`, { as: place.manager, body });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        placeSlug: place.slug,
        units: [{ label: '1' }, { label: '2' }, { label: '3' }],
        slotMinutes: 30,
        minMinutes: 30,
        maxMinutes: 31 * 1_440,
        minNoticeMinutes: 0,
        maxAdvanceDays: 365,
        bufferMinutes: 0,
        requiresApproval: false,
        requiresTraining: false,
        capacity: null,
        cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
        tariffs: [],
      },
    });
    const room = { name: 'Salle bleue', kind: 'meeting_room', allocation: 'all', unitCount: 1, capacity: 8 };
    const one = await call('POST', `/places/${place.slug}/resources`, { as: place.manager, body: room });
    expect(one.body).toMatchObject({ units: [{ label: 'Salle bleue' }], maxMinutes: 1_440, capacity: 8 });
  });

  test('a hall that splits in two, and the whole place, share their units', async () => {
    const place = await setUpPlace(escale, { resource: { kind: 'event_room', unitCount: 1, name: 'A' } });
    const b = await addResource(escale, place, { kind: 'event_room', unitCount: 1, name: 'B' });
    const unitIds = [...place.resource.units, ...b.units].map(({ id }) => id);
    const hall = await addResource(escale, place, {
      name: 'Halle',
      kind: 'event_room',
      allocation: 'all',
      unitIds,
    });
    expect(hall.units.map(({ label }) => label)).toEqual(['A', 'B']);
    const body = { name: 'Tout', kind: 'whole_place', allocation: 'all' };
    const whole = await call('POST', `/places/${place.slug}/resources`, { as: place.manager, body });
    expect(whole.body.units).toEqual(hall.units);
    const page = (await call('GET', `/places/${place.slug}`)).body;
    expect(page.resources.map(({ name }: { name: string }) => name)).toEqual(['A', 'B', 'Halle', 'Tout']);
  });

  test('what cannot be is refused', async () => {
    const place = await setUpPlace(escale);
    const other = await setUpPlace(escale);
    const usual = { name: 'Salle', kind: 'meeting_room', allocation: 'all', unitCount: 1 };
    const foreign = other.resource.units.map(({ id }) => id);
    const { unitCount: _, ...withoutUnits } = usual;
    const wrong = [
      [withoutUnits, 'units-unclear'],
      [{ ...usual, unitIds: foreign }, 'units-unclear'],
      [{ ...withoutUnits, unitIds: foreign }, 'unit-not-of-this-place'],
      [{ ...withoutUnits, kind: 'whole_place', allocation: 'any' }, 'whole-place-takes-all'],
      [{ ...usual, minMinutes: 45 }, 'booking-rule-off-slot-grid'],
      [{ ...usual, minMinutes: 120, maxMinutes: 60 }, 'minimum-above-maximum'],
      [
        { ...usual, cancellationPolicy: [0, 50].map((refundPercent) => ({ hoursBefore: 2, refundPercent })) },
        'cancellation-tier-repeated',
      ],
    ] as const;
    for (const [body, code] of wrong) {
      const answer = await call('POST', `/places/${place.slug}/resources`, { as: place.manager, body });
      expect(answer.body).toMatchObject({ status: 422, code });
    }
    const body = { ...usual, slotMinutes: 20 };
    const answer = await call('POST', `/places/${place.slug}/resources`, { as: place.manager, body });
    expect(answer.status).toBe(400);
  });

  test('rules change together with those that stay', async () => {
    const { resource, manager: as } = await setUpPlace(escale);
    const patch = (body: unknown) => call('PATCH', `/resources/${resource.id}`, { as, body });
    expect((await patch({ name: 'Verrière', bufferMinutes: 15, capacity: 12 })).body).toMatchObject({
      name: 'Verrière',
      bufferMinutes: 15,
      capacity: 12,
      slotMinutes: 30,
      units: resource.units,
    });
    expect((await patch({ slotMinutes: 60 })).body.code).toBe('booking-rule-off-slot-grid');
    expect((await patch({ slotMinutes: 60, minMinutes: 60 })).status).toBe(200);
    expect((await patch({ kind: 'office' })).status).toBe(400);
  });

  test('a space with bookings to come stays; without, it goes, and its units with it', async () => {
    const place = await setUpPlace(escale);
    const { resource, manager: as } = place;
    const visitor = await signedIn(escale);
    const body = { resourceId: resource.id, formula: 'day', count: 1, date: '2027-09-06' };
    const booking = await call('POST', '/bookings', { as: visitor, body });
    expect(booking.status).toBe(201);
    const remove = () => call('DELETE', `/resources/${resource.id}`, { as });
    expect((await remove()).body).toMatchObject({ status: 409, code: 'resource-has-bookings', bookings: 1 });
    await call('POST', `/bookings/${booking.body.id}/cancellation`, { as: visitor, body: {} });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await call('GET', `/places/${place.slug}`)).body).toMatchObject({
      resources: [],
      bookable: false,
    });
    expect((await call('POST', '/bookings', { as: visitor, body })).status).toBe(404);
  });
});

describe('tariffs', () => {
  test('are replaced as a whole, told from the one in force on, and cleared by an empty list', async () => {
    const place = await setUpPlace(escale);
    const { resource, manager: as } = place;
    const put = (body: unknown) => call('PUT', `/resources/${resource.id}/tariffs`, { as, body });
    const [day] = tariffsOf({ day: 1_600 });
    const list = [
      { ...day, validFrom: '2026-01-01', amountCents: 1_400 },
      { ...day, validFrom: '2027-01-01' },
      { ...day, validFrom: '2028-01-01', amountCents: 1_800 },
      { ...day, audience: 'solidarity', amountCents: 800 },
    ];
    const answer = await put(list);
    expect(answer.body.unsold).toEqual([]);
    expect(answer.body.tariffs).toMatchObject([
      { audience: 'standard', validFrom: '2027-01-01', amountCents: 1_600, currency: 'EUR', example: false },
      { audience: 'standard', validFrom: '2028-01-01', amountCents: 1_800 },
      { audience: 'solidarity', validFrom: '2027-09-01', amountCents: 800 },
    ]);
    const page = (await call('GET', `/places/${place.slug}`)).body;
    expect(page.resources[0].tariffs).toEqual(answer.body.tariffs);
    const unsold = [{ audience: 'standard', from: '2027-09-01', to: null }];
    expect((await put([])).body).toEqual({ tariffs: [], unsold });
    expect((await call('GET', `/places/${place.slug}`)).body.bookable).toBe(false);
  });

  test('that contradict each other or make no sense are refused', async () => {
    const { resource, manager: as } = await setUpPlace(escale);
    const put = (body: unknown) => call('PUT', `/resources/${resource.id}/tariffs`, { as, body });
    const [day] = tariffsOf({ day: 1_600 });
    expect((await put([day, { ...day, amountCents: 1 }])).body).toMatchObject({
      status: 422,
      code: 'tariff-repeated',
      formula: 'day',
    });
    expect((await put([{ ...day, validFrom: '2027-02-29' }])).body.code).toBe('malformed-date');
    expect((await put([{ ...day, amountCents: -1 }])).status).toBe(400);
    expect((await put([{ ...day, amountCents: 1.5 }])).status).toBe(400);
    expect((await put([{ ...day, formula: 'year' }])).status).toBe(400);
    expect((await put([{ ...day, amountCents: 100_000_001 }])).status).toBe(400);
    expect((await put([{ ...day, amountCents: '1600' }])).status).toBe(400);
    expect((await put([{ ...day, vatRateBasisPoints: 10_001 }])).status).toBe(400);
    // Without a date it is today's.
    const twice = await put([day, { ...day, validFrom: '2027-09-01' }]);
    expect(twice.body).toMatchObject({ code: 'tariff-repeated', validFrom: '2027-09-01' });
  });

  test('say for whom nothing is sold on which dates, and must sell something', async () => {
    const { resource, manager: as } = await setUpPlace(escale, { resource: { maxAdvanceDays: 60 } });
    const put = (body: unknown) => call('PUT', `/resources/${resource.id}/tariffs`, { as, body });
    const [day] = tariffsOf({ day: 1_600 });
    const later = await put([
      { ...day, validFrom: '2027-10-01' },
      { ...day, audience: 'solidarity', amountCents: 800 },
    ]);
    expect([later.status, later.body.unsold]).toEqual([
      200,
      [{ audience: 'standard', from: '2027-09-01', to: '2027-09-30' }],
    ]);
    const date = { resourceId: resource.id, formula: 'day', count: 1 };
    const codeOn = async (on: string) =>
      (await call('POST', '/quotes', { body: { ...date, date: on } })).body.code;
    expect(await codeOn('2027-09-30')).toBe('not-sold-for-this-duration');
    expect(await codeOn('2027-10-01')).toBeUndefined();
    const never = await put([{ ...day, validFrom: '2027-11-01' }]);
    expect([never.status, never.body]).toMatchObject([
      422,
      { code: 'tariffs-sell-nothing', firstDate: '2027-11-01', lastDate: '2027-10-31' },
    ]);
    expect(await codeOn('2027-10-01')).toBeUndefined();
  });

  test('of an unknown space, or of a booking, there are none', async () => {
    const place = await setUpPlace(escale);
    const visitor = await signedIn(escale);
    const body = { resourceId: place.resource.id, formula: 'day', count: 1, date: '2027-09-06' };
    const booking = await call('POST', '/bookings', { as: visitor, body });
    for (const id of [booking.body.id, crypto.randomUUID()])
      expect((await call('PUT', `/resources/${id}/tariffs`, { as: admin, body: [] })).status).toBe(404);
  });
});
