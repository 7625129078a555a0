import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let elsewhere: TestPlace;
let desks: TestResource;
let desksElsewhere: TestResource;
let manager: TestActor;
let accountant: TestActor;
let host: TestActor;
let ada: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  place = await scene.place();
  elsewhere = await scene.place();
  const cancellationPolicy = [{ hoursBefore: 24, refundPercent: 100 }];
  desks = await scene.resource(place, { units: 30, cancellationPolicy });
  desksElsewhere = await scene.resource(elsewhere, { units: 30 });
  const roles = [place, elsewhere].map(({ id }) => ({ placeId: id, role: 'manager' as const }));
  manager = await signedIn(scene, { displayName: 'La gestionnaire', roles });
  accountant = await signedIn(scene, { roles: [{ placeId: place.id, role: 'accountant' }] });
  host = await signedIn(scene, { roles: [{ placeId: place.id, role: 'host' }] });
  ada = await withAccount('Ada Lovelace');
  await book(ada, '2027-09-06');
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});

const withAccount = async (displayName: string): Promise<TestActor> => {
  const person = await signedIn(scene, { displayName });
  await scene.sql`update members set password_hash = 'x' where id = ${person.memberId}`;
  return person;
};
const book = async (as: TestActor, date: string): Promise<{ id: string; total: number }> =>
  (
    await scene.call('POST', '/bookings', {
      as,
      body: { resourceId: desks.id, formula: 'day', count: 1, date },
    })
  ).body;
/** A call, or somebody at the door; the answer is whose booking it became. */
const call = async (
  caller: { displayName: string; phone?: string; email?: string },
  date: string,
  at = place,
) => {
  const resourceId = (at === place ? desks : desksElsewhere).id;
  const body = { resourceId, formula: 'day', count: 1, date, caller };
  const { body: booking } = await scene.call('POST', `/places/${at.slug}/walk-ins`, { as: manager, body });
  const [row] = await scene.sql`select member_id from bookings where id = ${booking.id}`;
  return { memberId: String(row?.member_id), bookingId: String(booking.id) };
};
const path = (memberId: string, more = '', at = place) => `/places/${at.slug}/members/${memberId}${more}`;
const read = (as: TestActor, memberId: string) => scene.call('GET', path(memberId), { as });
const list = (as: TestActor, query = '', at = place) =>
  scene.call('GET', `/places/${at.slug}/members?${query}`, { as });
/** The secret of the newest mail to somebody that asks whether two records are theirs. */
const secretOfMail = async (address: string): Promise<string> => {
  await deliverOutbox(portsOn(scene.database, silentLog, mailer.send), new AbortController().signal);
  const texts = mail.received
    .filter(({ to }) => to.includes(address))
    .map(({ text }) => /rattachement\/([\w-]+)/.exec(text)?.[1]);
  const secrets = texts.filter((text) => text !== undefined);
  expect(secrets).toHaveLength(1);
  return secrets[0] ?? '';
};
const namesOf = ({ body }: { body: { items: { displayName: string }[] } }) =>
  body.items.map(({ displayName }) => displayName);

test('managers see all of a person, accountants money, hosts names and stays; each look is kept', async () => {
  expect((await read(manager, ada.memberId)).body.balance.owedCents, 'before the stay').toBe(0);
  const [full, money, names] = await scene.at('2027-09-06T12:00:00+02:00', () =>
    Promise.all([manager, accountant, host].map((who) => read(who, ada.memberId))),
  );
  expect(full?.body).toMatchObject({
    email: ada.email,
    balance: { owedCents: 1_600 },
    notes: [],
    audiences: [],
  });
  expect(money?.body).toMatchObject({
    email: ada.email,
    balance: { owedCents: 1_600 },
    notes: null,
    audiences: null,
  });
  const unseen = { email: null, balance: null, passes: null, notes: null, trainings: null, alike: null };
  expect(names?.body).toMatchObject({
    displayName: 'Ada Lovelace',
    ...unseen,
    stays: [{ cost: null, paid: null }],
  });
  const looks =
    await scene.sql`select actor_id from audit where action = 'member.looked_up' and subject_id = ${ada.memberId}`;
  expect(looks.map(({ actor_id }) => actor_id).sort()).toEqual(
    [manager, manager, accountant, host].map(({ memberId }) => memberId).sort(),
  );
  expect((await list(host, 'only=owing')).status).toBe(403);
  expect((await list(accountant, 'only=audiences')).status).toBe(403);
  expect(namesOf(await list(host, `q=${ada.email}`))).toEqual([]);
  expect(namesOf(await list(accountant, `q=${ada.email}`))).toEqual(['Ada Lovelace']);
});

test('who has no link with a place is not found there, nor is who only held a seat', async () => {
  const { memberId } = await call(
    { displayName: 'Une voisine', phone: '01 00 00 00 01' },
    '2027-09-06',
    elsewhere,
  );
  const looker = await signedIn(scene);
  const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-10-04', hold: true };
  await scene.call('POST', '/bookings', { as: looker, body });
  for (const id of [memberId, looker.memberId]) {
    expect((await read(manager, id)).status).toBe(404);
    const note = { as: manager, body: { text: 'Bonjour' } };
    expect((await scene.call('POST', path(id, '/notes'), note)).status).toBe(404);
  }
});

test('people come by name and page by page, with as many statements for many as for few', async () => {
  const there = await scene.place();
  const desk = await scene.resource(there, { units: 30 });
  const boss = await signedIn(scene, { roles: [{ placeId: there.id, role: 'owner' }] });
  const come = async (displayName: string) => {
    const person = await signedIn(scene, { displayName });
    const wish = { resourceId: desk.id, formula: 'day', count: 1, date: '2027-09-06' };
    await scene.call('POST', '/bookings', { as: person, body: wish });
  };
  for (const name of ['Zoé', 'Émile', 'Anne', 'Éloi']) await come(name);
  const first = await list(boss, 'limit=2', there);
  expect(namesOf(first)).toEqual(['Anne', 'Éloi']);
  const rest = await list(boss, `limit=2&cursor=${first.body.nextCursor}`, there);
  expect(namesOf(rest)).toEqual(['Émile', 'Zoé']);
  expect([first.body.total, rest.body.nextCursor]).toEqual([4, null]);
  const [few, many] = [
    await statementsOf(scene, () => list(boss, 'limit=1', there)),
    await statementsOf(scene, () => list(boss, 'limit=4', there)),
  ];
  expect(many).toBe(few);
  expect(namesOf(await list(boss, 'q=elo&only=coming', there))).toEqual(['Éloi']);
});

test('a note is read by who it is about, in their account and in their file; a colleague sees who wrote it', async () => {
  const text = 'Préfère une place près de la fenêtre.';
  const written = await scene.call('POST', path(ada.memberId, '/notes'), { as: manager, body: { text } });
  expect(written).toMatchObject({ status: 201, body: { text, writtenBy: 'La gestionnaire' } });
  const own = await scene.call('GET', '/me/notes', { as: ada });
  expect(own.body.items).toMatchObject([{ text, placeSlug: place.slug }]);
  expect(JSON.stringify(own.body)).not.toContain('La gestionnaire');
  const file = await scene.call('GET', '/me/export', { as: ada });
  expect(file.body.tables.member_notes).toMatchObject([{ text }]);
  const note = path(ada.memberId, `/notes/${written.body.id}`);
  expect((await scene.call('DELETE', note.replace(place.slug, elsewhere.slug), { as: manager })).status).toBe(
    404,
  );
  expect((await scene.call('DELETE', note, { as: manager })).status).toBe(204);
  expect((await scene.call('GET', '/me/notes', { as: ada })).body.items).toEqual([]);
});

test('a stay is paid once, for what it costs by then, however many take the money', async () => {
  const paul = await withAccount('Paul');
  const stay = await book(paul, '2027-09-07');
  const pay = (amountCents: number, bookingId = stay.id) =>
    scene.call('POST', path(paul.memberId, '/payments'), {
      as: manager,
      body: { stays: [{ bookingId, amountCents }] },
    });
  expect((await pay(900)).body.code).toBe('changed-meanwhile');
  const [adas] = (await read(manager, ada.memberId)).body.stays;
  expect((await pay(1_600, adas.id)).status).toBe(404);
  const taken = await Promise.all([pay(1_600), pay(1_600), pay(1_600)]);
  expect(taken.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect((await read(accountant, paul.memberId)).body.balance).toEqual({ owedCents: 0, paidCents: 1_600 });
  // Given up in time, it costs nothing: the place gives the money back, and notes that too.
  await scene.call('POST', `/bookings/${stay.id}/cancellation`, { as: paul, body: {} });
  expect((await read(manager, paul.memberId)).body.balance.owedCents).toBe(-1_600);
  expect((await pay(-1_600)).body).toEqual({ owedCents: 0 });
});

test('a pass is sold at the counter, once, to somebody the place knows, and paid at once if they say so', async () => {
  const { memberId } = await call({ displayName: 'M. Carnet', phone: '01 00 00 00 02' }, '2027-09-08');
  const pass = { kind: 'pass', points: 30, pointsPerDay: 3, amountCents: 18_000, vatRateBasisPoints: 2_000 };
  const onSale = { name: 'Dix jours', ...pass, resourceIds: [desks.id] };
  const product = await scene.call('POST', `/places/${place.slug}/passes`, { as: manager, body: onSale });
  const sell = (key: string, body: object, at = place) =>
    scene.call('POST', path(memberId, '/passes', at), {
      as: manager,
      key,
      body: { productId: product.body.id, ...body },
    });
  expect((await sell('foreign', {}, elsewhere)).status).toBe(404);
  expect((await sell('price', { expectedTotal: 1 })).body.code).toBe('price-changed');
  const first = await sell('one', { isPaid: true });
  expect(first).toMatchObject({ status: 201, body: { name: 'Dix jours', paidAt: expect.any(String) } });
  expect((await sell('one', { isPaid: true })).body.id).toBe(first.body.id);
  await sell('two', {});
  const { body } = await read(accountant, memberId);
  expect(body.passes).toHaveLength(2);
  expect(body.balance).toEqual({ owedCents: 18_000, paidCents: 18_000 });
});

test('two calls of one person become one record; their stays, notes and what the month cost go with them', async () => {
  const first = await call({ displayName: 'Rose Brun', phone: '06 11 22 33 44' }, '2027-10-05');
  const second = await call({ displayName: 'BRUN Rose', phone: '+33 6 11 22 33 44' }, '2027-10-06');
  await scene.call('POST', path(second.memberId, '/notes'), {
    as: manager,
    body: { text: 'Allergie aux noix.' },
  });
  const { alike } = (await read(manager, first.memberId)).body;
  const pair = { fromId: second.memberId, intoId: first.memberId };
  expect(alike).toMatchObject([{ id: second.memberId, reasons: ['same-phone', 'same-name'], merge: pair }]);
  const merge = path(pair.fromId, `/merge/${pair.intoId}`);
  const preview = await scene.call('GET', merge, { as: manager });
  expect(preview.body).toMatchObject({ confirmedBy: 'nobody', moves: { stays: 1, notes: 1, months: 1 } });
  const answers = await Promise.all([1, 2].map(() => scene.call('POST', merge, { as: manager, body: {} })));
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 404]);
  const { body } = await read(manager, first.memberId);
  expect(body).toMatchObject({
    notes: [{ text: 'Allergie aux noix.' }],
    alike: [],
  });
  expect(body.stays).toHaveLength(2);
  const counters =
    await scene.sql`select paid_cents, gross_cents from fare_counters where member_id = ${first.memberId}`;
  expect(counters.map((row) => ({ ...row }))).toEqual([{ paid_cents: 3_200, gross_cents: 3_200 }]);
  // The counter still knows both stays: giving one up takes its part away.
  await scene.call('POST', `/bookings/${second.bookingId}/cancellation`, { as: manager, body: {} });
  const [left] = await scene.sql`select gross_cents from fare_counters where member_id = ${first.memberId}`;
  expect(left?.gross_cents).toBe(1_600);
  expect(await scene.sql`select 1 from members where id = ${second.memberId}`).toHaveLength(0);
});

test('a guest goes into the account of the same address as far as this place goes, and no account goes anywhere', async () => {
  const zoe = await withAccount('Zoé Durand');
  const guestId = '0199f0c4-0000-7000-8000-000000000501';
  await scene.sql`insert into members (id, email, display_name) values (${guestId}, ${zoe.email.toUpperCase()}, 'Zoé D')`;
  const here = await call({ displayName: 'x', phone: '01 00 00 00 03' }, '2027-10-07');
  const there = await call({ displayName: 'x', phone: '01 00 00 00 04' }, '2027-10-07', elsewhere);
  await scene.sql`update bookings set member_id = ${guestId} where id in (${here.bookingId}, ${there.bookingId})`;
  await scene.sql`update fare_counters set member_id = ${guestId} where member_id in (${here.memberId}, ${there.memberId})`;
  await book(zoe, '2027-10-08');
  const wrongWay = await scene.call('POST', path(zoe.memberId, `/merge/${guestId}`), {
    as: manager,
    body: {},
  });
  expect([wrongWay.status, wrongWay.body.code]).toEqual([422, 'merge-takes-a-guest']);
  const merged = await scene.call('POST', path(guestId, `/merge/${zoe.memberId}`), { as: manager, body: {} });
  expect(merged.status).toBe(204);
  const owners =
    await scene.sql`select id, member_id from bookings where id in (${here.bookingId}, ${there.bookingId})`;
  const ownerOf = new Map(owners.map(({ id, member_id }) => [id, member_id]));
  expect(ownerOf.get(here.bookingId)).toBe(zoe.memberId);
  expect(ownerOf.get(there.bookingId)).toBe(guestId);
  const told =
    await scene.sql`select 1 from outbox where topic = 'member.merged' and payload ->> 'memberId' = ${zoe.memberId}`;
  expect(told).toHaveLength(1);
});

test('what would land in an account waits for its person, who is asked by mail and answers once', async () => {
  const lea = await withAccount('Léa Petit');
  await book(lea, '2027-10-11');
  const caller = await call({ displayName: 'Léa Petit', phone: '01 00 00 00 05' }, '2027-10-12');
  const merge = path(caller.memberId, `/merge/${lea.memberId}`);
  expect((await scene.call('POST', merge, { as: manager, body: {} })).body.code).toBe(
    'merge-needs-confirmation',
  );
  const asked = await scene.call('POST', `${merge}/question`, { as: manager, body: {} });
  expect(asked.body).toMatchObject({ confirmedBy: 'into', askedAt: expect.any(String) });
  await scene.call('POST', `${merge}/question`, { as: manager, body: {} });
  const secret = await secretOfMail(lea.email);
  const answer = (more = '') => scene.call('POST', `/merges${more}`, { body: { secret } });
  expect((await answer()).body).toMatchObject({
    fromName: 'Léa Petit',
    intoAddress: expect.stringContaining('…@'),
  });
  expect(
    (await scene.call('POST', '/merges/confirmation', { body: { secret: 'x'.repeat(43) } })).status,
  ).toBe(404);
  const confirmed = await Promise.all([answer('/confirmation'), answer('/confirmation')]);
  expect(confirmed.map(({ status }) => status).sort()).toEqual([204, 404]);
  expect((await read(manager, lea.memberId)).body.stays).toHaveLength(2);
});

test('while two records become one, stays are given up and booked: the counters say what the stays count for', async () => {
  const rounds = Array.from({ length: 8 }, async (_, n) => {
    const email = `caller-${n}@mail.example`;
    const caller = { displayName: `Appel ${n}`, phone: `01 10 00 00 0${n}` };
    const [from, into] = [
      await call(caller, '2027-11-03'),
      await call({ displayName: `Appel ${n}`, email }, '2027-11-04'),
    ];
    const merge = path(from.memberId, `/merge/${into.memberId}`);
    const [merged, cancelled] = await Promise.all([
      scene.call('POST', merge, { as: manager, body: {} }),
      scene.call('POST', `/bookings/${from.bookingId}/cancellation`, { as: manager, body: {} }),
      call({ displayName: `Appel ${n}`, email }, '2027-11-05'),
    ]);
    expect([merged.status, cancelled.status]).toEqual([204, 200]);
    return into.memberId;
  });
  const people = await Promise.all(rounds);
  const wrong = await scene.sql`
    select c.member_id, c.gross_cents, c.paid_cents, coalesce(sum(s.gross_cents), 0) as counted from fare_counters c
    left join bookings b on b.place_id = c.place_id and b.member_id = c.member_id and b.resource_id = c.resource_id
    left join fare_shares s on s.place_id = b.place_id and s.booking_id = b.id and s.audience = c.audience
      and s.lane = c.lane and s.month = c.month
    where c.member_id = any(${people}::uuid[])
    group by c.place_id, c.member_id, c.resource_id, c.audience, c.lane, c.month
    having c.gross_cents <> coalesce(sum(s.gross_cents), 0) or c.paid_cents <> coalesce(sum(s.paid_cents), 0)`;
  expect(wrong).toEqual([]);
  const stays = await scene.sql`select 1 from bookings where member_id = any(${people}::uuid[])`;
  expect(stays).toHaveLength(3 * people.length);
});
