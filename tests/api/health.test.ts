import { expect, test } from 'vitest';
import { openScene } from '../support/scene.ts';

test('a process that can reach its database is live and ready', async () => {
  const scene = await openScene();
  try {
    expect((await scene.app.inject('/api/health/live')).json()).toEqual({ status: 'live' });
    const ready = await scene.app.inject('/api/health/ready');
    expect([ready.statusCode, ready.json()]).toEqual([
      200,
      {
        status: 'ready',
        version: expect.stringMatching(/^PostgreSQL \d+$/),
        jobs: { lastRunAt: null, isLate: true },
      },
    ]);
  } finally {
    await scene.close();
  }
});

test('without its database it is live but not ready, and says when to ask again without a word from inside', async () => {
  const scene = await openScene();
  await scene.database.close();
  const live = await scene.app.inject('/api/health/live');
  const ready = await scene.app.inject('/api/health/ready');
  const places = await scene.app.inject('/api/v1/places');
  await scene.app.close();
  expect([live.statusCode, ready.statusCode, ready.json().code]).toEqual([200, 503, 'overloaded']);
  expect(Number(ready.headers['retry-after'])).toBeGreaterThan(0);
  expect([places.statusCode, places.json().code]).toEqual([503, 'overloaded']);
  expect(places.body).not.toMatch(/postgres|CONNECTION|select/i);
});
