import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';

const email = 'oublieuse@escale.example';
const password = 'un-mot-de-passe-assez-long';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  await scene.call('POST', '/auth/sign-up', { body: { email, password, displayName: 'Odile' } });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(() => {
  mail.received.length = 0;
});

const ask = (address: string) => scene.call('POST', '/auth/password-reset', { body: { email: address } });

const deliver = () =>
  deliverOutbox(portsOn(scene.database, silentLog, mailer.send), new AbortController().signal);

const linkedToken = async (): Promise<string> => {
  await ask(email);
  await deliver();
  return /mot-de-passe\/([\w-]+)/.exec(mail.received.at(-1)?.text ?? '')?.[1] ?? '';
};

const choose = (token: string, chosen: string) =>
  scene.call('POST', '/auth/password', { body: { token, password: chosen } });

const signIn = (chosen: string) => scene.call('POST', '/auth/sign-in', { body: { email, password: chosen } });

test('a mail lets in who forgot the password, once, and ends every session', async () => {
  const before = await signIn(password);
  const token = await linkedToken();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect((await choose(token, 'un-autre-mot-de-passe')).status).toBe(204);
  expect((await signIn(password)).status).toBe(401);
  expect((await signIn('un-autre-mot-de-passe')).status).toBe(200);
  const authorization = `Bearer ${before.body.accessToken}`;
  expect((await scene.call('GET', '/me', { headers: { authorization } })).status).toBe(401);
  expect((await choose(token, 'encore-un-mot-de-passe')).body).toMatchObject({ code: 'reset-link-spent' });
});

test('a newer mail makes the older one worthless, and none works for more than an hour', async () => {
  const older = await linkedToken();
  const newer = await linkedToken();
  expect((await choose(older, 'un-mot-de-passe-trop-tard')).status).toBe(422);
  await scene.sql`update password_resets set expires_at = now() - interval '1 minute'`;
  expect((await choose(newer, 'un-mot-de-passe-trop-tard')).status).toBe(422);
});

test('an address that nobody has gets the same answer and no mail', async () => {
  const [known, unknown] = [await ask(email), await ask('personne@escale.example')];
  expect(unknown.status).toBe(known.status);
  expect(unknown.body).toEqual({ email: 'personne@escale.example' });
  await deliver();
  expect(mail.received.map(({ to }) => to)).toEqual([[email]]);
});

test('the secret rests nowhere: of the one that was sent only a hash is kept', async () => {
  const token = await linkedToken();
  const tables = ['outbox', 'password_resets', 'audit', 'members'];
  for (const name of tables)
    expect(await scene.sql`select 1 from ${scene.sql(name)} as t where t::text like ${`%${token}%`}`).toEqual(
      [],
    );
});
