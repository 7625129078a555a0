import { deliverOutbox, dueWork, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let department: TestActor;
let place: TestPlace;
let desks: TestResource;
let manager: TestActor;
let projectId: string;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  place = await scene.place();
  desks = await scene.resource(place, { units: 2 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  projectId = (await create({ placeSlug: place.slug })).id;
});

const create = async (more: object = {}) => {
  const body = { name: 'Un lieu', commune: 'Nanterre', purpose: 'Travailler ensemble', ...more };
  return (await scene.call('POST', '/supported-projects', { as: department, body })).body;
};
const give = (more: object = {}, key?: string) =>
  scene.call('POST', '/subsidies', {
    as: department,
    body: { projectId, section: 'operating', amountCents: 3_500_000, ...more },
    ...(key !== undefined && { key }),
  });
const read = async (id = projectId) =>
  (await scene.call('GET', `/supported-projects/${id}`, { as: department })).body;
const change = (id: string, body: object) =>
  scene.call('PATCH', `/subsidies/${id}`, { as: department, body });
const ofPlace = async () =>
  (await scene.call('GET', `/places/${place.slug}/subsidies`, { as: manager })).body.items;
const agreed = (...targets: object[]) => ({
  signedOn: '2027-08-20',
  startsOn: '2027-09-01',
  endsOn: '2027-12-31',
  targets,
  instalments: [{ dueOn: '2027-10-01', amountCents: 2_000_000 }],
});
const share = (value: number) => ({ metric: 'occupancy', value, unit: 'percent' });
const ports = () => portsOn(scene.database, silentLog, mailer.send, 'https://escale.example');
const lookAtTargets = () =>
  dueWork.find(({ name }) => name === 'warn-late-targets')?.run(ports(), new AbortController().signal);
const book = async (on: string, hours: [string, string]) => {
  const [from, to] = hours;
  const body = { resourceId: desks.id, start: `${on}T${from}`, end: `${on}T${to}` };
  const { body: stay } = await scene.call('POST', '/bookings', { as: await signedIn(scene), body });
  return stay;
};

test('a sum without a year or section stays so: it is totalled apart and in no cost', async () => {
  await give({ section: 'unspecified', amountCents: 7_083_300 });
  await give({ year: 2027 });
  const { totals, years, hasUnknownYear, cost, subsidies } = await read();
  expect(totals).toEqual({ operating: 3_500_000, investment: 0, unspecified: 7_083_300, all: 10_583_300 });
  expect([years, hasUnknownYear, cost.leftOutCents]).toEqual([[2027], true, 7_083_300]);
  expect(subsidies.map((one: { year: number | null }) => one.year)).toEqual([2027, null]);
  expect(subsidies[1]).toMatchObject({ needsAgreement: true, agreement: null });
  expect(subsidies[1].missing).toContain('dateConvention');
});

test('what an hour and a person have cost is divided by the year\u2019s figures alone, and few people are not told', async () => {
  await give({ year: 2027, amountCents: 240_000 });
  const stay = await book('2027-09-06', ['10:00', '12:00']);
  await scene.sql`update bookings set status = 'completed' where id = ${stay.id}`;
  await book('2027-09-07', ['10:00', '12:00']);
  await scene.at('2027-09-08T08:00:00+02:00', async () => {
    expect((await read()).cost.years).toEqual([
      {
        ...{ year: 2027, isOver: false, amountCents: 240_000, usedSeatMinutes: 120, bookedSeatMinutes: 240 },
        ...{ perUsedHourCents: 120_000, perBookedHourCents: 60_000 },
        ...{ people: null, perPersonCents: null, example: false },
      },
    ]);
    for (const hour of ['13', '14', '15']) await book('2027-09-08', [`${hour}:00`, `${hour}:30`]);
  });
  await scene.at('2027-09-09T08:00:00+02:00', async () => {
    expect((await read()).cost.years[0]).toMatchObject({ people: 5, perPersonCents: 48_000 });
  });
});

test('a target needs a number, in a unit that fits, and instalments stay within the sum', async () => {
  const { value: _, ...numberless } = share(60);
  const cases: [object, string][] = [
    [agreed(numberless), 'malformed-request'],
    [agreed(share(0)), 'malformed-request'],
    [agreed({ ...share(60), unit: 'people' }), 'target-unclear'],
    [agreed({ metric: 'publics', value: 10, unit: 'percent' }), 'target-unclear'],
    [{ ...agreed(), endsOn: '2027-02-30' }, 'malformed-date'],
    [{ ...agreed(), endsOn: '2027-08-31' }, 'range-backwards'],
    [
      { ...agreed(), instalments: [{ dueOn: '2027-10-01', amountCents: 3_500_001 }] },
      'instalments-above-amount',
    ],
  ];
  for (const [agreement, code] of cases) expect((await give({ agreement })).body.code).toBe(code);
  expect((await give({ amountCents: 0 })).status).toBe(400);
  const unknown = '0199f0c4-0000-7000-8000-000000000042';
  expect((await give({ projectId: unknown })).status).toBe(404);
  expect((await read()).subsidies).toEqual([]);
});

test('a list of more projects takes no more statements', async () => {
  const list = (limit: number) =>
    statementsOf(scene, () => scene.call('GET', `/supported-projects?limit=${limit}`, { as: department }));
  await create({ name: 'Aa' });
  expect(await list(2)).toBe(await list(1));
  const page = (await scene.call('GET', '/supported-projects?limit=1', { as: department })).body;
  const next = `/supported-projects?limit=1&cursor=${page.nextCursor}`;
  expect((await scene.call('GET', next, { as: department })).body.items[0].id).not.toBe(page.items[0].id);
});

test('a project is of a place that everybody can see, or of none', async () => {
  const draft = await scene.place({ status: 'draft' });
  const body = { name: 'X', commune: 'Nanterre', purpose: 'Y', placeSlug: draft.slug };
  expect((await scene.call('POST', '/supported-projects', { as: department, body })).status).toBe(404);
  const { id } = await create({ name: 'Une cafétéria' });
  expect(await read(id)).toMatchObject({ placeSlug: null, cost: null });
});

test('a form that is sent twice gives once, and whoever has seen less changes nothing', async () => {
  const key = 'une-subvention';
  const [first, again] = [await give({}, key), await give({}, key)];
  expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true']);
  const { id } = first.body;
  expect((await change(id, { year: 2026, seen: 0 })).body).toMatchObject({ year: 2026, revision: 1 });
  const late = await change(id, { year: 2025, seen: 0 });
  expect([late.status, late.body.code, late.body.version]).toEqual([409, 'changed-meanwhile', '1']);
  expect((await change(id, { amountCents: 1_000_000 })).body).toMatchObject({
    year: 2026,
    needsAgreement: false,
  });
  const written = await scene.sql`select action from audit where subject_id = ${id} order by at, id`;
  expect(written.map(({ action }) => action)).toEqual([
    'subsidy.created',
    'subsidy.changed',
    'subsidy.changed',
  ]);
});

test('the place learns first that a target is late, the department two weeks later, and once it recovers neither', async () => {
  const events = { metric: 'events', value: 1, unit: 'events' };
  const { id } = (await give({ agreement: agreed(share(50), events) })).body;
  const lights = async () => {
    const told = async (items: { agreement: { targets: { light: string }[] } }[]) =>
      items[0]?.agreement.targets.map(({ light }) => light);
    return { place: await told(await ofPlace()), department: await told((await read()).subsidies) };
  };
  await scene.at('2027-09-05T03:00:00+02:00', async () => {
    expect(await lookAtTargets()).toBe(0);
    expect((await lights()).place).toEqual(['too-early', 'too-early']);
  });
  await scene.at('2027-10-04T03:00:00+02:00', async () => {
    expect([await lookAtTargets(), await lookAtTargets()]).toEqual([1, 0]);
    expect(await lights()).toEqual({
      place: ['late', 'on-track'],
      department: ['told-to-place', 'on-track'],
    });
    mail.received.length = 0;
    await deliverOutbox(ports(), new AbortController().signal);
    const told = mail.received.filter(({ subject }) => subject.includes('objectif'));
    expect(told.map(({ subject }) => subject)).toEqual([
      'Un lieu\u00a0: un objectif de votre convention prend du retard',
    ]);
  });
  await scene.at('2027-10-17T03:00:00+02:00', async () =>
    expect((await lights()).department).toEqual(['told-to-place', 'on-track']),
  );
  await scene.at('2027-10-18T03:00:00+02:00', async () => {
    expect((await lights()).department).toEqual(['late', 'on-track']);
    const { items } = (await scene.call('GET', '/supported-projects?limit=100', { as: department })).body;
    expect(items.find((one: { id: string }) => one.id === projectId)).toMatchObject({
      late: 1,
      agreements: 1,
    });
    const [row] = (await read()).subsidies;
    const [target, other] = row.agreement.targets;
    const kept = { ...agreed({ ...share(0.1), id: target.id }, { ...events, id: other.id }) };
    expect((await change(id, { agreement: kept })).body.agreement.targets[0].id).toBe(target.id);
    await book('2027-10-18', ['09:00', '18:00']);
  });
  await scene.at('2027-10-19T03:00:00+02:00', async () => {
    expect(await lookAtTargets()).toBe(0);
    expect(await lights()).toEqual({
      place: ['on-track', 'on-track'],
      department: ['on-track', 'on-track'],
    });
  });
});

test('deadlines that near or have passed are listed until they are met', async () => {
  const { id } = (await give({ agreement: agreed() })).body;
  const due = async () =>
    (await scene.call('GET', '/supported-projects', { as: department })).body.deadlines
      .filter((one: { projectId: string }) => one.projectId === projectId)
      .map(({ kind, dueOn, state }: Record<string, string>) => [kind, dueOn, state]);
  await scene.at('2027-10-20T10:00:00+02:00', async () => expect(await due()).toEqual([]));
  await scene.at('2027-11-01T10:00:00+01:00', async () =>
    expect(await due()).toEqual([['publication', '2027-11-20', 'soon']]),
  );
  await scene.at('2028-07-01T10:00:00+02:00', async () => {
    expect(await due()).toEqual([
      ['publication', '2027-11-20', 'overdue'],
      ['report', '2028-06-30', 'overdue'],
    ]);
    await change(id, {
      agreement: { ...agreed(), publishedOn: '2027-11-20', reportReceivedOn: '2028-07-01' },
    });
    expect(await due()).toEqual([]);
  });
});

test('the file holds the thirteen columns, says which are missing, and runs no formula', async () => {
  const { id } = await create({ name: 'Autre', purpose: '=1+1', beneficiaryName: 'Une "association"' });
  await give({ projectId: id, nature: 'cash', agreement: agreed() });
  const { body, headers } = await scene.call('GET', '/subsidies.csv', { as: department });
  expect(headers['content-type']).toContain('text/csv');
  const lines = body.split('\r\n');
  expect(lines[0]).toMatch(/^nomAttribuant,idAttribuant,dateConvention,.*,notificationUE,section,annee,/);
  expect(lines.find((line: string) => line.includes('association'))).toBe(
    `Département des Hauts-de-Seine,,2027-08-20,,"Une ""association""",,'=1+1,35000,aide en numéraire,unique,2027-10-01,,,operating,,idAttribuant idBeneficiaire notificationUE,non,`,
  );
});
