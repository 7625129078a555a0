import { expect, test } from 'vitest';
import { runsOfDates } from './runs-of-dates.ts';

test('a summer closure is one period, weekends or not; another reason is another one', () => {
  const summer = ['2026-08-06', '2026-08-07', '2026-08-10'].map((date) => ({ date, reason: 'Été' }));
  expect(
    runsOfDates([
      ...summer,
      { date: '2026-08-11', reason: 'Panne' },
      { date: '2026-09-01', reason: 'Panne' },
    ]),
  ).toEqual([
    { from: '2026-08-06', to: '2026-08-10', reason: 'Été' },
    { from: '2026-08-11', to: '2026-08-11', reason: 'Panne' },
    { from: '2026-09-01', to: '2026-09-01', reason: 'Panne' },
  ]);
});
