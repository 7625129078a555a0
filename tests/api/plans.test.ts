import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { png } from '../support/png.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let desks: TestResource;
let camille: TestActor;
let noor: TestActor;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const roles = (at: TestPlace) => ({ roles: [{ placeId: at.id, role: 'manager' as const }] });

beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place);
  camille = await signedIn(scene, { displayName: 'Camille', ...roles(place) });
  noor = await signedIn(scene, { displayName: 'Noor', ...roles(place) });
});

const planId = '0199f0c4-0000-7000-8000-000000000001';
const desk = (unitId: string | undefined, x: number) => ({
  unitId,
  form: 'rect',
  ...{ x, y: 10, width: 14, height: 8 },
  rotation: 90,
  labelSide: 'inside',
});
const drawing = (more: Record<string, unknown> = {}) => ({
  revision: 0,
  name: 'Rez-de-chaussée',
  position: 0,
  width: 200,
  height: 120,
  shapes: [{ kind: 'room', x: 0, y: 0, width: 100, height: 60, label: 'Open space' }],
  units: desks.unitIds.slice(0, 2).map((unitId, nth) => desk(unitId, nth * 20)),
  ...more,
});
const path = () => `/places/${place.slug}/plans/${planId}`;
const save = (more: Record<string, unknown> = {}, as = camille) =>
  scene.call('PUT', path(), { as, body: drawing(more) });
const seen = async (as?: TestActor) =>
  (await scene.call('GET', `/places/${place.slug}/plans`, { ...(as && { as }) })).body;

describe('a plan', () => {
  test('is shown to everybody as it was drawn, with the names of its units', async () => {
    const saved = await save();
    expect([saved.status, saved.body.revision, saved.body.background]).toEqual([200, 1, null]);
    expect(saved.body.units).toMatchObject([
      { ...desk(desks.unitIds[0], 0), label: 'Poste 1', kind: 'desk' },
      { ...desk(desks.unitIds[1], 20), label: 'Poste 2' },
    ]);
    expect(await seen()).toEqual([saved.body]);
  });

  test('of a draft is for its managers alone', async () => {
    await save();
    await scene.sql`update places set status = 'draft' where id = ${place.id}`;
    expect((await seen()).code).toBe('not-found');
    expect(await seen(camille)).toHaveLength(1);
  });

  test('that somebody else has saved meanwhile is not overwritten, and says by whom', async () => {
    await save();
    await save({ revision: 1, name: 'Étage' }, noor);
    const before = await fingerprintOf(scene.sql);
    const late = await save({ revision: 1, name: 'Cave' });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'plan-changed', revision: 2, changedBy: 'Noor', changedAt: expect.stringContaining('T') },
    ]);
    const gone = await scene.call('DELETE', `${path()}?revision=1`, { as: camille });
    expect(gone.body.code).toBe('plan-changed');
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    expect((await save({ revision: 2 })).status).toBe(200);
  });

  test('begun twice at once under one id exists once', async () => {
    const answers = await Promise.all([save({ name: 'Le mien' }), save({ name: 'Le sien' }, noor)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await seen()).toHaveLength(1);
  });

  test('keeps out units of other places, units named twice and plans that were never there', async () => {
    const elsewhere = await scene.resource(await scene.place());
    const before = await fingerprintOf(scene.sql);
    const codes = [
      await save({ units: [desk(elsewhere.unitIds[0], 0)] }),
      await save({ units: [desk(desks.unitIds[0], 0), desk(desks.unitIds[0], 20)] }),
      await save({ revision: 3 }),
      await save({ width: 5_000 }),
      await save({ units: [{ ...desk(desks.unitIds[0], 0), rotation: 400 }] }),
    ].map(({ body }) => body.code);
    expect(codes).toEqual([
      'unit-not-of-this-place',
      'malformed-request',
      'not-found',
      'malformed-request',
      'malformed-request',
    ]);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('loses the units that are taken off sale, and goes with its picture when it is removed', async () => {
    await save();
    await scene.sql`update units set valid_until = '2020-02-01' where id = ${desks.unitIds[0] ?? ''}`;
    expect((await seen())[0].units).toHaveLength(1);
    const { status } = await scene.call('DELETE', `${path()}?revision=1`, { as: camille });
    expect([status, await seen()]).toEqual([204, []]);
  });
});

describe('the picture under a plan', () => {
  const upload = (bytes: Buffer, { revision = 1, type = 'image/png', as = camille } = {}) =>
    scene.app.inject({
      method: 'PUT',
      url: `/api/v1${path()}/background?revision=${revision}`,
      headers: { authorization: as.authorization, 'content-type': type },
      payload: bytes,
    });

  beforeEach(async () => {
    await save();
  });

  test('is drawn anew, smaller and without its remarks, and may be kept for ever', async () => {
    const answer = await upload(png(3_000, 1_500, { remark: 'at home, 48.85 N' }), { type: 'text/plain' });
    const { background, revision } = answer.json();
    expect([answer.statusCode, revision, background]).toMatchObject([
      200,
      2,
      { width: 2_400, height: 1_200 },
    ]);
    const shown = await scene.app.inject(background.url);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    expect(shown.rawPayload.toString('latin1', 8, 12)).toBe('WEBP');
    expect(shown.rawPayload.includes('48.85')).toBe(false);
    const old = await scene.app.inject(background.url.replace(/v=.*/, 'v=old'));
    expect(old.headers['cache-control']).toBe('public, no-cache');
  });

  test.each([
    ['a drawing that may carry scripts', Buffer.from('<?xml version="1.0"?><svg onload="x()"/>'), 'svg'],
    ['a page called a picture', Buffer.from('<!doctype html><title>x</title>'), 'other'],
    ['a picture that breaks off', png(40, 40, { isEmpty: true }), 'damaged'],
    ['nothing at all', Buffer.alloc(0), 'other'],
  ])('is not %s', async (_, bytes, reason) => {
    const answer = await upload(bytes);
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'image-unreadable', reason }]);
  });

  test('has an end to its size, in points and in bytes', async () => {
    const points = (await upload(png(60_000, 60_000, { isEmpty: true }))).json();
    expect(points).toMatchObject({ code: 'image-too-large', width: 60_000, maxPixels: 50_000_000 });
    const bytes = await upload(Buffer.alloc(11 * 1_048_576));
    expect([bytes.statusCode, bytes.json()]).toMatchObject([413, { maxBytes: 10 * 1_048_576 }]);
  });

  test('is taken away without the drawing, and not by who has not seen the last change', async () => {
    await upload(png(30, 30));
    const remove = (revision: number) =>
      scene.call('DELETE', `${path()}/background?revision=${revision}`, { as: camille });
    expect((await remove(1)).body.code).toBe('plan-changed');
    expect((await remove(2)).body).toMatchObject({ revision: 3, background: null });
    expect((await scene.call('GET', `${path()}/background`)).status).toBe(404);
  });
});

describe('seats to choose from', () => {
  const stay = { start: '2027-09-06T09:00', end: '2027-09-06T12:00' };
  const seats = async (resourceId = desks.id) =>
    (await scene.call('POST', '/quotes/seats', { body: { resourceId, ...stay } })).body.unitIds;
  const book = (unitId?: string) =>
    scene.call('POST', '/bookings', {
      as: camille,
      body: { resourceId: desks.id, ...stay, ...(unitId && { unitId }) },
    });

  test('are all but those that were promised to somebody', async () => {
    const [first, ...others] = desks.unitIds;
    await book();
    expect(await seats()).toEqual(desks.unitIds);
    await book(first);
    expect(await seats()).toEqual(others);
    await book();
    expect(await seats()).toEqual([]);
  });

  test('are exactly those that placing then gives', async () => {
    await book(desks.unitIds[0]);
    const chosen = await seats();
    const answers = [];
    for (const unitId of desks.unitIds) answers.push([unitId, (await book(unitId)).status]);
    expect(answers.filter(([, status]) => status === 201).map(([unitId]) => unitId)).toEqual(chosen);
  });
});
