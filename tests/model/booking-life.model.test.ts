import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';
import { story } from './commands.ts';
import { playStory } from './play-story.ts';

/** The same stories each time, so that a change is judged and not the dice; more of them, or others, on request (CONTRIBUTING.md). */
const runs = Number(process.env.ESCALE_MODEL_RUNS ?? 40);
const seed = Number(process.env.ESCALE_MODEL_SEED ?? 2_027);

let scene: Scene;

beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene?.close());

test(`${runs} stories of two people, one place and the time end as a simple model says, seed ${seed}`, {
  timeout: 30_000 + runs * 2_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(story, (any) => playStory(scene, any)),
    { numRuns: runs, seed, interruptAfterTimeLimit: 20_000 + runs * 2_000 },
  );
});
