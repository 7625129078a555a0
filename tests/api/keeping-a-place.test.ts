import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { png } from '../support/png.ts';
import { officeHours, setUpPlace, tariffsOf } from '../support/set-up-place.ts';

let escale: TestApp;
let call: Client;
beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
});
afterAll(() => escale?.close());

const setUp = async () => {
  const place = await setUpPlace(escale);
  const as = place.manager;
  const other = await signedIn(escale, { roles: [{ placeId: place.id, role: 'owner' }] });
  const read = async () => (await call('GET', `/managed-places/${place.slug}/setup`, { as })).body;
  return { ...place, as, other, read };
};

describe('two who change the same thing see each other’s change', () => {
  test('facts: the second one is told, nothing is overwritten, and looking again settles it', async () => {
    const { slug, as, other, read } = await setUp();
    const seen = (await read()).versions.facts;
    const path = `/places/${slug}?seen=${seen}`;
    const [first, second] = await Promise.all([
      call('PATCH', path, { as, body: { website: 'https://un.example' } }),
      call('PATCH', path, { as: other, body: { website: 'https://deux.example' } }),
    ]);
    expect([first.status, second.status].toSorted()).toEqual([200, 409]);
    const refused = first.status === 409 ? first : second;
    const now = await read();
    expect(refused.body).toMatchObject({ code: 'changed-meanwhile', version: now.versions.facts });
    expect(now.website).toBe(first.status === 200 ? 'https://un.example' : 'https://deux.example');
    const again = await call('PATCH', `/places/${slug}?seen=${now.versions.facts}`, {
      as: other,
      body: { website: 'https://deux.example' },
    });
    expect(again.status).toBe(200);
  });

  test('hours, rules and prices as well; what somebody else did elsewhere stands in nobody’s way', async () => {
    const { slug, resource, as, read } = await setUp();
    const before = await read();
    const version = before.resources[0].version;
    const hours = (seen: string, body: unknown = officeHours) =>
      call('PUT', `/places/${slug}/opening-hours?seen=${seen}`, { as, body });
    const rules = (seen: string) =>
      call('PATCH', `/resources/${resource.id}?seen=${seen}`, { as, body: { maxAdvanceDays: 30 } });
    const prices = (seen: string) =>
      call('PUT', `/resources/${resource.id}/tariffs?seen=${seen}`, { as, body: tariffsOf({ day: 1_700 }) });
    expect((await hours(before.versions.hours, { weekly: { monday: [['08:00', '20:00']] } })).status).toBe(
      200,
    );
    expect((await hours(before.versions.hours)).body.code).toBe('changed-meanwhile');
    expect((await rules(version)).status).toBe(200);
    expect((await prices(version)).body.code).toBe('changed-meanwhile');
    expect((await prices((await read()).resources[0].version)).status).toBe(200);
    // Without saying what was seen, as programs always did, the last one wins.
    expect((await rules('')).status).toBe(409);
    expect(
      (await call('PATCH', `/resources/${resource.id}`, { as, body: { maxAdvanceDays: 31 } })).status,
    ).toBe(200);
  });
});

describe('the units of a space', () => {
  test('are renamed, added and taken away; those of another place are not its own', async () => {
    const { slug, resource, as, read } = await setUp();
    const whole = { name: 'Tout', kind: 'whole_place', allocation: 'all' };
    expect((await call('POST', `/places/${slug}/resources`, { as, body: whole })).status).toBe(201);
    const path = `/resources/${resource.id}/units`;
    const [a, b, c] = resource.units;
    const units = [{ id: a?.id, label: 'Fenêtre' }, { id: b?.id, label: 'Mur' }, { label: 'Porte' }];
    const answer = await call('PUT', path, { as, body: { units } });
    expect(answer.body.units.map(({ label }: { label: string }) => label)).toEqual([
      'Fenêtre',
      'Mur',
      'Porte',
    ]);
    const ofWhole = async () =>
      (await read()).resources.at(-1).units.map(({ label }: { label: string }) => label);
    expect(await ofWhole()).toEqual(['Fenêtre', 'Mur', 'Porte']);
    expect((await read()).units).toHaveLength(3);
    const gone = await call('PUT', path, { as, body: { units: [{ id: c?.id, label: 'Revenant' }] } });
    expect(gone.body).toMatchObject({ code: 'unit-not-of-this-place', unitIds: [c?.id] });
    const rival = await setUpPlace(escale);
    const foreign = { units: [{ id: rival.resource.units[0]?.id, label: 'À moi' }] };
    expect((await call('PUT', path, { as, body: foreign })).body.code).toBe('unit-not-of-this-place');
    expect((await call('PUT', path, { as, body: { units: [] } })).status).toBe(400);
  });

  test('stay while somebody has them, and the manager is told who', async () => {
    const { resource, as, read } = await setUp();
    const [first] = resource.units;
    const visitor = await signedIn(escale, { displayName: 'Inès Roche' });
    const stay = { resourceId: resource.id, unitId: first?.id, formula: 'day', count: 1, date: '2027-09-06' };
    const { reference } = (await call('POST', '/bookings', { as: visitor, body: stay })).body;
    const units = resource.units.slice(1).map(({ id, label }) => ({ id, label }));
    const refused = await call('PUT', `/resources/${resource.id}/units`, { as, body: { units } });
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'units-have-bookings',
        bookings: [
          { label: first?.label, reference, displayName: 'Inès Roche', start: '2027-09-06T09:00:00+02:00' },
        ],
      },
    });
    expect((await read()).units).toHaveLength(4);
    const free = [...resource.units.slice(0, 3)].map(({ id, label }) => ({ id, label }));
    expect((await call('PUT', `/resources/${resource.id}/units`, { as, body: { units: free } })).status).toBe(
      200,
    );
    expect(
      (await call('POST', '/quotes', { body: { ...stay, unitId: undefined, quantity: 3 } })).body,
    ).toMatchObject({
      available: false,
    });
  });
});

test('whoever runs a place alone renames its operator; a name shared with other places changes here only', async () => {
  const { id, slug, as, read } = await setUp();
  const name = async () =>
    (await call('PATCH', `/places/${slug}`, { as, body: { operatorName: 'La SCIC' } })).body;
  const before = (await read()).operator;
  expect((await name()).operator).toEqual({ ...before, name: 'La SCIC' });
  const neighbour = await setUpPlace(escale);
  await escale.database
    .sql`update places set operator_id = ${before.id} where id in (${id}, ${neighbour.id})`;
  await call('PATCH', `/places/${slug}`, { as, body: { operatorName: 'À part' } });
  expect((await read()).operator.name).toBe('À part');
  expect((await call('GET', `/places/${neighbour.slug}`)).body.operator.name).toBe('La SCIC');
});

test('a temporary place is opened with its dates, and a space says what it is like', async () => {
  const { as, resource, read } = await setUp();
  const draft = { name: 'L’Été', kind: 'other', address: '1 quai', postcode: '92000', commune: 'Nanterre' };
  const dated = { ...draft, temporary: { opensOn: '2027-10-01', closesOn: '2027-12-31' } };
  expect((await call('POST', '/places', { as, body: dated })).body.temporary).toEqual(dated.temporary);
  const backwards = { ...draft, temporary: { opensOn: '2028-10-01', closesOn: '2027-12-31' } };
  expect((await call('POST', '/places', { as, body: backwards })).body.code).toBe('closes-before-it-opens');
  const body = { qualities: ['step_free', 'quiet'] };
  await call('PATCH', `/resources/${resource.id}`, { as, body });
  expect((await read()).resources[0].qualities).toEqual(body.qualities);
  expect(
    (await call('PATCH', `/resources/${resource.id}`, { as, body: { qualities: ['loud'] } })).status,
  ).toBe(400);
});

describe('a machine that needs a training', () => {
  test('is booked by whom its place has trained, up to the last date, and by nobody else', async () => {
    const { slug, as, resource } = await setUp();
    await call('PATCH', `/resources/${resource.id}`, { as, body: { requiresTraining: true } });
    const visitor = await signedIn(escale);
    const on = (date: string) => ({ resourceId: resource.id, formula: 'day', count: 1, date });
    const codeOf = async (date: string) =>
      (await call('POST', '/bookings', { as: visitor, body: on(date) })).body.code ?? 'booked';
    expect(await codeOf('2027-09-06')).toBe('training-required');
    const grant = (body: object) => call('PUT', `/places/${slug}/trainings`, { as, body });
    const who = { resourceId: resource.id, email: visitor.email };
    const granted = await grant({ ...who, validUntil: '2027-09-07' });
    expect(granted.body).toMatchObject({ memberId: visitor.memberId, validUntil: '2027-09-07' });
    expect([await codeOf('2027-09-07'), await codeOf('2027-09-08')]).toEqual(['booked', 'training-required']);
    const quote = await call('POST', '/quotes', { as: visitor, body: on('2027-09-06') });
    expect(quote.body.available).toBe(true);
    expect((await call('POST', '/quotes', { body: on('2027-09-06') })).body.reason).toBe('training-required');
    await grant(who);
    expect(await codeOf('2027-09-08')).toBe('booked');
    const path = `/places/${slug}/trainings/${resource.id}/${visitor.memberId}`;
    expect((await call('GET', `/places/${slug}/trainings`, { as })).body.items).toHaveLength(1);
    expect((await call('DELETE', path, { as })).status).toBe(204);
    expect((await call('DELETE', path, { as })).status).toBe(404);
    expect(await codeOf('2027-09-09')).toBe('training-required');
  });

  test('belongs to its place, and a training to somebody with an account', async () => {
    const { slug, as, resource } = await setUp();
    const rival = await setUpPlace(escale);
    const grant = async (body: object) =>
      (await call('PUT', `/places/${slug}/trainings`, { as, body })).body.code;
    const email = (await signedIn(escale)).email;
    expect(await grant({ resourceId: rival.resource.id, email })).toBe('not-found');
    expect(await grant({ resourceId: resource.id, email: 'nobody@escale.example' })).toBe(
      'person-without-account',
    );
    const late = { resourceId: resource.id, email, validUntil: '2027-02-30' };
    expect(await grant(late)).toBe('malformed-date');
    expect(await grant({ ...late, validUntil: '2027-08-31' })).toBe('date-in-the-past');
  });
});

describe('photos', () => {
  const send = (slug: string, as: TestActor, picture: Buffer | string, alt = 'La salle') =>
    escale.app.inject({
      method: 'POST',
      url: `/api/v1/places/${slug}/photos?altFr=${encodeURIComponent(alt)}`,
      headers: { authorization: as.authorization, 'content-type': 'application/octet-stream' },
      payload: picture,
    });

  test('are drawn anew in a few widths, kept for ever under their mark, ordered, and removed', async () => {
    const { slug, as, read } = await setUp();
    const first = await send(slug, as, png(1_000, 500, { remark: 'taken at home' }));
    expect(first.statusCode).toBe(201);
    await send(slug, as, png(40, 40), 'Le jardin');
    const [room, garden] = (await read()).photos;
    expect(room.files.map(({ width, height }: { width: number; height: number }) => [width, height])).toEqual(
      [
        [480, 240],
        [960, 480],
        [1_000, 500],
      ],
    );
    expect(garden.files).toHaveLength(1);
    const { width, mark } = room.files[0];
    const url = `/api/v1/places/${slug}/photos/${room.id}/${width}`;
    const file = await escale.app.inject({ url: `${url}?v=${mark}` });
    expect(file.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(file.rawPayload.includes('taken at home')).toBe(false);
    expect((await escale.app.inject({ url })).headers['cache-control']).toContain('no-cache');
    expect((await call('GET', `/places/${slug}`)).body.photo.id).toBe(room.id);
    const seen = (await read()).versions.photos;
    const order = (photos: unknown[]) =>
      call('PUT', `/places/${slug}/photos?seen=${seen}`, { as, body: { photos } });
    const turned = await order([{ id: garden.id, alt: { fr: 'Le potager', en: 'The garden' } }]);
    expect(turned.body.photos).toMatchObject([
      { id: garden.id, alt: { fr: 'Le potager', en: 'The garden' } },
    ]);
    expect((await order([])).body.code).toBe('changed-meanwhile');
    expect((await escale.app.inject({ url })).statusCode).toBe(404);
  });

  test('that are none, carry a script, have too many points or no text are refused', async () => {
    const { slug, as, read } = await setUp();
    const code = async (picture: Buffer | string, alt?: string) =>
      (await send(slug, as, picture, alt)).json().code;
    expect(await code('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')).toBe(
      'image-unreadable',
    );
    expect(await code('%PDF-1.7 photo.jpg')).toBe('image-unreadable');
    expect(await code(png(9_000, 9_000, { isEmpty: true }))).toBe('image-too-large');
    expect(await code(png(40, 40), ' ')).toBe('malformed-request');
    expect((await read()).photos).toEqual([]);
  });
});

test('a closure tells beforehand whom it would hit and what each could be offered, and does nothing', async () => {
  const { slug, as, resource } = await setUp();
  const visitor = await signedIn(escale, { displayName: 'Inès Roche' });
  const stay = { resourceId: resource.id, formula: 'day', count: 1, date: '2027-09-06', quantity: 4 };
  const { reference } = (await call('POST', '/bookings', { as: visitor, body: stay })).body;
  const period = { start: '2027-09-06T00:00', end: '2027-09-07T00:00' };
  const preview = (body: object) => call('POST', `/places/${slug}/closures/preview`, { as, body });
  const one = resource.units.slice(0, 1).map(({ id }) => id);
  expect((await preview({ ...period, unitIds: one })).body).toMatchObject({
    bookings: [{ reference, displayName: 'Inès Roche', canBeReseated: false }],
  });
  const free = { start: '2027-09-08T00:00', end: '2027-09-09T00:00' };
  expect((await preview({ ...free, all: true })).body).toMatchObject({ bookings: [], moved: 0 });
  expect((await preview({ ...period, all: true, start: '2027-13-06T00:00' })).status).toBe(400);
  expect((await call('GET', `/places/${slug}/closures`)).body.items).toEqual([]);
});
