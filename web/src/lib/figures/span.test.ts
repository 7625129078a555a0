import { expect, test } from 'vitest';
import { partsOf, spanOf, spansAround } from './span.ts';

const today = '2026-11-29';

test('a year or a month is shown as far as it has come', () => {
  expect(spanOf('2026-11', today)).toMatchObject({ from: '2026-11-01', to: today });
  expect(spanOf('2024-02', today)).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  expect(spanOf('2025', today)).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
});

test('what is to come, or makes no sense, is this year', () => {
  for (const asked of [null, '2026-12', '2027', '2026-13', '1999', 'bientôt'])
    expect(spanOf(asked, today)).toEqual({ key: '2026', isMonth: false, from: '2026-01-01', to: today });
});

test('one leads to the one before and the one after, never to what is to come', () => {
  expect(spansAround(spanOf('2026-01', today), today)).toEqual({ before: '2025-12', after: '2026-02' });
  expect(spansAround(spanOf('2026', today), today)).toEqual({ before: '2025', after: null });
  expect(spansAround(spanOf('2026-11', today), today).after).toBeNull();
});

test('a year has months, a month has days', () => {
  expect(partsOf(spanOf('2026', today))).toHaveLength(11);
  expect(partsOf(spanOf('2024-02', today))).toHaveLength(29);
});
