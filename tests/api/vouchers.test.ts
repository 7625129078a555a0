import { deliverOutbox, remindOfVouchers } from '@escale/api';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let department: TestActor;
let manager: TestActor;
let place: TestPlace;
let desks: TestResource;
let programme: string;

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
});
afterAll(() => scene?.close());
beforeEach(async () => {
  place = await scene.place();
  await scene.sql`update places set uses_check_in = true where id = ${place.id}`;
  desks = await scene.resource(place, {
    units: 10,
    cancellationPolicy: [{ hoursBefore: 24, refundPercent: 100 }],
  });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  programme = await create();
  await agree(programme);
});

/** Ten hours for job seekers at 3.50 € net, 4.20 € with VAT, an hour. */
const create = async (more: object = {}): Promise<string> => {
  const body = {
    ...{ name: 'Coup de pouce', publicLabel: 'Demandeurs d’emploi', unit: 'hour', budgetCents: 100_000 },
    ...{ rateNetCents: 350, vatRateBasisPoints: 2_000, validFrom: '2027-09-01', validUntil: '2027-12-31' },
    ...more,
  };
  return (await scene.call('POST', '/voucher-programmes', { as: department, body })).body.id;
};
const at = (path = '') => `/voucher-programmes/${programme}${path}`;
const agree = (id: string, slug = place.slug) =>
  scene.call('PUT', `/voucher-programmes/${id}/places/${slug}`, { as: department });
const make = (more: object = {}) =>
  scene.call('POST', at('/vouchers'), {
    as: department,
    body: { batchId: newId(), count: 1, units: 10, expiresOn: '2027-11-30', ...more },
  });
const withdraw = (batchId: string, id = programme) =>
  scene.call('POST', `/voucher-programmes/${id}/batches/${batchId}/withdrawal`, { as: department });
const claim = (as: TestActor, code: string) => scene.call('POST', '/me/vouchers', { as, body: { code } });
const holder = async (more: object = {}) => {
  const as = await signedIn(scene);
  const [code = ''] = (await make(more)).body.codes;
  const { id } = (await claim(as, code)).body;
  return { as, code, voucherId: id as string };
};
const stayOn = (date: string, from = '09:00', to = '11:00') => ({
  resourceId: desks.id,
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});
const book = ({ as, voucherId }: { as: TestActor; voucherId: string }, body: object = stayOn('2027-09-06')) =>
  scene.call('POST', '/bookings', { as, body: { voucherId, ...body } });
const readProgramme = async () => (await scene.call('GET', at(), { as: department })).body;
const leftOf = async (as: TestActor) => (await scene.call('GET', '/me/vouchers', { as })).body[0].partsLeft;
const change = async (body: object) =>
  scene.call('PATCH', at(), { as: department, body: { seen: (await readProgramme()).revision, ...body } });
const prepare = (month: string) => scene.call('POST', at('/statements'), { as: department, body: { month } });
const comeTo = (as: TestActor, { id }: { id: string }, instant: string) =>
  scene.at(instant, () => scene.call('POST', `/bookings/${id}/check-in`, { as, body: {} }));

type Told = { to: string; subject: string; text: string };
/** Everything that waits, as who it is for would read it. */
const mailsTo = async (people: readonly TestActor[]): Promise<Told[]> => {
  const told: Told[] = [];
  const sendMail: typeof scene.ports.sendMail = async ({ to, subject, text }) => {
    told.push({ to: to.address, subject, text: text.replaceAll(/\s+/g, ' ') });
  };
  await deliverOutbox({ ...scene.ports, sendMail }, new AbortController().signal);
  const addresses = new Set(people.map(({ email }) => email));
  return told.filter(({ to }) => addresses.has(to)).sort((a, b) => a.to.localeCompare(b.to));
};

test('a voucher pays a whole stay; its place sees that it does, and not why', async () => {
  const person = await holder();
  const quote = await scene.call('POST', '/quotes', {
    as: person.as,
    body: { ...stayOn('2027-09-06'), voucherId: person.voucherId },
  });
  expect(quote.body).toMatchObject({
    available: true,
    total: 0,
    lines: [{ formula: 'voucher', count: 120 }],
  });
  const { status, body } = await book(person, { ...stayOn('2027-09-06'), expectedTotal: 0 });
  expect([status, body.total, body.status]).toEqual([201, 0, 'confirmed']);
  expect(await leftOf(person.as)).toBe(480);
  expect(await readProgramme()).toMatchObject({ drawnCents: 840, toComeCents: 840, claimed: 1 });
  const day = await scene.call('GET', `/places/${place.slug}/day?date=2027-09-06`, { as: manager });
  expect(JSON.stringify(day.body)).toContain('"isPaidByVoucher":true');
  const { body: repaid } = await scene.call('GET', `/places/${place.slug}/voucher-statements`, {
    as: manager,
  });
  expect(repaid).toMatchObject({ isAgreed: true, months: [{ month: '2027-09', staysToCome: 1 }] });
  for (const seen of [day.body, repaid]) expect(JSON.stringify(seen)).not.toMatch(/emploi|Coup de pouce/);
});

test('a code is for one person, however it is typed; every other code has the same answer', async () => {
  const { as, code, voucherId } = await holder();
  const again = await claim(as, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
  expect([again.status, again.body.id]).toEqual([201, voucherId]);
  const stranger = await signedIn(scene);
  const [over = ''] = (await make({ expiresOn: '2027-09-30' })).body.codes;
  const [ended = ''] = (await make()).body.codes;
  const batchId = newId();
  const [withdrawn = ''] = (await make({ batchId })).body.codes;
  await withdraw(batchId);
  const answers = [
    await claim(stranger, code),
    await claim(stranger, withdrawn),
    await claim(stranger, '0000-0000-0000'),
  ];
  answers.push(await scene.at('2027-10-01T12:00:00+02:00', () => claim(stranger, over)));
  await change({ ended: true });
  answers.push(await claim(stranger, ended));
  const told = answers.map(({ status, body: { requestId: _, instance: __, ...rest } }) => ({
    status,
    ...rest,
  }));
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(told[0]).toMatchObject({ status: 404, code: 'voucher-code-not-valid' });
  expect((await make()).body.code).toBe('voucher-programme-ended');
  const [kept] = await scene.sql`select count(*)::int as n from vouchers where code_hash = ${code}`;
  expect(kept).toEqual({ n: 0 });
});

test('codes of a batch are told once', async () => {
  const batchId = newId();
  expect((await make({ batchId, count: 3 })).body.codes).toHaveLength(3);
  const again = await make({ batchId, count: 3 });
  expect([again.status, again.body.code]).toEqual([409, 'vouchers-already-made']);
  expect((await make({ expiresOn: '2028-01-01' })).body.code).toBe('range-backwards');
});

test('codes that nobody has claimed are withdrawn, claimed ones stay, and the programme says when', async () => {
  const batchId = newId();
  const [first = '', second = ''] = (await make({ batchId, count: 3 })).body.codes;
  const as = await signedIn(scene);
  await claim(as, first);
  expect((await readProgramme()).batches).toMatchObject([
    { id: batchId, codes: 3, claimed: 1, unclaimedCodes: 2, unclaimedParts: 1_200, withdrawnOn: null },
  ]);
  const other = await create();
  expect((await withdraw(batchId, other)).status).toBe(404);
  const { body } = await withdraw(batchId);
  expect(body).toMatchObject({
    ...{ vouchers: 3, claimed: 1, withdrawn: 2, grantedParts: 600, drawnCents: 0 },
    batches: [
      { unclaimedCodes: 0, withdrawnCodes: 2, withdrawnParts: 1_200, withdrawnOn: body.batches[0].madeOn },
    ],
  });
  expect((await withdraw(batchId)).body).toEqual(body);
  expect(await claim(as, second)).toMatchObject({ status: 404, body: { code: 'voucher-code-not-valid' } });
  expect((await claim(as, first)).status).toBe(201);
  const rows = await scene.sql`
    select detail from audit where action = 'vouchers.withdrawn' and subject_id = ${programme}`;
  expect(rows).toEqual([{ detail: { batchId, codes: 2, units: 20 } }]);
  const claimed = newId();
  const [only = ''] = (await make({ batchId: claimed })).body.codes;
  await claim(as, only);
  expect((await withdraw(claimed)).body.code).toBe('vouchers-all-claimed');
});

test('of a claim and a withdrawal at once one wins, and nothing is counted twice', async () => {
  const people = await Promise.all(Array.from({ length: 6 }, () => signedIn(scene)));
  const batchId = newId();
  const { codes } = (await make({ batchId, count: people.length })).body;
  const claims = people.map((as, nth) => claim(as, codes[nth]));
  const withdrawals = [withdraw(batchId), withdraw(batchId)];
  const statuses = (await Promise.all(claims)).map(({ status }) => status);
  await Promise.all(withdrawals);
  const claimed = statuses.filter((status) => status === 201).length;
  expect(statuses.filter((status) => status === 404)).toHaveLength(people.length - claimed);
  const { batches, grantedParts } = await readProgramme();
  expect(batches).toMatchObject([{ codes: 6, claimed, unclaimedCodes: 0, withdrawnCodes: 6 - claimed }]);
  expect(grantedParts).toBe(claimed * 600);
});

test('what stands against a voucher is said, and nothing is booked', async () => {
  const person = await holder();
  const codeOf = async (body: object, who: Parameters<typeof book>[0] = person) => {
    const answer = await book(who, body);
    return [answer.status, answer.body.code];
  };
  const elsewhere = await scene.resource(await scene.place());
  const stranger = { as: await signedIn(scene), voucherId: person.voucherId };
  const stay = stayOn('2027-09-06');
  expect(await codeOf(stay, stranger)).toEqual([404, 'voucher-unknown']);
  expect(await codeOf({ ...stay, resourceId: elsewhere.id })).toEqual([422, 'voucher-not-valid-here']);
  expect(await codeOf(stayOn('2027-12-01'))).toEqual([422, 'voucher-outside-dates']);
  expect(await codeOf({ ...stay, end: '2027-09-07T18:00' })).toEqual([409, 'voucher-too-short']);
  expect(await codeOf({ ...stay, quantity: 2 })).toEqual([422, 'voucher-is-personal']);
  const colleague = { email: 'a@escale.example', displayName: 'A' };
  expect(await codeOf({ ...stay, onBehalfOf: colleague })).toEqual([422, 'voucher-is-personal']);
  const parts = [stay, { ...stay, start: stay.end, end: '2027-09-06T12:00' }];
  expect(await codeOf({ resourceId: undefined, start: undefined, end: undefined, parts })).toEqual([
    422,
    'voucher-is-personal',
  ]);
  expect((await change({ budgetCents: 839 })).status).toBe(200);
  expect(await codeOf(stay)).toEqual([409, 'voucher-budget-spent']);
  await change({ ended: true });
  expect(await codeOf(stay)).toEqual([409, 'voucher-programme-ended']);
  expect(await leftOf(person.as)).toBe(600);
  expect((await scene.sql`select 1 from bookings where place_id = ${place.id}`).length).toBe(0);
});

test('a stay let go in time is given back, too late it is lost; the budget has it back either way', async () => {
  const person = await holder();
  const { body: first } = await book(person);
  const { body: second } = await book(person, stayOn('2027-09-07'));
  const move = await scene.call('POST', `/bookings/${first.id}/reschedule`, {
    as: person.as,
    body: { start: '2027-09-08T09:00', end: '2027-09-08T11:00' },
  });
  expect([move.status, move.body.code]).toEqual([409, 'voucher-stays-put']);
  await scene.call('POST', `/bookings/${first.id}/cancellation`, { as: person.as, body: {} });
  expect([await leftOf(person.as), (await readProgramme()).drawnCents]).toEqual([480, 840]);
  await scene.at('2027-09-06T20:00:00+02:00', () =>
    scene.call('POST', `/bookings/${second.id}/cancellation`, { as: person.as, body: {} }),
  );
  expect([await leftOf(person.as), (await readProgramme()).drawnCents]).toEqual([480, 0]);
  const { body: held } = await book(person, { ...stayOn('2027-09-08'), hold: true });
  expect([held.status, await leftOf(person.as)]).toEqual(['held', 360]);
  const taken = await scene.call('POST', `/bookings/${held.id}/confirmation`, { as: person.as, body: {} });
  expect([taken.body.status, taken.body.total, await leftOf(person.as)]).toEqual(['confirmed', 0, 360]);
});

test('a month repays attested presences alone, is frozen, and names nobody', async () => {
  const [came, missed, late] = await Promise.all([holder(), holder(), holder()]);
  const { body: attended } = await book(came);
  const { body: skipped } = await book(missed);
  const { body: later } = await book(late, stayOn('2027-09-30'));
  await comeTo(came.as, attended, '2027-09-06T09:05:00+02:00');
  await scene.at('2027-09-06T10:00:00+02:00', () =>
    scene.call('POST', `/bookings/${skipped.id}/no-show`, { as: manager }),
  );
  await scene.at('2027-09-30T12:00:00+02:00', async () => {
    expect((await prepare('2027-09')).body.code).toBe('month-not-over');
  });
  const [statement] = await scene.at('2027-10-01T00:30:00+02:00', async () => {
    const { body } = await prepare('2027-09');
    expect((await prepare('2027-09')).body.items).toEqual(body.items);
    return body.items;
  });
  expect(statement).toMatchObject({
    ...{ stays: 1, parts: 120, people: null, netCents: 700, vatCents: 140, totalCents: 840 },
    ...{ state: 'prepared', month: '2027-09', preparedOn: '2027-10-01', correctionStays: 0 },
  });
  expect(await leftOf(missed.as)).toBe(480);
  expect(await readProgramme()).toMatchObject({ drawnCents: 1_680, statedCents: 840, toComeCents: 840 });

  // Told by the phone after the month was frozen: it goes into the next one.
  await scene.sql`update bookings set status = 'checked_in' where id = ${later.id}`;
  await scene.sql`insert into booking_transitions (place_id, id, booking_id, from_status, to_status, at)
    values (${place.id}, ${newId()}, ${later.id}, 'confirmed', 'checked_in', '2027-09-30T09:00:00+02:00')`;
  await scene.at('2027-11-02T10:00:00+01:00', async () => {
    const [next] = (await prepare('2027-10')).body.items;
    expect(next).toMatchObject({ stays: 1, correctionStays: 1, correctionCents: 840 });
    expect(next.number).toMatch(/^BD-2027-\d{4}$/);
    const read = await scene.call('GET', `/voucher-statements/${statement.id}`, { as: department });
    expect(read.body).toEqual(statement);
  });
  await expect(
    scene.sql`update voucher_statements set stays = 2 where id = ${statement.id}`,
  ).rejects.toThrow();
  const own = await scene.call('GET', `/places/${place.slug}/voucher-statements/${statement.id}`, {
    as: manager,
  });
  expect(own.body.bookings).toMatchObject([{ reference: attended.reference, parts: 120, totalCents: 840 }]);
  const file = await scene.call('GET', `/places/${place.slug}/members/${came.as.memberId}`, { as: manager });
  expect(file.body.stays).toMatchObject([{ reference: attended.reference, cost: 0, isPaidByVoucher: true }]);
  const csv = await scene.call('GET', `/voucher-statements.csv?programme=${programme}`, { as: department });
  for (const told of [statement, csv.body])
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${came.as.memberId}|Camille|${attended.reference}`));
});

test('a statement is prepared, approved, paid: in this order, each once', async () => {
  const person = await holder();
  const { body: stay } = await book(person);
  await comeTo(person.as, stay, '2027-09-06T09:05:00+02:00');
  await scene.at('2027-10-04T10:00:00+02:00', async () => {
    const [{ id }] = (await prepare('2027-09')).body.items;
    const move = (step: string, body: object = {}) =>
      scene.call('POST', `/voucher-statements/${id}/${step}`, { as: department, body });
    expect((await move('payment', { paidOn: '2027-10-04' })).body.code).toBe('statement-not-ready');
    expect((await move('approval')).body).toMatchObject({ state: 'approved', approvedOn: '2027-10-04' });
    expect((await move('approval')).status).toBe(409);
    expect((await move('payment', { paidOn: '2027-10-05' })).body.code).toBe('range-backwards');
    expect((await move('payment', { paidOn: '2027-10-04' })).body.state).toBe('paid');
    expect(await readProgramme()).toMatchObject({ paidCents: 840, statedCents: 0, drawnCents: 840 });
    expect((await change({ budgetCents: 839 })).body.code).toBe('budget-below-drawn');
    // Who is erased takes nothing out of what was counted.
    await scene.call('DELETE', '/me', { as: person.as });
    const [row] = await scene.sql`
      select count(*)::int as n from vouchers where programme_id = ${programme} and member_id is not null`;
    expect(row).toEqual({ n: 0 });
    expect(await readProgramme()).toMatchObject({ claimed: 1, paidCents: 840 });
  });
});

test('a place leaves with stays to come only when it is said that they stand', async () => {
  const person = await holder();
  await book(person);
  const leave = (more = '') => scene.call('DELETE', at(`/places/${place.slug}${more}`), { as: department });
  const refused = await leave();
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'voucher-stays-to-come', stays: 1 }]);
  expect((await leave('?staysStand=true')).body.places).toMatchObject([
    { leftOn: '2027-09-01', staysToCome: 1 },
  ]);
  expect((await book(person, stayOn('2027-09-07'))).body.code).toBe('voucher-not-valid-here');
  expect((await change({ name: 'Autre', seen: 7 })).body.code).toBe('changed-meanwhile');
});

test('an accountant reads and exports what is repaid to their place, and not who came', async () => {
  const person = await holder();
  const { body: stay } = await book(person);
  await comeTo(person.as, stay, '2027-09-06T09:05:00+02:00');
  const [statement] = await scene.at(
    '2027-10-04T10:00:00+02:00',
    async () => (await prepare('2027-09')).body.items,
  );
  const elsewhere = await scene.place();
  const works = (placeId: string, role: 'accountant' | 'host') =>
    signedIn(scene, { roles: [{ placeId, role }] });
  const [accountant, rival, host] = await Promise.all([
    works(place.id, 'accountant'),
    works(elsewhere.id, 'accountant'),
    works(place.id, 'host'),
  ]);
  const of = (slug: string) => `/places/${slug}/voucher-statements`;
  const get = (path: string, as = accountant) => scene.call('GET', path, { as });
  expect((await get(of(place.slug))).body.items).toEqual([statement]);
  expect((await get(`${of(place.slug)}/${statement.id}`)).body).toEqual({ ...statement, bookings: null });
  expect((await get(`${of(place.slug)}.csv`)).body).toContain(`${statement.number},2027-09,`);
  const file = await get(`/places/${place.slug}/members/${person.as.memberId}`);
  expect(file.body.stays).toMatchObject([{ reference: stay.reference, cost: 0, isPaidByVoucher: null }]);
  for (const as of [rival, host])
    for (const path of ['', `/${statement.id}`, '.csv'])
      expect((await get(of(place.slug) + path, as)).status).toBe(403);
  expect((await get(`${of(elsewhere.slug)}/${statement.id}`, rival)).status).toBe(404);
  expect((await get(`${of(elsewhere.slug)}.csv`, rival)).body).not.toContain(statement.number);
});

test('a statement prepared, then paid, is told to owners, managers and accountants, once, and names nobody', async () => {
  const works = (role: 'owner' | 'accountant' | 'host') =>
    signedIn(scene, { roles: [{ placeId: place.id, role }] });
  const [owner, accountant, host] = await Promise.all([works('owner'), works('accountant'), works('host')]);
  await scene.call('PATCH', '/me', { as: owner, body: { locale: 'en' } });
  const staff = [owner, accountant, host, manager];
  const addresses = [owner, accountant, manager].map(({ email }) => email).sort();
  const person = await holder();
  const { body: stay } = await book(person);
  await comeTo(person.as, stay, '2027-09-06T09:05:00+02:00');
  await scene.at('2027-10-04T10:00:00+02:00', async () => {
    const [{ id, number }] = (await prepare('2027-09')).body.items;
    await prepare('2027-09');
    const prepared = await mailsTo(staff);
    expect(prepared.map(({ to }) => to)).toEqual(addresses);
    const mailOf = (mails: Told[], { email }: TestActor) => mails.find(({ to }) => to === email);
    const link = `/gestion/${place.slug}/bons/${id}`;
    expect(mailOf(prepared, owner)?.subject).toContain(`a statement of vouchers is prepared (${number})`);
    for (const part of ['September 2027', '€8.40', `/en${link}`])
      expect(mailOf(prepared, owner)?.text).toContain(part);
    for (const part of [number, 'septembre 2027', '8,40 €', link])
      expect(mailOf(prepared, accountant)?.text).toContain(part);
    const move = (step: string) =>
      scene.call('POST', `/voucher-statements/${id}/${step}`, {
        as: department,
        body: step === 'payment' ? { paidOn: '2027-10-04' } : {},
      });
    await move('approval');
    expect(await mailsTo(staff)).toEqual([]);
    await move('payment');
    // Who works there no more is not written to.
    await scene.sql`delete from place_roles where member_id = ${owner.memberId}`;
    const paid = await mailsTo(staff);
    expect(paid.map(({ to }) => to)).toEqual([accountant, manager].map(({ email }) => email).sort());
    expect(mailOf(paid, manager)?.text).toContain('lundi 4 octobre 2027');
    expect(JSON.stringify([prepared, paid])).not.toMatch(
      new RegExp(`${person.as.memberId}|${person.as.email}|${stay.reference}|Coup de pouce|emploi`),
    );
  });
});

test('a voucher that ends in fourteen days with something left is told once, to who wants reminders', async () => {
  const [some, quiet, empty, late] = [await holder(), await holder(), await holder(), await signedIn(scene)];
  await scene.call('PATCH', '/me', { as: quiet.as, body: { notifications: { reminder: false } } });
  await scene.sql`update vouchers set parts_left = 0 where id = ${empty.voucherId}`;
  const [code = ''] = (await make()).body.codes;
  const everybody = [some.as, quiet.as, empty.as, late];
  const told = async (instant: string) =>
    scene.at(instant, async () => {
      await remindOfVouchers(scene.ports);
      return mailsTo(everybody);
    });
  expect(await told('2027-11-16T08:59:00+01:00')).toEqual([]);
  await scene.at('2027-11-16T10:00:00+01:00', () => claim(late, code));
  const [mail, ...others] = await told('2027-11-16T10:01:00+01:00');
  expect([mail?.to, others]).toEqual([some.as.email, []]);
  expect(mail?.subject).toBe('Votre bon se termine bientôt');
  for (const part of ['Coup de pouce', '10 h', 'mardi 30 novembre 2027', '/mon-escale/bons'])
    expect(mail?.text).toContain(part);
  expect(await told('2027-11-29T10:00:00+01:00')).toEqual([]);
});
