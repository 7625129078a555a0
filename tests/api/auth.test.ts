import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { JWT_SECRET } from '../support/app.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
const password = 'un-mot-de-passe-assez-long';

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const signUp = (email: string, more = {}) =>
  scene.call('POST', '/auth/sign-up', { body: { email, password, displayName: 'Zoé', ...more } });
const signIn = (email: string, given = password) =>
  scene.call('POST', '/auth/sign-in', { body: { email, password: given } });

describe('opening an account', () => {
  test('gives no token, and the new account can sign in at once', async () => {
    const answer = await signUp('zoe@escale.example');
    expect([answer.status, answer.body]).toEqual([201, { email: 'zoe@escale.example' }]);
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect((await signIn('zoe@escale.example')).body.member).toMatchObject({
      displayName: 'Zoé',
      locale: 'fr',
    });
  });

  test('with a known address, in any case, answers the same, changes nothing and mails the owner', async () => {
    const first = await signUp('known@escale.example');
    const again = await signUp('KNOWN@escale.example', {
      password: 'une-autre-phrase-secrete',
      displayName: 'Mallory',
    });
    expect([again.status, Object.keys(again.body)]).toEqual([first.status, Object.keys(first.body)]);
    const accounts =
      await scene.sql`select display_name from members where lower(email) = 'known@escale.example'`;
    expect(accounts).toEqual([{ display_name: 'Zoé' }]);
    expect((await signIn('known@escale.example', 'une-autre-phrase-secrete')).status).toBe(401);
    const mails =
      await scene.sql`select topic from outbox where lower(payload->>'email') = 'known@escale.example' order by created_at`;
    expect(mails.map(({ topic }) => topic)).toEqual(['member.signed_up', 'member.signed_up_again']);
  });

  test('keeps a password that nobody can read back', async () => {
    await signUp('hashed@escale.example');
    const [row] = await scene.sql`select password_hash from members where email = 'hashed@escale.example'`;
    expect(row?.password_hash).toMatch(/^argon2id\$19456,2,1\$/);
    expect(row?.password_hash).not.toContain(password);
  });

  test.each([
    ['a short password', { password: 'court' }],
    ['no address', { email: 'nobody' }],
    ['a blank name', { displayName: '   ' }],
    ['a role it would like to have', { platformRole: 'admin' }],
  ])('is refused with %s', async (_, wrong) => {
    const answer = await signUp('wrong@escale.example', wrong);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed-request']);
    expect(await scene.sql`select 1 from members where email = 'wrong@escale.example'`).toHaveLength(0);
  });
});

describe('signing in', () => {
  test('takes the address in any case and gives a token of ten minutes', async () => {
    await signUp('Case@Escale.example');
    const answer = await signIn('cASE@eSCALE.example');
    expect(answer.body).toMatchObject({ expiresIn: 600, member: { email: 'Case@Escale.example' } });
    const me = await scene.call('GET', '/me', {
      headers: { authorization: `Bearer ${answer.body.accessToken}` },
    });
    expect(me.body.email).toBe('Case@Escale.example');
  });

  test('sets cookies that scripts can not read and other sites can not send', async () => {
    await signUp('cookie@escale.example');
    const { headers } = await signIn('cookie@escale.example');
    const cookies = [headers['set-cookie'] ?? []].flat();
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
  });

  test('says the same for a wrong password and for an address that nobody has', async () => {
    await signUp('real@escale.example');
    const wrong = await signIn('real@escale.example', 'pas-le-bon-mot-de-passe');
    const unknown = await signIn('nobody@escale.example');
    const withoutId = ({ body: { requestId: _, ...problem } }: typeof wrong) => problem;
    expect([wrong.status, withoutId(wrong).code]).toEqual([401, 'wrong-credentials']);
    expect(withoutId(unknown)).toEqual(withoutId(wrong));
  });

  test('is not possible for a person who never chose a password', async () => {
    const guest = await signedIn(scene);
    expect((await signIn(guest.email, '')).status).toBe(401);
  });
});

describe('a token', () => {
  const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const forged = (claims: object, { alg = 'HS256', secret = JWT_SECRET } = {}) => {
    const content = `${base64url({ alg, typ: 'JWT' })}.${base64url(claims)}`;
    const signature = alg === 'none' ? '' : createHmac('sha256', secret).update(content).digest('base64url');
    return `${content}.${signature}`;
  };
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
  const read = (token: string) => scene.call('GET', '/me', { headers: { authorization: `Bearer ${token}` } });

  test('made as the server makes it is believed, so that the forgeries below fail for their own reason', async () => {
    const { sessionId: sid, memberId: sub } = await signedIn(scene);
    const good = forged({
      sid,
      sub,
      iss: 'escale',
      aud: 'escale-api',
      iat: inSeconds(-1),
      exp: inSeconds(60),
    });
    expect((await read(good)).status).toBe(200);
  });

  const honest = () => ({ iss: 'escale', aud: 'escale-api', iat: inSeconds(-1), exp: inSeconds(60) });
  const forgeries: [name: string, make: (claims: object) => string][] = [
    ['that has expired', (claims) => forged({ ...claims, iat: inSeconds(-700), exp: inSeconds(-100) })],
    [
      'signed with another secret',
      (claims) => forged(claims, { secret: 'another-secret-that-is-long-enough!' }),
    ],
    ['that says alg none', (claims) => forged(claims, { alg: 'none' })],
    ['of another algorithm', (claims) => forged(claims, { alg: 'HS512' })],
    ['of another issuer', (claims) => forged({ ...claims, iss: 'elsewhere' })],
    ['for another audience', (claims) => forged({ ...claims, aud: 'another-api' })],
    ['that names no issuer', (claims) => forged({ ...claims, iss: undefined })],
    ['that names no audience', (claims) => forged({ ...claims, aud: undefined })],
    ['that never expires', (claims) => forged({ ...claims, exp: undefined })],
    [
      'whose claims were changed',
      (claims) => forged(claims).replace(/\.[^.]+\./, `.${base64url({ ...claims, sub: 'x' })}.`),
    ],
    ['that is no token', () => 'not.a.token'],
  ];

  test.each(forgeries)('%s opens nothing', async (_, make) => {
    const { sessionId: sid, memberId: sub } = await signedIn(scene);
    const answer = await read(make({ ...honest(), sid, sub }));
    expect([answer.status, answer.body.code]).toEqual([401, 'session-ended']);
  });

  test('of a session that never was opens nothing', async () => {
    const sid = '01890000-0000-7000-8000-000000000000';
    for (const unknown of [sid, 'not-an-id', '', undefined])
      expect((await read(forged({ ...honest(), sid: unknown, sub: sid }))).status).toBe(401);
  });
});
