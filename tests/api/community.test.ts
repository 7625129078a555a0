import { deliverOutbox, openMailer, portsOn, tellStaff } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let ada: TestActor;
let bob: TestActor;
let host: TestActor;
let accountant: TestActor;
let department: TestActor;
let stranger: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});

beforeEach(async () => {
  await scene.sql`update outbox set delivered_at = now()`;
  await scene.sql`delete from community_entries`;
  mail.received.length = 0;
  place = await scene.place();
  const desks = await scene.resource(place);
  const works = (role: 'host' | 'accountant') => signedIn(scene, { roles: [{ placeId: place.id, role }] });
  host = await works('host');
  accountant = await works('accountant');
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  stranger = await signedIn(scene);
  department = await signedIn(scene, { platformRole: 'department' });
  // The department's account comes too: a stay does not open this door to it.
  for (const as of [ada, bob, department]) {
    const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-06' };
    expect((await scene.call('POST', '/bookings', { as, body })).status).toBe(201);
  }
});

const at = (path = '') => `/places/${place.slug}/community${path}`;
const ask = (as: TestActor, more: Record<string, unknown> = {}) =>
  scene.call('POST', at(), {
    as,
    body: { kind: 'need', title: 'Une perceuse', text: 'Pour samedi', ...more },
  });
const asked = async (as: TestActor, more: Record<string, unknown> = {}) => {
  const answer = await ask(as, more);
  expect(answer.status).toBe(201);
  return answer.body;
};
const decide = (as: TestActor, { id }: { id: string }, body: Record<string, unknown>) =>
  scene.call('PUT', at(`/${id}/decision`), { as, body });
const show = (entry: { id: string; revision: number }, as = host) =>
  decide(as, entry, { status: 'visible', revision: entry.revision });
const hide = (entry: { id: string; revision: number }, as = host) =>
  decide(as, entry, { status: 'hidden', reason: 'C’est une réclame', revision: entry.revision });
const titles = async (as: TestActor) =>
  (await scene.call('GET', at(), { as })).body.items.map(({ title }: { title: string }) => title);
const desk = async (as = host) =>
  (await scene.call('GET', `/places/${place.slug}/community-desk`, { as })).body;
const subjects = async () => {
  const ports = { ...portsOn(scene.database, silentLog), sendMail: mailer.send };
  mail.received.length = 0;
  await deliverOutbox(ports, new AbortController().signal);
  return mail.received
    .filter(({ subject }) => /annonce/.test(subject))
    .map(({ to, subject }) => [to[0], subject.replaceAll('\u00a0', ' ')]);
};

describe('an entry', () => {
  test('waits for the place, is then read by its people, and its author hears of it', async () => {
    const entry = await asked(ada);
    expect(entry).toMatchObject({ status: 'waiting', authorName: 'Ada', isMine: true });
    expect([await titles(bob), (await desk()).waiting.length]).toEqual([[], 1]);
    expect((await scene.call('GET', at(`/${entry.id}`), { as: bob })).status).toBe(404);
    expect((await show(entry)).body.status).toBe('visible');
    expect(await titles(bob)).toEqual(['Une perceuse']);
    expect(await subjects()).toEqual([[ada.email, 'Un lieu : votre annonce est publiée']]);
    expect((await ask(bob, { kind: 'notice' })).body.code).toBe('not-allowed');
    await asked(host, { kind: 'notice', title: 'Le four est réparé' });
    expect(await titles(ada)).toEqual(['Le four est réparé', 'Une perceuse']);
  });

  test('is shown at once where the place wants that, for thirty days or ninety at most', async () => {
    const settings = `/places/${place.slug}/community-settings`;
    const body = { approvesFirst: false };
    expect((await scene.call('PUT', settings, { as: host, body })).status).toBe(204);
    const entry = await asked(ada);
    expect(entry.status).toBe('visible');
    const lasts = (at: string) => scene.at(`${at}T12:00:00Z`, () => titles(bob));
    const now = new Date(entry.createdAt).getTime();
    const day = (n: number) => new Date(now + n * 86_400_000).toISOString().slice(0, 10);
    expect(entry.endsOn).toBe(day(30));
    expect([await lasts(day(30)), await lasts(day(31))]).toEqual([['Une perceuse'], []]);
    expect((await ask(ada, { endsOn: day(91) })).body.code).toBe('entry-lasts-too-long');
    expect((await ask(ada, { endsOn: day(-1) })).body.code).toBe('entry-ends-in-the-past');
  });

  test('is for the people of the place: not for strangers, never for the department', async () => {
    const entry = await asked(host, { title: 'Clé perdue' });
    const before = await fingerprintOf(scene.sql);
    for (const as of [stranger, department]) {
      const answers = await Promise.all([
        scene.call('GET', at(), { as }),
        scene.call('GET', at(`/${entry.id}`), { as }),
        ask(as),
        scene.call('PUT', at(`/${entry.id}/report`), { as, body: { reason: '' } }),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, 'not-of-this-place']),
      );
      expect((await scene.call('GET', `/places/${place.slug}/community-desk`, { as })).status).toBe(403);
    }
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('that is reported comes before the place, which hides it for a reason that only its author reads', async () => {
    const entry = await asked(ada, { title: 'Gagnez <b>beaucoup</b>' });
    await show(entry);
    expect(
      (await scene.call('PUT', at(`/${entry.id}/report`), { as: bob, body: { reason: 'Réclame' } })).status,
    ).toBe(204);
    const { reported, visible } = await desk();
    expect([reported[0]?.reasons, visible]).toEqual([['Réclame'], []]);
    expect((await hide(reported[0].entry)).status).toBe(200);
    expect([await titles(bob), (await desk()).reported]).toEqual([[], []]);
    const { mine } = (await scene.call('GET', at(), { as: ada })).body;
    expect(mine).toMatchObject([{ status: 'hidden', reason: 'C’est une réclame' }]);
    await subjects();
    const letter = mail.received.find(({ subject }) => subject.includes('n’est pas publiée'));
    expect(letter?.text).toContain('C’est une réclame');
    expect(letter?.html).toContain('Gagnez &#60;b&#62;beaucoup');
  });

  test('is decided on once: a colleague who saw it as it was is told what stands there now', async () => {
    const entry = await asked(ada);
    const [first, second] = await Promise.all([show(entry), hide(entry)]);
    const lost = first.status === 409 ? first : second;
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect(lost.body).toMatchObject({ code: 'entry-changed', revision: 1 });
  });

  test('is moderated by hosts, not by the accountant, nor by whoever works elsewhere', async () => {
    const entry = await asked(ada);
    const other = await scene.place();
    const rival = await signedIn(scene, { roles: [{ placeId: other.id, role: 'owner' }] });
    const before = await fingerprintOf(scene.sql);
    for (const as of [accountant, rival, ada]) expect((await show(entry, as)).status).toBe(403);
    const there = `/places/${other.slug}/community/${entry.id}/decision`;
    const body = { status: 'visible', revision: 0 };
    expect((await scene.call('PUT', there, { as: rival, body })).status).toBe(404);
    expect((await desk(accountant)).code).toBe('not-allowed');
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    expect((await show(entry)).status).toBe(200);
  });

  test('is taken back by its author alone, and answered without an address', async () => {
    const entry = await asked(ada);
    await show(entry);
    const body = { text: 'J’en ai une', sharesAddress: false };
    const answer = await scene.call('POST', at(`/${entry.id}/messages`), { as: bob, body });
    expect(answer.status).toBe(201);
    expect((await scene.call('DELETE', at(`/${entry.id}`), { as: bob })).status).toBe(404);
    expect((await scene.call('DELETE', at(`/${entry.id}`), { as: ada })).status).toBe(204);
    expect(await titles(bob)).toEqual([]);
  });
});

test('the staff hear once a day of what waits, and not of what is settled', async () => {
  const ports = portsOn(scene.database, silentLog);
  const entry = await asked(ada);
  const tell = (instant: string) => scene.at(instant, () => tellStaff(ports));
  expect(await tell('2027-01-04T05:00:00Z')).toBe(0);
  const [mine] =
    await scene.sql`update community_entries set ends_on = '2027-12-31' where id = ${entry.id} returning id`;
  expect(mine?.id).toBe(entry.id);
  const early = await tell('2027-01-04T05:00:00Z');
  const first = await tell('2027-01-04T09:00:00Z');
  const again = await tell('2027-01-04T15:00:00Z');
  const tomorrow = await tell('2027-01-05T09:00:00Z');
  expect([early, first, again, tomorrow]).toEqual([0, 1, 0, 1]);
  expect(await subjects()).toEqual([
    [host.email, 'Un lieu : des annonces vous attendent'],
    [host.email, 'Un lieu : des annonces vous attendent'],
  ]);
  await show(entry);
  expect(await tell('2027-01-06T09:00:00Z')).toBe(0);
});

test('a message that was reported is settled by the place, and who is barred writes to nobody there', async () => {
  const entry = await asked(ada);
  await show(entry);
  const write = () =>
    scene.call('POST', at(`/${entry.id}/messages`), {
      as: bob,
      body: { text: 'Achetez', sharesAddress: false },
    });
  const { body } = await write();
  await scene.call('PUT', `/me/messages/${body.id}/report`, { as: ada, body: { reason: 'Réclame' } });
  expect((await desk()).messages).toMatchObject([{ senderName: 'Bob', text: 'Achetez', reason: 'Réclame' }]);
  const settle = (as: TestActor) =>
    scene.call('PUT', `/places/${place.slug}/reported-messages/${body.id}`, {
      as,
      body: { settlement: 'barred' },
    });
  expect([(await settle(accountant)).status, (await settle(host)).status]).toEqual([403, 204]);
  expect((await settle(host)).status).toBe(404);
  expect((await write()).body.code).toBe('barred-from-writing');
  expect((await desk()).messages).toEqual([]);
});
