import { hashPassword } from '@escale/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
const password = 'un-mot-de-passe-assez-long';
const ORIGIN = 'http://localhost:3000';

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

type Cookies = { access: string; refresh: string };

const cookiesOf = (headers: Record<string, unknown>): Cookies => {
  const text = String(headers['set-cookie']);
  const of = (name: string) => new RegExp(`${name}=([^;]+)`).exec(text)?.[1] ?? '';
  return { access: of('escale_access'), refresh: of('escale_refresh') };
};

/** A browser's session: cookies only. */
const browser = async () => {
  const { memberId, email } = await signedIn(scene);
  await scene.sql`update members set password_hash = ${await hashPassword(password)} where id = ${memberId}`;
  const { headers } = await scene.call('POST', '/auth/sign-in', { body: { email, password } });
  return { memberId, cookies: cookiesOf(headers) };
};

const withCookies = ({ access, refresh }: Cookies, origin: string | null = ORIGIN) => ({
  host: 'localhost:3000',
  cookie: `escale_access=${access}; escale_refresh=${refresh}`,
  ...(origin !== null && { origin }),
});

const refresh = (cookies: Cookies) =>
  scene.call('POST', '/auth/refresh', { headers: withCookies(cookies, ORIGIN) });
const read = (cookies: Cookies) => scene.call('GET', '/me', { headers: withCookies(cookies, null) });

/** What a clock would do: the last rotation was that long ago. */
const letPass = (memberId: string, seconds: number) =>
  scene.sql`update sessions set rotated_at = rotated_at - make_interval(secs => ${seconds}) where member_id = ${memberId}`;

describe('a refresh token', () => {
  test('is exchanged for a new pair, and each pair works', async () => {
    const { cookies } = await browser();
    const next = cookiesOf((await refresh(cookies)).headers);
    expect(next.refresh).not.toBe(cookies.refresh);
    expect((await read(next)).status).toBe(200);
    expect((await refresh(next)).status).toBe(200);
  });

  test('whose answer was lost is forgiven for ten seconds, with the very same successor', async () => {
    const { memberId, cookies } = await browser();
    const first = cookiesOf((await refresh(cookies)).headers);
    await letPass(memberId, 8);
    const again = await refresh(cookies);
    expect([again.status, cookiesOf(again.headers).refresh]).toEqual([200, first.refresh]);
  });

  test('used by two tabs at the same moment gives both the same successor', async () => {
    const { cookies } = await browser();
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(cookies)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ headers }) => cookiesOf(headers).refresh)).size).toBe(1);
  });

  test('used again later ends the whole session, thief and owner alike', async () => {
    const { memberId, cookies } = await browser();
    const next = cookiesOf((await refresh(cookies)).headers);
    await letPass(memberId, 11);
    expect((await refresh(cookies)).body.code).toBe('session-ended');
    expect((await refresh(next)).status).toBe(401);
    expect((await read(next)).status).toBe(401);
  });

  test.each(['', 'nonsense', `01890000-0000-7000-8000-000000000000.${'A'.repeat(43)}`])(
    'that is none of ours (%s) opens nothing',
    async (text) => {
      const answer = await refresh({ access: '', refresh: text });
      expect([answer.status, answer.body.code]).toEqual([401, 'session-ended']);
    },
  );

  test('of a session that is over its thirty days opens nothing', async () => {
    const { memberId, cookies } = await browser();
    await scene.sql`update sessions set created_at = created_at - interval '31 days', expires_at = expires_at - interval '31 days'
      where member_id = ${memberId}`;
    expect((await refresh(cookies)).status).toBe(401);
    expect((await read(cookies)).status).toBe(401);
  });
});

describe('what bites on the next request', () => {
  test('signing out: neither token opens anything any more, and the cookies go', async () => {
    const { cookies } = await browser();
    const out = await scene.call('POST', '/auth/sign-out', { headers: withCookies(cookies, ORIGIN) });
    expect(out.status).toBe(204);
    expect(String(out.headers['set-cookie'])).toMatch(/escale_access=;.*escale_refresh=;/);
    expect([(await read(cookies)).status, (await refresh(cookies)).status]).toEqual([401, 401]);
  });

  test('signing out ends this session, not those on other devices', async () => {
    const one = await signedIn(scene);
    const other = { ...one, sessionId: one.memberId };
    await scene.sql`insert into sessions (id, member_id, refresh_hash, expires_at)
      values (${other.sessionId}, ${one.memberId}, 'other', now() + interval '1 day')`;
    const bearer = `Bearer ${scene.app.jwt.sign({ sub: one.memberId, sid: other.sessionId })}`;
    await scene.call('POST', '/auth/sign-out', { as: one });
    expect((await scene.call('GET', '/me', { headers: { authorization: bearer } })).status).toBe(200);
  });

  test('a change of role: a right given counts at once, and so does one taken away', async () => {
    const place = await scene.place();
    const person = await signedIn(scene);
    const look = () => scene.call('GET', `/bookings?scope=place&place=${place.slug}`, { as: person });
    expect((await look()).status).toBe(404);
    await scene.sql`insert into place_roles (place_id, member_id, role) values (${place.id}, ${person.memberId}, 'manager')`;
    expect((await look()).status).toBe(200);
    await scene.sql`delete from place_roles where member_id = ${person.memberId}`;
    expect((await look()).status).toBe(404);
  });
});

describe('a write that carries cookies', () => {
  const rename = (headers: Record<string, string>) =>
    scene.call('PATCH', '/me', { headers, body: { displayName: 'Pwned' } });

  test('from our own pages is done', async () => {
    const { cookies } = await browser();
    expect((await rename(withCookies(cookies, ORIGIN))).status).toBe(200);
  });

  test.each([
    ['from another site', 'https://evil.example'],
    ['from another port', 'http://localhost:3001'],
    ['from a sandboxed frame', 'null'],
    ['from nonsense', 'not a url'],
  ])('%s is refused and changes nothing', async (_, origin) => {
    const { memberId, cookies } = await browser();
    const answer = await rename(withCookies(cookies, origin));
    expect([answer.status, answer.body.code]).toEqual([403, 'wrong-origin']);
    expect(await scene.sql`select display_name from members where id = ${memberId}`).toEqual([
      { display_name: 'Camille Test' },
    ]);
  });

  test('that says no Origin is refused where a browser tells that it crosses sites', async () => {
    const { cookies } = await browser();
    const from = (site: string) => rename({ ...withCookies(cookies, null), 'sec-fetch-site': site });
    expect([(await from('cross-site')).status, (await from('same-site')).status]).toEqual([403, 403]);
    expect((await from('same-origin')).status).toBe(200);
  });

  test('is done for a program, which says neither Origin nor Sec-Fetch-Site', async () => {
    const { cookies } = await browser();
    expect((await rename(withCookies(cookies, null))).status).toBe(200);
  });

  test('is not let through by an Authorization header that is no bearer token', async () => {
    const { cookies } = await browser();
    const headers = { ...withCookies(cookies, 'https://evil.example'), authorization: 'Basic Zm9vOmJhcg==' };
    expect([
      (await rename(headers)).status,
      (await rename({ ...headers, authorization: '' })).status,
    ]).toEqual([403, 403]);
  });

  test('needs no Origin when a program sends a bearer token instead', async () => {
    const person = await signedIn(scene);
    expect((await scene.call('PATCH', '/me', { as: person, body: { displayName: 'Un nom' } })).status).toBe(
      200,
    );
  });
});

describe('behind its public address', () => {
  test('only pages of that address may write, and cookies travel encrypted', async () => {
    const behind = await openScene({ publicOrigin: 'https://escale.example' });
    try {
      await behind.call('POST', '/auth/sign-up', {
        body: { email: 'a@escale.example', password, displayName: 'A' },
      });
      const { headers } = await behind.call('POST', '/auth/sign-in', {
        body: { email: 'a@escale.example', password },
      });
      expect(String(headers['set-cookie'])).toMatch(/Secure.*Secure/);
      const rename = (origin: string) =>
        behind.call('PATCH', '/me', {
          headers: withCookies(cookiesOf(headers), origin),
          body: { displayName: 'B' },
        });
      expect((await rename('https://escale.example')).status).toBe(200);
      expect((await rename(ORIGIN)).status).toBe(403);
    } finally {
      await behind.close();
    }
  });
});

test('ten tries a quarter of an hour are enough for one account, from wherever they come', async () => {
  const limited = await openScene({ rateLimit: 1_000 });
  try {
    const attempt = (email: string) =>
      limited.call('POST', '/auth/sign-in', { body: { email, password: 'pas-le-bon-mot-de-passe' } });
    for (let tries = 0; tries < 10; tries++)
      expect((await attempt('target@escale.example')).status).toBe(401);
    const answer = await attempt('Target@Escale.example');
    expect([answer.status, answer.body.code]).toEqual([429, 'too-many-requests']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt('someone-else@escale.example')).status).toBe(401);
  } finally {
    await limited.close();
  }
});

test('so many requests a minute are enough for one address', async () => {
  const limited = await openScene({ rateLimit: 3 });
  try {
    const ask = () => limited.call('GET', '/me');
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([401, 401, 401]);
    const answer = await ask();
    expect([answer.status, answer.body.code]).toEqual([429, 'too-many-requests']);
  } finally {
    await limited.close();
  }
});

test('people whose pages are made on this machine are counted one by one', async () => {
  const limited = await openScene({ rateLimit: 2 });
  try {
    const ask = async (person: string) =>
      (await limited.app.inject({ url: '/api/v1/me', headers: { 'x-forwarded-for': person } })).statusCode;
    const first = [await ask('203.0.113.1'), await ask('203.0.113.1'), await ask('203.0.113.1')];
    expect([...first, await ask('203.0.113.2')]).toEqual([401, 401, 429, 401]);
  } finally {
    await limited.close();
  }
});
