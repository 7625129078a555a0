import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import type { TestPlace } from '../support/place.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
let place: TestPlace;
let manager: TestActor;
let department: TestActor;

beforeAll(async () => {
  scene = await openScene();
  department = await signedIn(scene, { platformRole: 'department' });
});
afterAll(() => scene?.close());
beforeEach(async () => {
  place = await scene.place();
  await scene.resource(place, { units: 2 });
  manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
});

const figure = { metric: 'occupancy', from: '2027-09-01', to: '2027-09-30' };
const contest = (as = manager, note = 'Le lieu était fermé le 8.') =>
  scene.call('POST', `/places/${place.slug}/figure-contests`, { as, body: { ...figure, note } });
const answer = (id: string, text = 'Corrigé.', slug = place.slug) =>
  scene.call('POST', `/places/${slug}/figure-contests/${id}/answer`, {
    as: department,
    body: { answer: text },
  });
const listed = async (as: TestActor, more = `place=${place.slug}`) =>
  (await scene.call('GET', `/figure-contests?${more}`, { as })).body.items;
const topics = async () => {
  const rows = await scene.sql<{ topic: string; to: string }[]>`
    select topic, payload ->> 'memberId' as to from outbox where place_id = ${place.id} order by created_at, id`;
  return rows.map(({ topic, to }) => [topic, to]);
};

describe('a contested figure', () => {
  test('is told to the department without a name, answered once, and stays with the figure on both sides', async () => {
    const { status, body } = await contest();
    expect([status, body]).toMatchObject([201, { value: 0, nth: 1, authorRole: 'manager', answer: null }]);
    expect(await topics()).toEqual([['figure.contested', department.memberId]]);
    const told = await listed(department);
    expect(told).toEqual([body]);
    expect(JSON.stringify(told)).not.toContain(manager.memberId);
    expect(JSON.stringify(told)).not.toContain(manager.email);

    expect((await answer(body.id)).body).toMatchObject({ answer: 'Corrigé.' });
    expect((await topics()).at(-1)).toEqual(['figure.answered', manager.memberId]);
    expect((await answer(body.id, 'Autrement.')).body).toMatchObject({
      code: 'contest-already-answered',
      answer: 'Corrigé.',
    });
    expect(await listed(manager)).toMatchObject([{ answer: 'Corrigé.' }]);
    const audit = await scene.sql`
      select action from audit where place_id = ${place.id} and action like 'figure.%' order by at, id`;
    expect(audit.map(({ action }) => action)).toEqual(['figure.contested', 'figure.answered']);
  });

  test('can’t be contested twice at once, and is told as the second time after an answer', async () => {
    const both = await Promise.all([contest(), contest()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const [first] = await listed(manager);
    await answer(first.id);
    expect((await contest()).body.nth).toBe(2);
    expect((await listed(department)).map(({ nth }: { nth: number }) => nth)).toEqual([2, 1]);
  });

  test('is nobody else’s: another place’s contest is not there, and only its managers contest', async () => {
    const { id } = (await contest()).body;
    const other = await scene.place();
    const rival = await signedIn(scene, { roles: [{ placeId: other.id, role: 'owner' }] });
    expect((await answer(id, 'Non.', other.slug)).status).toBe(404);
    expect((await contest(rival)).status).toBe(403);
    expect(await listed(rival, '')).toEqual([]);
    const accountant = await signedIn(scene, { roles: [{ placeId: place.id, role: 'accountant' }] });
    expect((await contest(accountant)).status).toBe(403);
    expect((await contest(manager, '   ')).status).toBe(400);
  });
});
