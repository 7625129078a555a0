import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '../support/actors.ts';
import { openScene, type Scene } from '../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

test('a person is reminded unless they say otherwise, one wish at a time', async () => {
  const as = await signedIn(scene);
  const wishes = async (notifications?: object) => {
    const answer = notifications
      ? await scene.call('PATCH', '/me', { as, body: { notifications } })
      : await scene.call('GET', '/me', { as });
    expect(answer.status).toBe(200);
    return answer.body.notifications;
  };
  expect(await wishes()).toEqual({ reminder: true, seat: false });
  expect(await wishes({ seat: true })).toEqual({ reminder: true, seat: true });
  expect(await wishes({ reminder: false })).toEqual({ reminder: false, seat: true });
  expect(await wishes({})).toEqual({ reminder: false, seat: true });
});

test.each([{ confirmation: false }, { reminder: null }, { reminder: 'non' }, []])(
  'mails about a booking can not be turned off, nor can anything unknown: %j',
  async (notifications) => {
    const as = await signedIn(scene);
    expect((await scene.call('PATCH', '/me', { as, body: { notifications } })).status).toBe(400);
  },
);
