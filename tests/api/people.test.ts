import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import type { TestPlace, TestResource } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let place: TestPlace;
let desks: TestResource;
let ada: TestActor;
let bob: TestActor;
let stranger: TestActor;
let department: TestActor;

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
  mail.received.length = 0;
  place = await scene.place();
  desks = await scene.resource(place);
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
  stranger = await signedIn(scene, { displayName: 'Cleo' });
  department = await signedIn(scene, { platformRole: 'department' });
  for (const as of [ada, bob]) await comes(as);
});

/** A day at the place, on the Monday of the pricing page. */
const comes = async (as: TestActor) => {
  const body = { resourceId: desks.id, formula: 'day', count: 1, date: '2027-09-06' };
  const { status, body: booked } = await scene.call('POST', '/bookings', { as, body });
  expect(status).toBe(201);
  return booked;
};
const profile = { headline: '', does: '', seeks: '', tags: [], link: '', acceptsMessages: true };
const tell = (as: TestActor, more: Partial<Record<keyof typeof profile, unknown>>) =>
  scene.call('PUT', '/me/profile', { as, body: { ...profile, ...more } });
const choose = (as: TestActor, audience: string) =>
  scene.call('PUT', `/me/profile/places/${place.slug}`, { as, body: { audience } });
const list = (as: TestActor | null, query = '') =>
  scene.call('GET', `/places/${place.slug}/people?${query}`, { ...(as && { as }) });
const names = async (as: TestActor | null, query?: string) =>
  (await list(as, query)).body.items.map(({ displayName }: { displayName: string }) => displayName);
const seenBy = () => Promise.all([null, stranger, bob, department].map((as) => names(as)));
const idOfAda = async () => {
  const [row] = await scene.sql<{ id: string }[]>`
    select id from profile_listings where member_id = ${ada.memberId} and place_id = ${place.id}`;
  return row?.id ?? '';
};
const write = (as: TestActor, id: string, more: Record<string, unknown> = {}) =>
  scene.call('POST', `/places/${place.slug}/people/${id}/messages`, {
    as,
    body: { text: 'Bonjour Ada', sharesAddress: false, ...more },
  });
const deliver = () =>
  deliverOutbox(
    { ...portsOn(scene.database, silentLog), sendMail: mailer.send },
    new AbortController().signal,
  );

const letterCalled = (subject: string) => mail.received.find((letter) => letter.subject === subject);

describe('a person', () => {
  test('is listed for nobody until they choose, and for the circle they chose from then on', async () => {
    await tell(ada, { headline: 'Cartographe' });
    expect(await seenBy()).toEqual([[], [], [], []]);
    await choose(ada, 'place');
    expect(await seenBy()).toEqual([[], [], ['Ada'], []]);
    await choose(ada, 'members');
    expect(await seenBy()).toEqual([[], ['Ada'], ['Ada'], []]);
    await choose(ada, 'public');
    expect(await seenBy()).toEqual([['Ada'], ['Ada'], ['Ada'], []]);
  });

  test('leaves at once, at every door', async () => {
    await choose(ada, 'public');
    const id = await idOfAda();
    expect((await write(bob, id)).status).toBe(201);
    await choose(ada, 'nobody');
    expect(await seenBy()).toEqual([[], [], [], []]);
    expect((await scene.call('GET', `/places/${place.slug}/people/${id}`)).status).toBe(404);
    expect((await write(bob, id)).status).toBe(404);
  });

  test('whom a stranger may not see answers as somebody who does not exist', async () => {
    await choose(ada, 'place');
    const asked = async (as: TestActor | null, id: string) => {
      const answer = await scene.call('GET', `/places/${place.slug}/people/${id}`, { ...(as && { as }) });
      return [answer.status, { ...answer.body, requestId: '', instance: '' }];
    };
    const nobody = '0199f0c4-0000-7000-8000-000000000001';
    for (const as of [null, stranger, department])
      expect(await asked(as, await idOfAda())).toEqual(await asked(as, nobody));
    expect((await list(stranger)).body).toEqual({ items: [], nextCursor: null, total: 0 });
    expect((await list(stranger, 'q=ada')).body.total).toBe(0);
    const refusals = await Promise.all([write(stranger, await idOfAda()), write(stranger, nobody)]);
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'not-found'],
      [404, 'not-found'],
    ]);
  });

  test('is of the place by a stay that is confirmed and not long past, or by working there', async () => {
    expect((await choose(stranger, 'place')).body.code).toBe('not-of-this-place');
    await choose(ada, 'public');
    expect(await scene.at('2027-12-01T12:00:00Z', () => names(null))).toEqual(['Ada']);
    expect(await scene.at('2027-12-20T12:00:00Z', () => names(null))).toEqual([]);
    const booked = await comes(stranger);
    expect((await choose(stranger, 'place')).status).toBe(200);
    await scene.call('POST', `/bookings/${booked.id}/cancellation`, { as: stranger, body: {} });
    expect(await names(bob)).toEqual(['Ada']);
    const host = await signedIn(scene, { displayName: 'Hal', roles: [{ placeId: place.id, role: 'host' }] });
    await choose(host, 'place');
    expect(await names(bob)).toEqual(['Ada', 'Hal']);
  });

  test('is found by words of the profile, page by page, in as many statements whatever their number', async () => {
    await tell(ada, { does: 'Cartes et atlas', tags: ['Géographie'] });
    await tell(bob, { seeks: 'une géographe' });
    await choose(ada, 'members');
    const forOne = await statementsOf(scene, () => list(stranger));
    await choose(bob, 'members');
    expect(await statementsOf(scene, () => list(stranger))).toBe(forOne);
    expect(await names(stranger, 'q=geographie')).toEqual(['Ada']);
    expect(await names(stranger, 'q=GEOGRAPH')).toEqual(['Ada', 'Bob']);
    expect(await names(stranger, 'q=atlas+geographie')).toEqual(['Ada']);
    const { body: first } = await list(stranger, 'limit=1');
    expect([first.items[0].displayName, first.total]).toEqual(['Ada', 2]);
    expect(await names(stranger, `limit=1&cursor=${first.nextCursor}`)).toEqual(['Bob']);
    expect(JSON.stringify(first)).not.toMatch(new RegExp(`${ada.email}|${ada.memberId}`));
  });

  test('tells in text, and links to the web only', async () => {
    const html = '<img src=x onerror=alert(1)>';
    expect((await tell(ada, { does: html, link: 'atelier.example' })).body).toMatchObject({
      does: html,
      link: 'https://atelier.example',
    });
    const before = await fingerprintOf(scene.sql);
    const refused = await tell(ada, { link: 'javascript:alert(1)' });
    expect([refused.status, refused.body.code]).toEqual([422, 'link-not-web']);
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });
});

describe('a message', () => {
  test('arrives as text, without an address unless its sender gave it, and is answered once', async () => {
    await choose(ada, 'place');
    const sent = await write(bob, await idOfAda(), { text: 'Bonjour <b>Ada</b>\nUn café ?' });
    expect(sent.status).toBe(201);
    await deliver();
    const letter = letterCalled('Bob vous écrit');
    expect(letter?.to).toEqual([ada.email]);
    expect(letter?.text).toContain('Bonjour <b>Ada</b>');
    expect(letter?.html).toContain('Bonjour &#60;b&#62;Ada&#60;/b&#62;');
    expect(letter?.raw).not.toMatch(new RegExp(`reply-to|${bob.email}`, 'i'));
    const answer = (text: string) =>
      scene.call('POST', `/me/messages/${sent.body.id}/answer`, {
        as: ada,
        body: { text, sharesAddress: true },
      });
    expect((await answer('Volontiers')).status).toBe(201);
    expect((await answer('Encore')).body.code).toBe('already-answered');
    await deliver();
    const answered = letterCalled('Ada vous a répondu');
    expect(answered?.to).toEqual([bob.email]);
    expect(answered?.raw).toMatch(new RegExp(`^Reply-To: .*${ada.email}`, 'im'));
  });

  test('is sent five times a day and no more, even all at once, and never to who takes none', async () => {
    await choose(ada, 'place');
    const id = await idOfAda();
    const all = await Promise.all(Array.from({ length: 8 }, () => write(bob, id)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(all.filter(({ body }) => body.code === 'too-many-messages')).toHaveLength(3);
    await tell(ada, { acceptsMessages: false });
    await scene.sql`delete from member_messages`;
    expect((await write(bob, id)).body.code).toBe('messages-not-accepted');
    expect((await write(ada, id)).body.code).toBe('messages-not-accepted');
  });

  test('that was reported is the last from its sender; only who got it can read or report it', async () => {
    await choose(ada, 'place');
    const id = await idOfAda();
    const { body } = await write(bob, id, { text: 'Achetez' });
    const report = (as: TestActor) =>
      scene.call('PUT', `/me/messages/${body.id}/report`, { as, body: { reason: 'Réclame' } });
    expect((await report(bob)).status).toBe(404);
    expect((await report(ada)).body).toMatchObject({ text: 'Achetez', senderName: 'Bob', isReported: true });
    expect((await write(bob, id)).body.code).toBe('messages-not-accepted');
  });
});

test('an export holds the profile and both sides of what was written; erasure leaves nothing of it', async () => {
  await tell(ada, { headline: 'Cartographe' });
  await choose(ada, 'public');
  await write(bob, await idOfAda());
  const { tables } = (await scene.call('GET', '/me/export', { as: ada })).body;
  expect(tables.profiles).toMatchObject([{ headline: 'Cartographe' }]);
  expect(tables.profile_listings).toMatchObject([{ audience: 'public' }]);
  expect(tables.member_messages).toMatchObject([{ text: 'Bonjour Ada', is_mine: false }]);
  expect((await scene.call('DELETE', '/me', { as: ada, body: {} })).status).toBeLessThan(300);
  const left = await scene.sql`
    select 1 from profiles where member_id = ${ada.memberId}
    union all select 1 from profile_listings where member_id = ${ada.memberId}
    union all select 1 from member_messages where ${ada.memberId}::uuid in (sender_id, recipient_id)`;
  expect([await names(null), left.length]).toEqual([[], 0]);
  await deliver();
  expect(letterCalled('Bob vous écrit')).toBeUndefined();
});
