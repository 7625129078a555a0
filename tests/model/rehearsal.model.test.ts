import { setClock } from '@escale/db';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';
import { story } from './commands.ts';
import { playStory } from './play-story.ts';
import type { Stage } from './stage.ts';
import type { Town } from './town.ts';

const runs = Number(process.env.ESCALE_MODEL_RUNS ?? 6);
const seed = Number(process.env.ESCALE_MODEL_SEED ?? 2_027);
const DAY = 86_400_000;

let scene: Scene;
let replayed = 0;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

const nineToSix = [['09:00', '18:00']];
const sameHours = {
  weekly: {
    monday: nineToSix,
    tuesday: nineToSix,
    wednesday: nineToSix,
    thursday: nineToSix,
    friday: nineToSix,
  },
};

/** A month later the same hours are tried on what has been: the engine answers as it did. */
const rehearse = async ({ slug, manager }: Stage, { now }: Town): Promise<void> => {
  await setClock(scene.database, now + 40 * DAY);
  const path = `/places/${slug}/rehearsals`;
  const { status, body } = await scene.call('POST', path, { as: manager, body: { hours: sameHours } });
  expect([status, body.code]).toEqual([200, undefined]);
  replayed += body.requests;
  expect(body.changed).toEqual(body.standing);
  expect(body.standing.refusals).toEqual([]);
  expect(body.people).toEqual([]);
  const told = body.differences.reduce((sum: number, { cents }: { cents: number }) => sum + cents, 0);
  expect(body.standing.incomeCents - told, 'what was charged').toBe(body.chargedCents);
  const reasons = body.differences.map(({ reason }: { reason: string }) => reason);
  for (const never of ['price', 'rules', 'parts', 'space']) expect(reasons).not.toContain(never);
};

test(`${runs} random stories, replayed with nothing changed, cost what they cost and refuse nobody, seed ${seed}`, {
  timeout: 60_000 + runs * 4_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, (played) => playStory(scene, played, rehearse)),
    { numRuns: runs, seed },
  );
  expect(replayed, 'requests in all stories').toBeGreaterThan(runs);
});
