import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

/** Words that stand nowhere but in what is known of persons: any of them in an answer is somebody. */
const NAME = 'Zéphyrine Quatremain-Oublieuse';
const MARKS = ['Zéphyrine', 'Quatremain', 'zephyrine', 'Secretdit'];

type Operation = { operationId: string; 'x-access'?: string; 'x-audited-as'?: string };

let scene: Scene;
let department: TestActor;
let manager: TestActor;
let place: TestPlace;
let desks: TestResource;
let ids: Record<string, string>;
let operations: { path: string; operation: Operation }[];

/** A town in which one person has done everything that a person can do. */
beforeAll(async () => {
  scene = await openScene();
  const { sql } = scene;
  await sql`insert into communes (insee, name, department, postcodes) values ('92050', 'Nanterre', '92', '{92000}')
    on conflict do nothing`;
  department = await signedIn(scene, { platformRole: 'department' });
  place = await scene.place();
  desks = await scene.resource(place, { units: 4 });
  const roles = [{ placeId: place.id, role: 'manager' as const }];
  manager = await signedIn(scene, { displayName: NAME, roles });
  const person = await signedIn(scene, { displayName: NAME });
  await sql`update members set email = 'zephyrine@exemple.fr' where id = ${person.memberId}`;
  await sql`update members set email = 'zephyrine.gere@exemple.fr' where id = ${manager.memberId}`;
  const made = async (as: TestActor, path: string, body: object, method: 'POST' | 'PUT' = 'POST') => {
    const answer = await scene.call(method, path, { as, body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const day = { resourceId: desks.id, formula: 'day', count: 1 };
  const note = { note: 'Secretdit : près de Zéphyrine' };
  const booking = await made(person, '/bookings', { ...day, date: '2027-09-06', ...note });
  const series = await made(person, '/booking-series', {
    ...{ ...day, date: '2027-11-10' },
    ...{ rrule: 'FREQ=DAILY;COUNT=2', onConflict: 'skip' },
  });
  const event = await made(manager, '/events', {
    ...{ placeSlug: place.slug, title: 'Petit-déjeuner', description: '', kind: 'breakfast', capacity: 20 },
    ...{ start: '2027-09-20T09:00', end: '2027-09-20T10:00', visibility: 'public' },
  });
  await made(person, `/events/${event.id}/registrations`, {});
  const ownEvent = await made(department, '/department/events', {
    ...{ title: 'Une matinée', description: '', kind: 'talk', capacity: 20, visibility: 'public' },
    ...{ start: '2027-09-21T09:00', end: '2027-09-21T10:00', venue: { placeSlug: place.slug } },
  });
  await made(person, `/events/${ownEvent.id}/registrations`, {});
  const initiative = (
    await made(department, '/initiatives', {
      name: 'Une initiative',
      summary: 'On y vient.',
      themes: ['culture'],
    })
  ).id;
  const change = { name: 'Une initiative', summary: 'Autrement.', themes: ['culture'], seen: 0 };
  const contribution = (await made(person, `/initiatives/${initiative}/contributions`, change)).id;
  const review = (await made(person, `/initiatives/${initiative}/reviews`, { rating: 4, comment: 'Bien.' }))
    .id;
  const supported = { name: 'Un projet', commune: '92050', purpose: 'Travailler', placeSlug: place.slug };
  const project = (await made(department, '/supported-projects', supported)).id;
  await made(department, '/subsidies', { projectId: project, section: 'operating', amountCents: 3_500_000 });
  await made(manager, `/places/${place.slug}/reports/2026/closing`, {});
  const programme = (
    await made(department, '/voucher-programmes', {
      ...{ name: 'Un programme', publicLabel: 'Un public', unit: 'hour', budgetCents: 10_000 },
      ...{ rateNetCents: 350, vatRateBasisPoints: 2_000, validFrom: '2027-09-01', validUntil: '2027-12-31' },
    })
  ).id;
  await made(department, `/voucher-programmes/${programme}/places/${place.slug}`, {}, 'PUT');
  const batch = { batchId: newId(), count: 1, units: 4, expiresOn: '2027-12-31' };
  const { codes } = await made(department, `/voucher-programmes/${programme}/vouchers`, batch);
  await made(person, '/me/vouchers', { code: codes[0] });
  const statement = newId();
  await sql`insert into place_of_id (id, place_id) values (${statement}, ${place.id})`;
  await sql`insert into voucher_statements (place_id, id, programme_id, number, month, stays, parts, people,
      correction_stays, correction_cents, net_cents, vat_cents, prepared_on, state)
    values (${place.id}, ${statement}, ${programme}, 'BD-1', '2027-08', 1, 60, 1, 0, 0, 350, 70, '2027-09-01', 'prepared')`;
  const doubt = { metric: 'occupancy', from: '2027-09-01', to: '2027-09-30', note: 'Trop bas.' };
  await made(manager, `/places/${place.slug}/figure-contests`, doubt);
  await made(person, `/me/profile/places/${place.slug}`, { audience: 'place' }, 'PUT');
  const [listing] = await sql<
    { id: string }[]
  >`select id from profile_listings where member_id = ${person.memberId}`;
  const need = { kind: 'need', title: 'Secretdit', text: 'De Zéphyrine' };
  const entry = (await made(manager, `/places/${place.slug}/community`, need)).id;
  const list = (await made(person, '/guide-lists', { label: 'Mardi' })).id;
  ids = {
    ...{
      booking: booking.id,
      series: series.id,
      event: event.id,
      ownEvent: ownEvent.id,
      initiative,
      contribution,
      review,
    },
    ...{ programme, statement, project, listing: listing?.id ?? '', entry, list, member: person.memberId },
  };
  const document = (await scene.app.inject('/api/openapi.json')).json();
  operations = Object.entries<Record<string, Operation>>(document.paths).flatMap(([path, methods]) => {
    const { get } = methods;
    return get && path.startsWith('/api/v1/') && !path.includes('{token}') ? [{ path, operation: get }] : [];
  });
});
afterAll(() => scene?.close());

const dates = 'from=2027-09-01&to=2027-09-30';
/** What an operation must be asked besides its path. */
const queries: Record<string, string> = {
  readOccupancy: `${dates}&groupBy=place`,
  readUnmetDemand: `${dates}&groupBy=total`,
  readMilestones: dates,
  explainFigure: `${dates}&metric=occupancy`,
  readAvailability: 'from=2027-09-06&to=2027-09-06',
  readAvailabilityOfPlaces: 'date=2027-09-06&resourceKind=desk',
};

/** Every way to fill the address with something that exists. */
const addressesOf = (path: string, { operationId }: Operation): string[] => {
  const query = queries[operationId] ?? '';
  const slug = path.replace(/\{(slug|place)\}/, place.slug).replace('{year}', '2026');
  const known = [...Object.values(ids), desks.id, place.id];
  const filled = /\{(id|memberId|listingId|resourceId|reviewId)\}/.test(slug)
    ? known.map((id) => slug.replaceAll(/\{\w+\}/g, id))
    : [slug.replaceAll(/\{\w+\}/g, '2027-09-06')];
  const asked = operationId === 'explainFigure' ? `${query}&place=${place.slug}` : query;
  return filled.map((one) => `${one.replace('/api/v1', '')}${asked && `?${asked}`}`);
};

/** Roles that no account of the department has. */
const closed = new Set(['place-manager', 'place-accounts', 'place-staff', 'manager', 'admin']);

/** A person's number is one too; a refusal says the address again, with whatever was in it. */
const marksIn = (body: unknown, status: number): string[] => {
  const people = status < 300 ? [ids.member ?? '', manager.memberId] : [];
  const text = JSON.stringify(body);
  return [...MARKS, ...people].filter((mark) => text.includes(mark));
};

test('no answer that the department can get holds anything of a person', async () => {
  const found: string[] = [];
  const answered = new Set<string>();
  // Who else is refused, tests/api/access.test.ts proves for every route.
  const open = operations.filter(({ operation }) => !closed.has(operation['x-access'] ?? ''));
  const ask = async (address: string, { operationId }: Operation) => {
    const { status, body } = await scene.call('GET', address, { as: department });
    if (status < 300) answered.add(operationId);
    for (const mark of marksIn(body, status)) found.push(`${operationId} (${address}): ${mark}`);
  };
  for (const { path, operation } of open)
    await Promise.all(addressesOf(path, operation).map((address) => ask(address, operation)));
  expect(found).toEqual([]);
  // Those who run the place get what is looked for: it is there to be found.
  for (const address of [`/bookings/${ids.booking}`, `/places/${place.slug}/members`]) {
    const { status, body } = await scene.call('GET', address, { as: manager });
    expect(marksIn(body, status)).not.toEqual([]);
  }
  // The search is worth something: all that the department is meant for has answered.
  const meant = operations.filter(({ operation }) => operation['x-access'] === 'department');
  const mute = [...meant, ...operations.filter(({ operation }) => operation['x-audited-as'])]
    .filter(({ operation }) => operation['x-access'] !== 'place-manager')
    .map(({ operation }) => operation.operationId)
    .filter((name) => !answered.has(name));
  expect(mute).toEqual([]);
  expect(answered.size).toBeGreaterThan(40);
});

test('every look that a route calls sensitive stands in the audit log, and a place’s own look does not', async () => {
  const sensitive = operations.filter(({ operation }) => operation['x-audited-as'] !== undefined);
  // Whatever only the department may read is sensitive, by the table of routes itself.
  const silent = operations.filter(
    ({ operation }) => operation['x-access'] === 'department' && operation['x-audited-as'] === undefined,
  );
  expect(silent.map(({ operation }) => operation.operationId)).toEqual([]);
  expect(sensitive.length).toBeGreaterThan(5);
  const admin = await signedIn(scene, { platformRole: 'admin' });
  const rows = async (actor: TestActor, action: string) =>
    (await scene.sql`select 1 from audit where actor_id = ${actor.memberId} and action = ${action}`).length;
  for (const { path, operation } of sensitive) {
    const action = operation['x-audited-as'] ?? '';
    const as = operation['x-access'] === 'place-manager' ? admin : department;
    const before = await rows(as, action);
    let answers = 0;
    for (const address of addressesOf(path, operation))
      if ((await scene.call('GET', address, { as })).status < 300) answers += 1;
    expect([operation.operationId, answers > 0]).toEqual([operation.operationId, true]);
    expect([action, await rows(as, action)]).toEqual([action, before + answers]);
  }
  const own = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  expect((await scene.call('GET', `/places/${place.slug}/subsidies`, { as: own })).status).toBe(200);
  expect(await rows(own, 'subsidies.looked_at')).toBe(0);
});
