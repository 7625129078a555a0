import { forgetImports } from '@escale/api';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { bringingIn, type Row, tableOf } from '../support/bring-in.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let at: ReturnType<typeof bringingIn>;
beforeAll(async () => {
  scene = await openScene();
  at = bringingIn(scene);
});
afterAll(() => scene?.close());

type Managed = { id: string; slug: string; as: TestActor };

const managed = async (): Promise<Managed> => {
  const place = await scene.place();
  const as = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  return { ...place, as };
};
const stay = (from: string, to: string, more: Row = {}): Row => ({
  space: 'Des postes',
  start: `2027-09-06 ${from}`,
  end: `2027-09-06 ${to}`,
  name: 'Camille Brun',
  ...more,
});
const countOf = async (table: string, placeId: string) => {
  const [row] =
    await scene.sql`select count(*)::int as n from ${scene.sql(table)} where place_id = ${placeId}`;
  return row?.n;
};

test('a file that is not what its name says is refused, with what it is', async () => {
  const place = await managed();
  const reason = async (file: string | Buffer, fileName = 'reservations.csv', kind = 'bookings') => {
    const { status, body } = await at.upload({ ...place, kind, fileName }, file);
    return [status, body.reason ?? body.code];
  };
  const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('\0\0 xl/workbook.xml')]);
  expect(await reason(zip)).toEqual([422, 'spreadsheet']);
  expect(await reason('<!DOCTYPE html><title>x</title>')).toEqual([422, 'page']);
  expect(await reason(Buffer.from([1, 0, 2, 0, 255]))).toEqual([422, 'binary']);
  expect(await reason('%PDF-1.7')).toEqual([422, 'pdf']);
  expect(await reason('Début;Fin\n')).toEqual([422, 'columns-missing']);
  expect(await reason('space,start,end,name,"name\n')).toEqual([422, 'quotes']);
  expect(await reason('start,end', 'agenda.ics')).toEqual([422, 'not-a-calendar']);
  expect(await reason('BEGIN:VCALENDAR\nEND:VCALENDAR', 'x.csv', 'members')).toEqual([
    422,
    'calendar-of-bookings',
  ]);
  expect(await reason('')).toEqual([422, 'empty']);
  expect(await countOf('imports', place.id)).toBe(0);
});

test('a spreadsheet in French, Latin-1 and semicolons, is read as it was meant', async () => {
  const place = await managed();
  const wish = { ...place, kind: 'units' };
  const file =
    'Espace;Genre;Unité;Durée minimale (min);Couleur\r\nSalle été;salle de réunion;Salle été;60;bleu\r\n';
  const preview = await at.preview(wish, Buffer.from(file, 'latin1'));
  expect(preview).toMatchObject({
    encoding: 'Windows-1252',
    status: 'ready',
    counts: { new: 1 },
    ignoredColumns: ['Couleur'],
  });
  const tariffs =
    'Espace;Formule;Prix TTC (€);TVA (%);À partir du\nSalle été;demi-journée;1 012,50 €;20;01/10/2027\n';
  expect(await at.bring(wish, Buffer.from(file, 'latin1'))).toMatchObject({
    status: 'done',
    keepsFile: false,
  });
  const windows = Buffer.from(tariffs.replace('€)', '\x80)').replace('€', '\x80'), 'latin1');
  expect(await at.bring({ ...place, kind: 'tariffs' }, windows)).toMatchObject({ status: 'done' });
  const [row] =
    await scene.sql`select r.name, r.min_minutes, t.amount_cents, t.valid_from::text from resources r
    join tariffs t on t.resource_id = r.id where r.place_id = ${place.id}`;
  expect(row).toEqual({
    name: 'Salle été',
    min_minutes: 60,
    amount_cents: 101_250,
    valid_from: '2027-10-01',
  });
});

test('each line says which cell is wrong, and a file with one such line is not written', async () => {
  const place = await managed();
  await scene.resource(place, { units: 1 });
  const wish = { ...place, kind: 'bookings' };
  const file = tableOf([
    stay('09:00', '10:00'),
    { ...stay('09:00', '10:00'), start: '06/13/2027 09:00' },
    { ...stay('09:00', '10:00'), start: '31/02/2027 09:00' },
    stay('09:30', '10:30', { name: 'Ada' }),
    stay('11:10', '12:00'),
    stay('19:00', '20:00'),
    stay('14:00', '13:00'),
    stay('14:00', '15:00', { space: 'Nulle part' }),
    stay('14:00', '15:00', { email: 'pas une adresse', amount: 'gratuit' }),
    stay('15:00', '16:00', { status: 'terminée' }),
    { ...stay('16:00', '17:00'), start: '2020-01-06 09:00', end: '2020-01-06 20:00' },
  ]);
  const { id, counts } = await at.preview(wish, file);
  expect(counts).toEqual({ new: 1, known: 0, wrong: 10 });
  const lines = await at.lines(wish, id, 'outcome=wrong&limit=100');
  const faults = lines.map(
    ({ line, faults: all }: { line: number; faults: { column: string; code: string }[] }) => [
      line,
      ...all.map(({ column, code }) => `${column} ${code}`),
    ],
  );
  expect(faults).toEqual([
    [3, 'start no-such-month'],
    [4, 'start no-such-day'],
    [5, 'start slot-unavailable'],
    [6, 'start off-slot-grid'],
    [7, 'start outside-opening-hours'],
    [8, 'end end-before-start'],
    [9, 'space unknown-space'],
    [10, 'email not-an-email', 'amount not-an-amount'],
    [11, 'status not-over-yet'],
    [12, 'amount price-needed'],
  ]);
  expect(lines[2].faults[0].facts).toEqual({ line: 2 });
  const refused = await at.confirm(wish, id);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'import-has-errors', lines: 10 }]);
  expect(await countOf('bookings', place.id)).toBe(0);
});

test('stays come with the price they had or are priced, past ones tell nobody, and the same file twice adds nothing', async () => {
  const place = await managed();
  await scene.resource(place, { units: 2 });
  const wish = { ...place, kind: 'bookings' };
  const file = tableOf([
    stay('09:00', '18:00', { email: 'camille@exemple.fr', reference: 'R-1' }),
    stay('09:00', '18:00', { email: 'ada@exemple.fr', amount: '12,50', vatRate: 20 }),
    { ...stay('', ''), start: '2020-02-03 07:12', end: '2020-02-03 21:40', amount: 8, reference: 'R-0' },
    { ...stay('', ''), start: '2020-02-04 09:00', end: '2020-02-04 10:00', amount: 8, status: 'non venu' },
    stay('10:00', '11:00', { status: 'annulée', amount: 20, refund: 10 }),
  ]);
  const { id } = await at.preview(wish, file);
  expect((await at.confirm(wish, id, {})).body.code).toBe('people-must-know');
  expect(await at.bring(wish, file, { peopleKnow: true, tellsPeople: true })).toMatchObject({
    status: 'done',
    counts: { new: 5 },
  });
  const rows = await scene.sql`select b.status, b.total_cents, b.price_lines -> 0 ->> 'formula' as formula,
      (select count(*)::int from allocations a where a.holder_id = b.id) as seats,
      (select count(*)::int from outbox o where o.payload ->> 'bookingId' = b.id::text) as told
    from bookings b where b.place_id = ${place.id} order by lower(b.period), b.total_cents`;
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['completed', 800, 'agreed', 1, 0],
    ['no_show', 800, 'agreed', 1, 0],
    ['confirmed', 1_250, 'agreed', 1, 1],
    ['confirmed', 1_600, 'day', 1, 1],
    ['cancelled', 2_000, 'agreed', 0, 0],
  ]);
  expect((await at.preview(wish, file)).counts).toEqual({ new: 0, known: 5, wrong: 0 });
});

test('a stay taken between preview and writing refuses the whole, and says which line', async () => {
  const place = await managed();
  const { id: resourceId } = await scene.resource(place, { units: 1 });
  const wish = { ...place, kind: 'bookings' };
  const { id } = await at.preview(wish, tableOf([stay('09:00', '10:00'), stay('11:00', '12:00')]));
  const body = { resourceId, start: '2027-09-06T11:00', end: '2027-09-06T12:00' };
  expect((await scene.call('POST', '/bookings', { as: place.as, body })).status).toBe(201);
  expect((await at.confirm(wish, id)).status).toBe(200);
  await at.work();
  expect(await at.read(wish, id)).toMatchObject({
    status: 'failed',
    failure: 'lines-wrong',
    counts: { new: 1, wrong: 1 },
  });
  expect(await at.lines(wish, id, 'outcome=wrong')).toMatchObject([
    { line: 3, faults: [{ code: 'slot-unavailable' }] },
  ]);
  expect(await countOf('bookings', place.id)).toBe(1);
});

test('a stay that may move makes room for one that may not, as placing them would', async () => {
  const place = await managed();
  await scene.resource(place, { units: 2 });
  const [first] = await scene.sql`select label, id from units where place_id = ${place.id} order by position`;
  const wish = { ...place, kind: 'bookings' };
  const both = await at.bring(
    wish,
    tableOf([stay('09:00', '10:00'), stay('10:00', '11:00', { name: 'Ada' })]),
  );
  expect(both.status).toBe('done');
  const [seat] = await scene.sql`select unit_id from allocations where place_id = ${place.id} limit 1`;
  const [taken] = await scene.sql`select label from units where id = ${seat?.unit_id}`;
  const file = tableOf([stay('09:00', '11:00', { unit: taken?.label ?? first?.label, name: 'Grace' })]);
  expect(await at.bring(wish, file)).toMatchObject({ status: 'done', counts: { new: 1 } });
  expect(await countOf('allocations', place.id)).toBe(3);
});

test('people are brought in without a word on who has an account elsewhere', async () => {
  const place = await managed();
  const ada = await signedIn(scene, { displayName: 'Ada Secrète' });
  await scene.sql`update members set password_hash = 'x' where id = ${ada.memberId}`;
  const wish = { ...place, kind: 'members' };
  const file = tableOf([
    { email: ada.email, name: 'A. Lovelace', audience: 'member', validUntil: '31/12/2027' },
    { email: 'nouvelle@exemple.fr', name: 'Nouvelle', audience: '', validUntil: '' },
  ]);
  const { id, counts } = await at.preview(wish, file);
  expect(counts).toEqual({ new: 2, known: 0, wrong: 0 });
  const before = await at.lines(wish, id);
  expect(before.map(({ outcome, knownBy }: Row) => [outcome, knownBy])).toEqual([
    ['new', null],
    ['new', null],
  ]);
  await at.confirm(wish, id);
  await at.work();
  const { body } = await scene.call('GET', `/places/${place.slug}/exports/members?lang=en`, { as: place.as });
  expect(body).toContain('A. Lovelace,member,2027-12-31');
  expect(body).not.toContain('Secrète');
  const ofAda = () => scene.sql`select audience from verified_audiences where member_id = ${ada.memberId}`;
  expect(await ofAda()).toHaveLength(0);
  expect((await at.preview(wish, file)).counts).toMatchObject({ known: 2 });

  const { id: resourceId } = await scene.resource(place);
  const stays = { resourceId, formula: 'day', count: 1, date: '2027-09-06' };
  expect((await scene.call('POST', '/bookings', { as: ada, body: stays })).status).toBe(201);
  await at.bring(wish, tableOf([{ email: ada.email, name: 'Ada', audience: 'resident' }]));
  expect(await ofAda()).toEqual([{ audience: 'resident' }]);
});

test('events of a calendar are stays: times of other zones, dates of a series, and what can be no stay', async () => {
  const place = await managed();
  await scene.resource(place, { units: 3, tariffs: { hour: 400 } });
  const event = (uid: string, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'];
  const file = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...event('a', 'SUMMARY:Comité', 'DTSTART:20270906T070000Z', 'DTEND:20270906T090000Z'),
    ...event(
      'b',
      'ATTENDEE;CN=Ada:mailto:ada@exemple.fr',
      'DTSTART;TZID=America/New_York:20270906T080000',
      'DTEND;TZID=America/New_York:20270906T090000',
    ),
    ...event(
      'c',
      'SUMMARY:Cours',
      'DTSTART:20270907T090000',
      'DTEND:20270907T100000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    ),
    ...event('d', 'SUMMARY:Férié', 'DTSTART;VALUE=DATE:20270908', 'DTEND;VALUE=DATE:20270909'),
    ...event('e', 'SUMMARY:Sans fin', 'DTSTART:20270909T090000', 'DTEND:20270909T100000', 'RRULE:FREQ=DAILY'),
    ...event(
      'f',
      'SUMMARY:Jamais',
      'DTSTART:20270909T090000',
      'DTEND:20270909T100000',
      'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    ),
    'END:VCALENDAR',
  ].join('\r\n');
  const wish = { ...place, kind: 'bookings', fileName: 'agenda.ics', space: 'Des postes' };
  const { id, format } = await at.preview(wish, file);
  expect(format).toBe('ics');
  const lines = await at.lines(wish, id);
  expect(
    lines.map(({ cells, faults }: { cells: Row; faults: Row[] }) => [
      cells.name,
      cells.start,
      faults[0]?.code,
    ]),
  ).toEqual([
    ['Comité', '2027-09-06T07:00:00Z', undefined],
    ['Ada', '2027-09-06T12:00:00.000Z', undefined],
    ['Cours', '2027-09-07T09:00:00', undefined],
    ['Cours', '2027-09-14T09:00:00', undefined],
    ['Cours', '2027-09-21T09:00:00', undefined],
    ['Férié', undefined, 'all-day'],
    ['Sans fin', undefined, 'repeats-too-often'],
    ['Jamais', undefined, 'repeats-otherwise'],
  ]);
});

test('what is taken out of a place and brought into an empty one is the same there', async () => {
  const place = await managed();
  const hall = await scene.resource(place, {
    name: 'Salle A',
    kind: 'meeting_room',
    allocation: 'all',
    units: 1,
    bufferMinutes: 15,
  });
  const other = await scene.resource(place, {
    name: 'Salle B',
    kind: 'meeting_room',
    allocation: 'all',
    units: 1,
  });
  await scene.resource(place, {
    name: 'Les deux',
    kind: 'event_room',
    allocation: 'all',
    units: [...hall.unitIds, ...other.unitIds],
    cancellationPolicy: [{ hoursBefore: 48, refundPercent: 50 }],
  });
  await scene.resource(place, { name: '=Des postes', units: 3 });
  const people = [
    { email: 'ada@exemple.fr', name: 'Ada', audience: 'member', validUntil: '2028-01-31' },
    { email: 'ada@exemple.fr', name: 'Ada', audience: 'solidarity', validUntil: '' },
    { email: 'zoe@exemple.fr', name: '+Zoé; "la" grande', audience: '', validUntil: '' },
  ];
  expect((await at.bring({ ...place, kind: 'members' }, tableOf(people))).status).toBe('done');
  const stays = [
    stay('09:00', '18:00', {
      space: '=Des postes',
      email: 'ada@exemple.fr',
      reference: 'R-9',
      note: 'près de\nla fenêtre',
      unit: 'Poste 2',
      quantity: 2,
    }),
    stay('09:00', '11:00', { space: 'Salle A', amount: '10.01', vatRate: '5.5' }),
    {
      ...stay('', '', { space: 'Les deux', amount: 5, status: 'absence' }),
      start: '2020-02-04 09:00',
      end: '2020-02-04 10:00',
    },
    stay('14:00', '15:00', { space: 'Salle B', status: 'annulée', amount: 20, refund: 10 }),
  ];
  expect((await at.bring({ ...place, kind: 'bookings' }, tableOf(stays))).status).toBe('done');
  const takeOut = async ({ slug, as }: Managed) => {
    const response = await scene.app.inject({
      url: `/api/v1/places/${slug}/export.zip`,
      headers: { authorization: as.authorization },
    });
    return new Map(
      Object.entries(unzipSync(response.rawPayload)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  };
  const files = await takeOut(place);
  const empty = await managed();
  for (const [kind, name] of [
    ['units', 'espaces'],
    ['tariffs', 'tarifs'],
    ['members', 'membres'],
    ['bookings', 'reservations'],
  ] as const) {
    const brought = await at.bring({ ...empty, kind }, files.get(`${name}.csv`) ?? '');
    expect([kind, brought.status, brought.counts.known]).toEqual([kind, 'done', 0]);
  }
  const again = await takeOut(empty);
  for (const name of ['espaces', 'tarifs', 'membres', 'reservations'])
    expect(again.get(`${name}.csv`)).toBe(files.get(`${name}.csv`));
  expect(files.get('reservations.ics')).toContain('UID:R-9');
  expect(JSON.parse(files.get('lieu.json') ?? '')).toMatchObject({
    place: { slug: place.slug },
    closures: [],
    events: [],
  });
  expect(files.get('membres.csv')).toContain(`"'+Zoé; ""la"" grande"`);
});

test('ten thousand lines are checked and written, and how far it is can be read meanwhile', async () => {
  const place = await managed();
  await scene.resource(place, { units: 40 });
  const rows = Array.from({ length: 10_000 }, (_, i): Row => {
    const day = new Date(Date.UTC(2026, 0, 1 + Math.floor(i / 40))).toISOString().slice(0, 10);
    return {
      ...stay('', '', { amount: 16, reference: `R-${i}`, email: `p${i % 500}@exemple.fr` }),
      start: `${day} 09:00`,
      end: `${day} 18:00`,
    };
  });
  const wish = { ...place, kind: 'bookings' };
  const { body } = await at.upload(wish, tableOf(rows));
  const seen: number[] = [];
  const working = at.work();
  for (let i = 0; i < 40; i++) {
    seen.push((await at.read(wish, body.id)).progress);
    await new Promise((done) => setTimeout(done, 25));
  }
  await working;
  expect(seen.some((progress) => progress > 0)).toBe(true);
  const last = Buffer.from(JSON.stringify({ line: 9_990 })).toString('base64url');
  expect(await at.lines(wish, body.id, `limit=100&cursor=${last}`)).toHaveLength(11);
  await at.confirm(wish, body.id);
  await at.work();
  expect(await at.read(wish, body.id)).toMatchObject({ status: 'done', counts: { new: 10_000 } });
  expect(await countOf('allocations', place.id)).toBe(10_000);
}, 120_000);

test("another place's import is not there, one let go leaves nothing, and a file nobody wants is forgotten", async () => {
  const place = await managed();
  const rival = await managed();
  await scene.resource(place, { units: 1 });
  const wish = { ...place, kind: 'bookings' };
  const file = tableOf([stay('09:00', '10:00')]);
  const { id } = await at.preview(wish, file);
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/lines'],
    ['POST', '/confirmation'],
    ['POST', '/abandonment'],
  ] as const) {
    const own = await scene.call(method, `/places/${rival.slug}/imports/${id}${path}`, {
      as: rival.as,
      ...(method === 'POST' && { body: {} }),
    });
    const theirs = await scene.call(method, `/places/${place.slug}/imports/${id}${path}`, {
      as: rival.as,
      ...(method === 'POST' && { body: {} }),
    });
    expect([own.status, theirs.status]).toEqual([404, 403]);
  }
  await at.confirm(wish, id);
  const gone = await scene.call('POST', `/places/${place.slug}/imports/${id}/abandonment`, { as: place.as });
  expect(gone.body).toMatchObject({ status: 'abandoned', keepsFile: false });
  await at.work();
  expect(await countOf('bookings', place.id)).toBe(0);
  expect(await countOf('import_lines', place.id)).toBe(0);
  const first = await at.preview(wish, file);
  for (let i = 0; i < 20; i++) await at.upload(wish, file);
  expect(await at.read(wish, first.id)).toMatchObject({ status: 'abandoned', keepsFile: false });
  await scene.at('2027-09-09T08:00:00+02:00', () => forgetImports(scene.ports));
  const kept = await scene.sql`select status from imports where place_id = ${place.id} and file is not null`;
  expect(kept).toHaveLength(0);
});

test('passes come with what is left of them', async () => {
  const place = await managed();
  const { id: resourceId } = await scene.resource(place);
  const product = {
    name: 'Dix journées',
    kind: 'pass',
    points: 30,
    pointsPerDay: 3,
    amountCents: 9_000,
    vatRateBasisPoints: 2_000,
    resourceIds: [resourceId],
  };
  expect(
    (await scene.call('POST', `/places/${place.slug}/passes`, { as: place.as, body: product })).status,
  ).toBe(201);
  const person = { email: `${newId()}@exemple.fr`, name: 'Zoé', pass: 'dix journées' };
  const wish = { ...place, kind: 'members' };
  const wrong = await at.preview(
    wish,
    tableOf([
      { ...person, pointsLeft: 31 },
      { ...person, pass: 'Autre' },
    ]),
  );
  expect(wrong.counts.wrong).toBe(2);
  const file = tableOf([
    { ...person, pointsLeft: 12, startsOn: '01/06/2027', endsOn: '31/05/2028', paid: 'oui' },
  ]);
  expect((await at.bring(wish, file)).status).toBe('done');
  const { body } = await scene.call('GET', `/places/${place.slug}/sold-passes`, { as: place.as });
  expect(body.items).toMatchObject([
    { memberName: 'Zoé', paidAt: expect.any(String), periods: [{ pointsLeft: 12 }] },
  ]);
});
