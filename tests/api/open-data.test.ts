import { dueWork, portsOn } from '@escale/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { statementsOf } from '../support/statements-of.ts';

const names = ['places', 'occupancy', 'events', 'subsidies', 'subsidies-incomplete', 'initiatives'] as const;

let scene: Scene;
let department: TestActor;
/** Three in Nanterre, one in Sceaux. */
let places: { place: TestPlace; desks: TestResource; manager: TestActor }[];

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
  await scene.sql`insert into communes (insee, name, department, postcodes)
    values ('92050', 'Nanterre', '92', '{92000}'), ('92071', 'Sceaux', '92', '{92330}') on conflict do nothing`;
  places = [];
  for (const [insee, name] of [
    ['92050', 'Nanterre'],
    ['92050', 'Nanterre'],
    ['92050', 'Nanterre'],
    ['92071', 'Sceaux'],
  ] as const) {
    const place = await scene.place();
    await scene.sql`update places set commune_insee = ${insee}, commune_name = ${name}, lat = 48.9, lon = 2.2,
      location_precision = 'address', tags = '{coworking, café}' where id = ${place.id}`;
    const desks = await scene.resource(place, { units: 3 });
    await scene.sql`update units set valid_from = '2027-09-01' where place_id = ${place.id}`;
    const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
    places.push({ place, desks, manager });
  }
});
afterAll(() => scene?.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  scene.call('GET', `/open-data${path}`, { headers });
const publish = () =>
  dueWork
    .find(({ name }) => name === 'publish-occupancy')
    ?.run(portsOn(scene.database, silentLog, null, 'https://escale.example'), new AbortController().signal);

type Column = {
  name: string;
  type: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints: { required?: true; enum?: string[]; pattern?: string; minimum?: number; maximum?: number };
};

const forms: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$/,
  yearmonth: /^\d{4}-\d\d$/,
};

/** What a cell of a CSV breaks of its column's schema; null: nothing. */
const faultOf = ({ type, constraints, ...column }: Column, cell: string): string | null => {
  if (cell === '') return constraints.required ? 'is missing' : null;
  const words =
    type === 'boolean' ? [...(column.trueValues ?? []), ...(column.falseValues ?? [])] : constraints.enum;
  if (words && !words.includes(cell)) return `is none of ${words}`;
  if (forms[type] && !forms[type].test(cell)) return `is no ${type}`;
  if (constraints.pattern !== undefined && !new RegExp(constraints.pattern).test(cell))
    return 'has another form';
  const tooFar =
    Number(cell) < (constraints.minimum ?? -Infinity) || Number(cell) > (constraints.maximum ?? Infinity);
  return tooFar ? 'is out of bounds' : null;
};

/** RFC 4180, written a second time so that it judges the first. */
const recordsOf = (csv: string): string[][] => {
  const cells = [...csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)];
  const records: string[][] = [[]];
  for (const [whole, quoted, plain, end] of cells) {
    if (whole === '' && end === '') break;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 0);
};

test('every file keeps what its schema says, cell by cell, and runs no formula', async () => {
  const [first] = places;
  if (!first) throw new Error('no place');
  await scene.sql`update places set name = '=HYPERLINK("x")' where id = ${first.place.id}`;
  const event = {
    placeSlug: first.place.slug,
    title: '+1 café',
    description: '',
    kind: 'breakfast',
    capacity: 8,
  };
  const at = { start: '2027-09-20T09:00', end: '2027-09-20T10:00', visibility: 'public' };
  expect((await scene.call('POST', '/events', { as: first.manager, body: { ...event, ...at } })).status).toBe(
    201,
  );
  await scene.call('POST', '/events', {
    as: first.manager,
    body: { ...event, ...at, title: 'Entre nous', visibility: 'members' },
  });
  const matinee = { title: 'Une matinée', description: '', kind: 'talk', capacity: 20, visibility: 'public' };
  const venue = { name: 'Une salle', address: '1 rue du Test', postcode: '92000', commune: 'Nanterre' };
  const held = await scene.call('POST', '/department/events', {
    as: department,
    body: { ...matinee, start: '2027-09-21T09:00', end: '2027-09-21T10:00', venue },
  });
  expect(held.status).toBe(201);
  const initiative = { name: '@SUM', summary: 'On y vient.', themes: ['culture'] };
  await scene.call('POST', '/initiatives', { as: department, body: initiative });
  const supported = { commune: 'Nanterre', purpose: 'Travailler', beneficiarySiret: '12345678901234' };
  const project = async (name: string) =>
    (
      await scene.call('POST', '/supported-projects', {
        as: department,
        body: { ...supported, name, beneficiaryName: '-Une association' },
      })
    ).body.id;
  const sum = { section: 'operating', amountCents: 3_500_050, year: 2027 };
  const agreement = {
    ...{ signedOn: '2027-02-01', startsOn: '2027-02-01', endsOn: '2027-12-31', targets: [] },
    instalments: [
      { dueOn: '2027-03-01', amountCents: 1_000_000 },
      { dueOn: '2027-06-01', amountCents: 1_000_000 },
    ],
  };
  const known = { grantorSiret: '22920050600015', nature: 'cash', notifiedToEu: false, agreement };
  const give = (more: object) =>
    scene.call('POST', '/subsidies', { as: department, body: { ...sum, ...more } });
  expect((await give({ projectId: await project('Complet'), ...known })).status).toBe(201);
  expect((await give({ projectId: await project('Sans convention'), year: null })).status).toBe(201);

  for (const name of names) {
    const { body: schema } = await get(`/${name}.schema.json`);
    const { body: json } = await get(`/${name}.json`);
    const { body: csv, headers } = await get(`/${name}.csv`);
    const columns: Column[] = schema.fields;
    const [head = [], ...records] = recordsOf(csv);
    expect([name, csv.startsWith('\uFEFF')]).toEqual([name, true]);
    expect([name, head]).toEqual([name, columns.map((column) => column.name)]);
    const faults = records.flatMap((record) =>
      columns.flatMap((column, nth) => {
        const fault = faultOf(column, record[nth] ?? '');
        return fault === null ? [] : [`${name}.${column.name} ${fault}: ${record[nth]}`];
      }),
    );
    expect(faults).toEqual([]);
    expect(records.flat().filter((cell) => /^[=+@]|^-\D/.test(cell))).toEqual([]);
    // The same rows: in JSON as they are, in CSV as text.
    const asText = (value: unknown) => (value === null || value === undefined ? '' : String(value));
    const plain = (cell: string) => cell.replace(/^'/, '');
    expect(records.map((record) => record.map(plain))).toEqual(
      json.rows.map((row: Record<string, unknown>) => columns.map((column) => asText(row[column.name]))),
    );
    expect(json).toMatchObject({ name, schema: `/api/v1/open-data/${name}.schema.json` });
    expect(json.licence.name).toBe('Licence Ouverte 2.0');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    expect((await get(`/${name}.csv`, { 'if-none-match': String(headers.etag) })).status).toBe(304);
  }
  const rows = async (name: string) => (await get(`/${name}.json`)).body.rows;
  expect(await rows('subsidies')).toMatchObject([
    { objet: 'Travailler', montant: 35_000.5, notificationUE: 'non' },
  ]);
  const [lacking] = await rows('subsidies-incomplete');
  expect(lacking).toMatchObject({ projet: 'Sans convention', annee: null });
  expect(lacking.champsManquants).toContain('dateConvention');
  expect((await rows('events')).map(({ title }: { title: string }) => title)).toEqual([
    '+1 café',
    'Une matinée',
  ]);
  const { dataSets } = (await get('')).body;
  expect(dataSets.map(({ name }: { name: string }) => name)).toEqual([...names]);
});

test('occupancy is told by month once it is over, hides few people, and never changes what it told', async () => {
  const book = async ({ desks }: (typeof places)[number], date: string) => {
    const body = { resourceId: desks.id, formula: 'day', count: 1, date };
    return (await scene.call('POST', '/bookings', { as: await signedIn(scene), body })).body.id;
  };
  const [one, two, three, alone] = places;
  if (!one || !two || !three || !alone) throw new Error('no places');
  const ids: string[] = [];
  for (const place of [one, two, three])
    for (const date of ['2027-09-06', '2027-09-07', '2027-09-08']) ids.push(await book(place, date));
  for (const date of ['2027-09-06', '2027-09-07']) await book(alone, date);

  await scene.at('2027-10-05T08:00:00+02:00', async () => {
    expect(await publish()).toBe(0);
    expect((await get('/occupancy.json')).body.rows).toEqual([]);
  });
  await scene.at('2027-10-12T08:00:00+02:00', async () => {
    expect(await publish()).toBe(1);
    const { rows } = (await get('/occupancy.json')).body;
    const key = (row: Record<string, unknown>) => `${row.communeName} ${row.kind}`;
    const told = new Map(rows.map((row: Record<string, unknown>) => [key(row), row]));
    // Sceaux is one place: hidden, and Nanterre with it, which the total would give away.
    expect(told.get('Sceaux desk')).toMatchObject({
      hidden: true,
      people: null,
      places: null,
      openMinutes: null,
    });
    expect(told.get('null null')).toMatchObject({
      ...{ month: '2027-09', hidden: false, places: 4, people: 10, bookedMinutes: 11 * 540 },
      ...{ openMinutes: 4 * 3 * 22 * 540, publishedOn: '2027-10-12' },
    });
    const shown = rows.filter((row: { hidden: boolean }) => !row.hidden);
    expect(shown.map(key).filter((one: string) => /Sceaux|Nanterre/.test(one))).toEqual([]);

    const before = (await get('/occupancy.csv')).body;
    await scene.sql`update bookings set status = 'cancelled' where id = ${ids[0] ?? ''}`;
    await scene.sql`delete from allocations where holder_id = ${ids[0] ?? ''}`;
    expect(await publish()).toBe(0);
    expect((await get('/occupancy.csv')).body).toBe(before);
    await expect(scene.sql`update open_data_cells set people = 5`).rejects.toThrow('never changes');
  });
  await scene.at('2027-11-12T08:00:00+01:00', async () => {
    expect(await Promise.all([publish(), publish()])).toEqual(expect.arrayContaining([0, 1]));
    const { rows } = (await get('/occupancy.json')).body;
    // Nobody came in October: that is fewer than five people.
    expect(new Set(rows.map(({ month }: { month: string }) => month))).toEqual(
      new Set(['2027-09', '2027-10']),
    );
    expect(
      rows.filter(({ month, hidden }: { month: string; hidden: boolean }) => month === '2027-10' && !hidden),
    ).toEqual([]);
  });
});

test('what is free now is told of places that agreed, in as many statements however many they are', async () => {
  const live = async () => (await get('/availability.json')).body.places;
  const agree = ({ place, manager }: (typeof places)[number], publishesAvailability = true) =>
    scene.call('PATCH', `/places/${place.slug}`, { as: manager, body: { publishesAvailability } });
  const [one, two, three] = places;
  if (!one || !two || !three) throw new Error('no places');
  expect(await live()).toEqual([]);
  expect((await agree(one)).status).toBe(200);
  const body = { resourceId: one.desks.id, start: '2027-09-02T10:00', end: '2027-09-02T12:00', quantity: 2 };
  expect((await scene.call('POST', '/bookings', { as: await signedIn(scene), body })).status).toBe(201);
  const stateAt = (instant: string) => scene.at(instant, async () => (await live())[0].spaces[0]);
  expect(await stateAt('2027-09-02T10:30:00+02:00')).toMatchObject({
    ...{ resourceId: one.desks.id, units: 3, freeUnits: 1 },
    ...{ freeUntil: '2027-09-02T12:00:00+02:00', nextFreeAt: '2027-09-02T10:30:00+02:00' },
  });
  // Closed on Saturday: free again on Monday morning.
  expect(await stateAt('2027-09-04T10:30:00+02:00')).toMatchObject({
    ...{ freeUnits: 0, freeUntil: null, nextFreeAt: '2027-09-06T09:00:00+02:00' },
  });
  const few = await statementsOf(scene, live);
  await agree(two);
  await agree(three);
  expect(await live()).toHaveLength(3);
  expect(await statementsOf(scene, live)).toBe(few);
  const { headers } = await get('/availability.json');
  expect(headers['cache-control']).toBe('public, max-age=30');
  await scene.sql`update places set status = 'closed' where id = ${two.place.id}`;
  await agree(three, false);
  expect((await live()).map(({ slug }: { slug: string }) => slug)).toEqual([one.place.slug]);
});
