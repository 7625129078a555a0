import { expect, test } from 'vitest';
import { sharedAnswer } from './shared-answers.ts';

const counter = () => {
  let asked = 0;
  return { ask: async () => ++asked, asked: () => asked };
};

test('who asks at the same time shares one answer; who asks afterwards gets a new one', async () => {
  const { ask, asked } = counter();
  const together = await Promise.all([1, 2, 3].map(() => sharedAnswer('free now', 0, ask)));
  expect(together).toEqual([1, 1, 1]);
  expect(await sharedAnswer('free now', 0, ask)).toBe(2);
  expect(asked()).toBe(2);
});

test('what hardly changes is kept for as long as it is fresh', async () => {
  const { ask } = counter();
  expect(await sharedAnswer('facts', 60_000, ask)).toBe(1);
  expect(await sharedAnswer('facts', 60_000, ask)).toBe(1);
});

test('another question has its own answer, and a failure is not kept', async () => {
  const { ask } = counter();
  const fail = () => Promise.reject(new Error('no answer'));
  await expect(sharedAnswer('gone', 0, fail)).rejects.toThrow('no answer');
  expect(await sharedAnswer('gone', 0, ask)).toBe(1);
  await expect(sharedAnswer('gone facts', 60_000, fail)).rejects.toThrow('no answer');
  expect(await sharedAnswer('gone facts', 60_000, ask)).toBe(2);
  expect(await sharedAnswer('other', 0, ask)).toBe(3);
});
