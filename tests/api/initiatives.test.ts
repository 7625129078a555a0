import { deliverOutbox, openMailer, portsOn } from '@escale/api';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { fingerprintOf } from '../support/fingerprint.ts';
import { type MailServer, openMailServer } from '../support/mail-server.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { silentLog } from '../support/silent-log.ts';
import { statementsOf } from '../support/statements-of.ts';

let scene: Scene;
let mail: MailServer;
let mailer: ReturnType<typeof openMailer>;
let department: TestActor;
let ada: TestActor;
let bob: TestActor;

beforeAll(async () => {
  mail = await openMailServer();
  mailer = openMailer({ smtpUrl: mail.url, from: 'Escale <no-reply@escale.example>' });
  scene = await openScene();
  await scene.sql`
    insert into communes (insee, name, department, postcodes) values ('92050', 'Nanterre', '92', '{92000}')
    on conflict do nothing`;
  department = await signedIn(scene, { platformRole: 'department' });
  ada = await signedIn(scene, { displayName: 'Ada' });
  bob = await signedIn(scene, { displayName: 'Bob' });
});
afterAll(async () => {
  mailer?.close();
  await mail?.close();
  await scene?.close();
});
beforeEach(async () => {
  await scene.sql`update outbox set delivered_at = now()`;
  await scene.sql`delete from initiatives`;
  await scene.sql`delete from initiative_salts`;
  mail.received.length = 0;
});

const aRepairCafe = {
  name: 'Le Café qui répare',
  summary: 'Des bénévoles réparent avec vous vélos et grille-pain.',
  themes: ['repair'],
  needs: ['mend'],
  audiences: ['everyone'],
  commune: '92050',
};
const write = async (as: TestActor, more: Record<string, unknown> = {}) =>
  (await scene.call('POST', '/initiatives', { as, body: { ...aRepairCafe, ...more } })).body;
const named = async (query: string) =>
  (await scene.call('GET', `/initiatives?${query}`)).body.items.map(({ name }: { name: string }) => name);
const desk = async () => (await scene.call('GET', '/initiatives/desk', { as: department })).body;
const decide = (id: string, body: Record<string, unknown>) =>
  scene.call('PUT', `/initiatives/contributions/${id}/decision`, { as: department, body });
const deliver = () =>
  deliverOutbox(
    { ...portsOn(scene.database, silentLog), sendMail: mailer.send, origin: 'https://escale.example' },
    new AbortController().signal,
  );
const review = (
  as: TestActor,
  id: string,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
) => scene.call('POST', `/initiatives/${id}/reviews`, { as, body, headers });

describe('looking for an initiative', () => {
  test('words are found in any ending and without accents, page by page, in as many statements whatever there is', async () => {
    await write(department);
    const listed = () => statementsOf(scene, () => scene.call('GET', '/initiatives?limit=2&q=repair'));
    const few = await listed();
    for (const nth of [1, 2, 3, 4])
      await write(department, {
        name: `Vélo ${nth}`,
        summary: 'Des vélos.',
        themes: ['mobility'],
        needs: [],
        commune: null,
      });
    expect(await named('q=REPARER')).toEqual(['Le Café qui répare']);
    expect(await named('q=grille pain')).toEqual(['Le Café qui répare']);
    expect((await named('q=velos')).toSorted()).toEqual([
      'Le Café qui répare',
      'Vélo 1',
      'Vélo 2',
      'Vélo 3',
      'Vélo 4',
    ]);
    expect(await named('q=répar')).toEqual(['Le Café qui répare']);
    expect(await named('q=mobilité&commune=92&limit=2')).toEqual(['Vélo 1', 'Vélo 2']);
    const first = (await scene.call('GET', '/initiatives?q=velo&limit=3')).body;
    const rest = (await scene.call('GET', `/initiatives?q=velo&limit=3&cursor=${first.nextCursor}`)).body;
    expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(5);
    expect(rest.nextCursor).toBeNull();
    expect(await listed()).toBe(few);
  });

  test('a count says what choosing it would show, and odd words break nothing', async () => {
    await write(department);
    await write(department, { name: 'Vélo', themes: ['mobility'], commune: null });
    const { body } = await scene.call('GET', '/initiatives/facets?theme=repair');
    expect(body).toMatchObject({
      total: 1,
      themes: [
        { value: 'repair', count: 1 },
        { value: 'mobility', count: 1 },
      ],
      communes: [{ value: '92050', name: 'Nanterre', count: 1 }],
    });
    for (const q of ["'", '&|!', '<->', 'a:*b', '"', '\\', '%', '(', 'de la', '%00x'])
      expect(
        (await scene.call('GET', `/initiatives?q=${q === '%00x' ? q : encodeURIComponent(q)}`)).status,
      ).toBe(200);
    expect((await scene.call('GET', '/initiatives?theme=nonsense')).status).toBe(400);
  });
});

describe('contributing', () => {
  test('a proposal is seen by its author and the department alone until it is published; its author is told', async () => {
    const proposed = await write(ada);
    expect(proposed.status).toBe('proposed');
    expect((await scene.call('POST', '/initiatives', { as: ada, body: aRepairCafe })).body.code).toBe(
      'already-proposed',
    );
    const read = (as?: TestActor) => scene.call('GET', `/initiatives/${proposed.id}`, { ...(as && { as }) });
    expect([(await read()).status, (await read(bob)).status, (await read(ada)).status]).toEqual([
      404, 404, 200,
    ]);
    const [waiting] = (await desk()).waiting;
    expect(JSON.stringify(await desk())).not.toContain(ada.memberId);
    const seen = waiting.contribution.revision;
    expect((await decide(waiting.contribution.id, { decision: 'accepted', seen })).status).toBe(200);
    expect((await decide(waiting.contribution.id, { decision: 'accepted', seen: seen + 1 })).body.code).toBe(
      'contribution-decided',
    );
    expect((await read()).body).toMatchObject({ status: 'published', contributedBy: 'resident' });
    await deliver();
    expect(mail.received.map(({ to }) => to)).toEqual([[ada.email]]);
  });

  test('a change is shown as a difference, keeps what others change meanwhile, and is refused for a reason that is mailed', async () => {
    const { id } = await write(department);
    const propose = (as: TestActor, more: Record<string, unknown>) =>
      scene.call('POST', `/initiatives/${id}/contributions`, {
        as,
        body: { ...aRepairCafe, seen: 0, ...more },
      });
    expect((await propose(ada, {})).body.code).toBe('nothing-changed');
    const opening = (await propose(ada, { opening: 'Le samedi' })).body;
    const phone = (await propose(bob, { phone: '01 99 00 12 34', as: 'professional' })).body;
    expect(opening.changes).toEqual([{ field: 'opening', before: null, after: 'Le samedi' }]);
    expect((await decide(opening.id, { decision: 'accepted', seen: 0 })).status).toBe(200);
    // Seen before the other one was taken in: looked at again first.
    expect((await decide(phone.id, { decision: 'accepted', seen: 0 })).body.code).toBe('changed-meanwhile');
    const after = (await decide(phone.id, { decision: 'accepted', seen: 1 })).body;
    expect(after).toMatchObject({ opening: 'Le samedi', phone: '01 99 00 12 34' });
    expect((await propose(ada, { name: 'Autre' })).body.code).toBe('changed-meanwhile');
    const bad = (
      await propose(ada, { seen: 2, opening: 'Le samedi', phone: '01 99 00 12 34', name: 'Réclame' })
    ).body;
    await decide(bad.id, { decision: 'refused', reason: 'C’est une réclame', seen: 2 });
    await deliver();
    expect(mail.received.map(({ to, text }) => [to[0], /C’est une réclame/.test(text)]).toSorted()).toEqual(
      [
        [ada.email, false],
        [ada.email, true],
        [bob.email, false],
      ].toSorted(),
    );
    const history = (await scene.call('GET', `/initiatives/${id}/history`)).body;
    expect(history.map(({ step, as }: { step: string; as: string }) => [step, as])).toEqual([
      ['changed', 'professional'],
      ['changed', 'resident'],
      ['created', 'department'],
    ]);
  });

  test('is refused where it refers to what is not there or says who one is not, and not one row changes', async () => {
    const before = await fingerprintOf(scene.sql);
    for (const [more, status, code] of [
      [{ commune: '75056' }, 422, 'unknown-commune'],
      [{ places: ['nowhere'] }, 422, 'unknown-place'],
      [{ status: 'published' }, 403, 'not-allowed'],
      [{ website: 'javascript:alert(1)' }, 400, 'malformed-request'],
    ] as const) {
      const answer = await scene.call('POST', '/initiatives', { as: ada, body: { ...aRepairCafe, ...more } });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(await fingerprintOf(scene.sql)).toEqual(before);
  });

  test('two colleagues who decide on the same proposal at once decide once', async () => {
    await write(ada);
    const [{ contribution }] = (await desk()).waiting;
    const answers = await Promise.all(
      (['accepted', 'refused'] as const).map((decision) =>
        decide(contribution.id, {
          decision,
          ...(decision === 'refused' && { reason: 'Non' }),
          seen: contribution.revision,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [{ told } = { told: 0 }] = await scene.sql<{ told: number }[]>`
      select count(*)::int as told from outbox where topic like 'initiative.%' and delivered_at is null`;
    expect(told).toBe(1);
  });
});

describe('a review', () => {
  test('is one a person, changed by a second; the average is told from three ratings on', async () => {
    const { id } = await write(department);
    const carla = await signedIn(scene);
    await review(ada, id, { rating: 1, comment: 'Fermé' });
    await review(ada, id, { rating: 3 });
    await review(bob, id, { rating: 5 });
    const rating = async () => (await scene.call('GET', `/initiatives/${id}`)).body.rating;
    expect(await rating()).toEqual({ ratings: 2, average: null, distribution: null });
    await review(carla, id, { rating: 5, comment: 'Parfait' });
    expect(await rating()).toEqual({ ratings: 3, average: 4.3, distribution: [0, 0, 1, 0, 2] });
    expect((await review(ada, id, { comment: '  ' })).body.code).toBe('review-empty');
    expect((await scene.call('DELETE', `/initiatives/${id}/reviews/mine`, { as: ada })).status).toBe(204);
    expect((await rating()).ratings).toBe(2);
  });

  test('six hundred of them from one address end at the twentieth of a day, and nobody can be found again tomorrow', async () => {
    const { id } = await write(department);
    const from = { 'x-forwarded-for': '203.0.113.7' };
    const statuses: number[] = [];
    for (let nth = 0; nth < 24; nth++)
      statuses.push((await review(await signedIn(scene), id, { rating: 1 }, from)).status);
    expect(statuses).toEqual([...Array(20).fill(201), ...Array(4).fill(429)]);
    expect((await review(bob, id, { rating: 5 }, { 'x-forwarded-for': '203.0.113.8' })).status).toBe(201);
    const [{ reviews } = { reviews: 0 }] = await scene.sql<{ reviews: number }[]>`
      select count(*)::int as reviews from initiative_reviews`;
    expect(reviews).toBe(21);
    const kept = await scene.sql`select writer from initiative_writes`;
    expect(JSON.stringify(kept)).not.toContain('203.0.113');
  });

  test('that is reported is hidden for a reason that its author reads, and counts no more', async () => {
    const { id } = await write(department);
    const { body: said } = await review(ada, id, { rating: 1, comment: 'Madame Untel est odieuse' });
    await scene.call('PUT', `/initiatives/${id}/reviews/${said.id}/report`, {
      as: bob,
      body: { reason: 'Elle est nommée' },
    });
    const [reported] = (await desk()).reportedReviews;
    expect(reported).toMatchObject({ reasons: ['Elle est nommée'], review: { id: said.id } });
    const body = { status: 'hidden', reason: 'Une personne est nommée' };
    await scene.call('PUT', `/initiatives/${id}/reviews/${said.id}/decision`, { as: department, body });
    // Changed by its author it stays hidden: the department has the last word.
    await review(ada, id, { rating: 2, comment: 'Autre chose' });
    const list = async (as?: TestActor) =>
      (await scene.call('GET', `/initiatives/${id}/reviews`, { ...(as && { as }) })).body;
    expect((await list()).items).toEqual([]);
    expect((await list(ada)).mine).toMatchObject({ status: 'hidden', reason: 'Une personne est nommée' });
    expect((await scene.call('GET', `/initiatives/${id}`)).body.rating.ratings).toBe(0);
    expect((await desk()).reportedReviews).toEqual([]);
    await deliver();
    expect(mail.received.map(({ to }) => to)).toEqual([[ada.email]]);
  });
});

describe('a file', () => {
  const bring = (csv: string, apply: boolean) =>
    scene.call('POST', '/initiatives/import', { as: department, body: { csv, apply } });

  test('is shown line by line, taken in whole or not at all, and comes out so that no spreadsheet computes it', async () => {
    const head = 'Nom;Description;Thèmes;Commune;À jour au;Téléphone';
    const good = `${head}\n=1+1;"+33 : des\nvélos";Mobilité | Culture;Nanterre;26/11/2026;+33 1 99 00 12 34`;
    const bad = `${good}\nSans thème;x;;Paris;31/13/2026;`;
    const preview = (await bring(bad, false)).body;
    expect(preview).toMatchObject({ applied: false, create: 1, errors: 1 });
    expect(preview.lines[1].faults.map(({ fault }: { fault: string }) => fault)).toEqual([
      'unknown-word',
      'not-a-date',
      'missing',
    ]);
    const before = await fingerprintOf(scene.sql);
    expect((await bring(bad, true)).body.code).toBe('lines-faulty');
    expect(await fingerprintOf(scene.sql)).toEqual(before);
    expect((await bring(good, true)).body).toMatchObject({ applied: true, create: 1 });
    const file = (await scene.call('GET', '/open-data/initiatives.csv')).body;
    expect(file).toContain("'=1+1,");
    expect(file).not.toMatch(/(^|,|")[=+]/m);
    expect((await bring(file, false)).body).toMatchObject({ create: 0, change: 0, same: 1, errors: 0 });
  });

  test('that is no CSV, or has no names, says so', async () => {
    for (const [csv, reason] of [
      ['PK\u0003\u0004\0\0', 'malformed'],
      ['', 'empty'],
      ['a,b\n1,2', 'no-columns'],
      ['nom,description\n"x', 'malformed'],
    ] as const)
      expect((await bring(csv, false)).body).toMatchObject({ code: 'guide-file-unreadable', reason });
  });
});

test('a list names nobody, opens by a link until it is taken back, and is gone after its last day', async () => {
  const { id: initiativeId } = await write(department);
  const make = (label: string) => scene.call('POST', '/guide-lists', { as: ada, body: { label } });
  for (const label of ['nadia@exemple.fr', 'Nadia 06 12 34 56 78'])
    expect((await make(label)).body.code).toBe('label-names-somebody');
  const { id } = (await make('Mardi matin')).body;
  const at = `/guide-lists/${id}`;
  const note = { note: 'Bus 157' };
  await scene.call('PUT', `${at}/entries/${initiativeId}`, { as: ada, body: note });
  expect((await scene.call('PUT', `${at}/entries/${initiativeId}`, { as: bob, body: note })).status).toBe(
    404,
  );
  const { token } = (await scene.call('POST', `${at}/link`, { as: ada })).body;
  const open = () => scene.call('GET', `/shared-guide-list?token=${token}`);
  expect((await open()).body).toMatchObject({ label: 'Mardi matin', entries: [{ note: 'Bus 157' }] });
  expect(JSON.stringify((await open()).body)).not.toMatch(/Ada|memberId/);
  await scene.sql`update guide_lists set expires_on = expires_on - 91`;
  expect([(await open()).status, (await scene.call('GET', at, { as: ada })).status]).toEqual([404, 404]);
  await scene.sql`update guide_lists set expires_on = expires_on + 91`;
  await scene.call('DELETE', `${at}/link`, { as: ada });
  expect((await open()).status).toBe(404);
});
