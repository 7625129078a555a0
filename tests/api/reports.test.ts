import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { pdfText } from '../support/pdf-text.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let department: TestActor;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;

const afterwards = '2028-02-01T10:00:00+01:00';

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
});
afterAll(() => scene?.close());
beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { units: 2 });
  await scene.sql`update units set valid_from = '2027-08-02' where place_id = ${place.id}`;
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});

const of = (rest = '', as = manager) => ({
  read: () => scene.call('GET', `/places/${place.slug}/reports${rest}`, { as }),
  write: (body: object) => scene.call('PATCH', `/places/${place.slug}/reports${rest}`, { as, body }),
  close: (body: object = {}) =>
    scene.call('POST', `/places/${place.slug}/reports${rest}/closing`, { as, body }),
  reopen: (reason: string) =>
    scene.call('POST', `/places/${place.slug}/reports${rest}/reopening`, { as, body: { reason } }),
});
const year = () => of('/2027');
const document = (as: TestActor, query = '') =>
  scene.call('GET', `/reports/${place.slug}/2027.json${query}`, { as });
const book = async (date: string) => {
  const body = { resourceId: desks.id, start: `${date}T10:00`, end: `${date}T12:00` };
  return (await scene.call('POST', '/bookings', { as: await signedIn(scene), body })).body.id as string;
};
const project = async () => {
  const body = { name: 'Un projet', commune: 'Nanterre', purpose: 'Travailler', placeSlug: place.slug };
  return (await scene.call('POST', '/supported-projects', { as: department, body })).body.id as string;
};
const agreed = (...targets: object[]) => ({
  ...{ signedOn: '2027-08-20', startsOn: '2027-09-01', endsOn: '2028-06-30', targets },
  instalments: [{ dueOn: '2027-10-01', amountCents: 600_000 }],
});
const give = (projectId: string, more: object = {}) =>
  scene.call('POST', '/subsidies', {
    ...{ as: department },
    body: { projectId, section: 'operating', amountCents: 1_200_000, year: 2027, ...more },
  });
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
};
const pdf = (as: TestActor, query: string) =>
  scene.app.inject({
    method: 'GET',
    url: `/api/v1/reports/${place.slug}/2027.pdf${query}`,
    headers: { authorization: as.authorization },
  });

test('a place reports from its first day on, and a year that is not over can be written but not closed', async () => {
  await book('2027-09-06');
  const { body } = await year().read();
  expect(body).toMatchObject({ state: 'running', isOver: false, closed: null, dueOn: '2028-06-30' });
  expect(body.draft.document.figures.period).toMatchObject({
    ...{ from: '2027-08-02', joinedOn: '2027-08-02', countedTo: '2027-08-31', isOver: false, leftOn: null },
  });
  expect(body.draft.missing).toEqual(['done', 'publics', 'difficulties', 'next', 'siren']);
  const early = await year().close();
  expect([early.status, early.body.code, early.body.endsOn]).toEqual([409, 'year-not-over', '2027-12-31']);
  for (const other of ['/2026', '/2028']) expect((await of(other).read()).status).toBe(404);
  expect((await of('/20a7').read()).status).toBe(400);
  expect((await of().read()).body.items.map((one: { year: number }) => one.year)).toEqual([2027]);
});

test('a closed version stays as it is whatever is corrected later; the page tells what differs, and reopening counts on', async () => {
  await book('2027-09-06');
  const late = await book('2027-09-07');
  await scene.at(afterwards, async () => {
    await year().write({ done: 'Un an de travail.', seen: 0 });
    const closed = (await year().close({ seen: 1 })).body;
    const before = (await document(manager)).body;
    expect(before).toMatchObject({ version: 1, status: 'closed', sha256: closed.sha256 });
    expect(before.figures.total).toMatchObject({ bookedSeatMinutes: 240, bookings: 2, people: null });
    const { figures, narratives } = before;
    const content = JSON.stringify(sorted({ figures, narratives, version: 1, year: 2027 }));
    expect(createHash('sha256').update(content).digest('hex')).toBe(closed.sha256);
    expect((await year().read()).body.differences).toEqual([]);

    await scene.sql`update bookings set status = 'cancelled' where id = ${late}`;
    await scene.sql`delete from allocations where holder_id = ${late}`;
    const { body } = await year().read();
    expect(body.differences).toContainEqual({
      ...{ part: 'total', key: 'total', figure: 'bookedSeatMinutes', before: 240, after: 120 },
    });
    expect((await document(manager)).body).toEqual(before);
    expect((await year().write({ done: 'Autre chose.' })).body.code).toBe('report-closed');
    for (const change of [
      scene.sql`update yearly_reports set sha256 = repeat('0', 64) where place_id = ${place.id}`,
      scene.sql`delete from yearly_reports where place_id = ${place.id}`,
    ])
      await expect(change).rejects.toThrow('a closed report stays as it is');

    expect((await year().reopen(' ')).status).toBe(400);
    expect((await year().reopen('Un séjour annulé.')).body).toEqual({ version: 2, revision: 2 });
    expect((await year().reopen('Encore.')).body.code).toBe('report-not-closed');
    expect((await year().close({ seen: 1 })).body.code).toBe('changed-meanwhile');
    const second = (await year().close({ seen: 2 })).body;
    const { versions, closed: last } = (await year().read()).body;
    expect(versions.map((one: { version: number }) => one.version)).toEqual([2, 1]);
    expect(versions[0]).toMatchObject({ sha256: second.sha256, reopenedBecause: 'Un séjour annulé.' });
    expect(versions[0].changes.length).toBeGreaterThan(0);
    expect(last.narratives.done).toBe('Un an de travail.');
    expect((await document(manager, '?version=1')).body).toEqual(before);
  });
});

test('two who close at once close one version, and who has not seen the last words changes nothing', async () => {
  await scene.at(afterwards, async () => {
    expect((await year().write({ done: 'A', seen: 0 })).body).toEqual({ version: 1, revision: 1 });
    const late = await year().write({ done: 'B', seen: 0 });
    expect([late.status, late.body.code, late.body.version]).toEqual([409, 'changed-meanwhile', '1']);
    for (const done of ['x'.repeat(4_001), 'a\u0000b'])
      expect((await year().write({ done })).status).toBe(400);
    const both = await Promise.all([year().close({ seen: 1 }), year().close({ seen: 1 })]);
    const [one, other] = both.map(({ body }) => body);
    expect(one).toMatchObject({ version: 1 });
    expect(other).toEqual(one);
    expect((await year().close()).body).toEqual(one);
    const rows =
      await scene.sql`select count(*)::int as n from audit where action = 'report.closed' and place_id = ${place.id}`;
    expect(rows[0]?.n).toBe(1);
  });
});

test('the department reads what is closed and no draft, each look is noted, and others read nothing', async () => {
  await scene.at(afterwards, async () => {
    await year().write({ done: 'Pas encore.' });
    expect((await document(department)).status).toBe(404);
    expect((await document(manager)).body.status).toBe('draft');
    await year().close();
    expect((await document(department)).body.narratives.done).toBe('Pas encore.');
    await year().reopen('Une erreur.');
    expect((await document(department)).body.version).toBe(1);
    expect((await document(department, '?version=2')).status).toBe(404);
    const looks = await scene.sql`select detail from audit
      where action = 'report.looked_at' and actor_id = ${department.memberId} and detail ->> 'place' = ${place.slug}`;
    expect(looks).toEqual(Array(2).fill({ detail: { place: place.slug, year: '2027' } }));
    const rival = await signedIn(scene, { roles: [{ placeId: (await scene.place()).id, role: 'owner' }] });
    expect((await document(rival)).status).toBe(403);
    expect((await of('/2027', rival).read()).status).toBe(403);
  });
});

test('the department sees who has closed and who is late, in as many statements for more places', async () => {
  const list = () => scene.call('GET', '/reports?year=2027', { as: department });
  const here = async () =>
    (await list()).body.items.find((one: { placeSlug: string }) => one.placeSlug === place.slug);
  await give(await project());
  await scene.at(afterwards, async () => {
    expect(await here()).toMatchObject({ state: 'open', subsidyCents: 1_200_000, version: null });
  });
  await scene.at('2028-07-01T00:30:00+02:00', async () => {
    expect((await here()).state).toBe('overdue');
    await year().close();
    expect(await here()).toMatchObject({ state: 'done-late', version: 1 });
    const few = await statementsOf(scene, list);
    await scene.resource(await scene.place());
    expect(await statementsOf(scene, list)).toBe(few);
  });
});

test('a place that has closed keeps its report, which ends with it and can be closed at once', async () => {
  await scene.sql`update units set valid_until = '2027-08-20' where place_id = ${place.id}`;
  await scene.sql`update places set status = 'closed' where id = ${place.id}`;
  const { body } = await year().close();
  expect(body).toMatchObject({ version: 1 });
  expect((await document(department)).body.figures.period).toMatchObject({
    ...{ to: '2027-08-19', leftOn: '2027-08-19', isOver: true },
  });
});

test('the document is a tagged PDF whose text says what is known, leaves the rest to fill in, and carries the hash', async () => {
  await give(await project(), { agreement: agreed({ metric: 'events', value: 4, unit: 'events' }) });
  await book('2027-09-06');
  await scene.at(afterwards, async () => {
    await year().write({ done: 'Une année « pleine ».\nEt un second paragraphe.' });
    const { sha256 } = (await year().close()).body;
    const file = await pdf(department, '?lang=fr');
    expect(file.headers).toMatchObject({
      ...{ 'content-type': 'application/pdf', 'cache-control': 'private, no-store' },
    });
    for (const part of ['/Lang (fr-FR)', '/Marked true', '/FontFile2', 'pdfuaid:part'])
      expect(file.rawPayload.toString('latin1')).toContain(part);
    const text = pdfText(file.rawPayload).replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ');
    for (const part of [
      ...[
        'Bilan annuel 2027',
        'close le 1er février 2028',
        'Une année « pleine ».',
        'Et un second paragraphe.',
      ],
      ...['3. Tableau de synthèse', 'Conseil départemental ² 12 000,00 €', '60 Achats à compléter'],
      ...[
        'Animations 4 animations',
        '4. Annexe Règles de répartition',
        '5. Indicateurs',
        'nomAttribuant Département des Hauts-de-Seine',
      ],
      ...['Il manque pour publier', `SHA-256 ${sha256}`, 'Personnes différentes moins de 5'],
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/60 Achats 0/);
    const english = pdfText((await pdf(manager, '?lang=en')).rawPayload).replaceAll(/\s+/g, ' ');
    expect(english).toContain('3. Account of the year');
    expect((await pdf(manager, '?lang=de')).statusCode).toBe(400);
  });
});

test('agreements of a place are held against its figures in as many statements as one', async () => {
  const id = await project();
  const agreement = agreed({ metric: 'people', value: 20, unit: 'people' });
  await scene.at('2027-10-04T10:00:00+02:00', async () => {
    await give(id, { agreement });
    const read = () => scene.call('GET', `/places/${place.slug}/subsidies`, { as: manager });
    const ofDepartment = () => scene.call('GET', `/supported-projects/${id}`, { as: department });
    await read();
    const [one, oneMore] = [await statementsOf(scene, read), await statementsOf(scene, ofDepartment)];
    await give(id, { agreement, year: 2026 });
    await give(id, { agreement: { ...agreement, startsOn: '2027-09-15' }, year: 2025 });
    expect(await statementsOf(scene, read)).toBe(one);
    expect(await statementsOf(scene, ofDepartment)).toBe(oneMore);
    expect((await read()).body.items).toHaveLength(3);
  });
});
