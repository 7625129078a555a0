import { expect, test } from 'vitest';
import { shiftByKey, shifted, unmoved } from './shift.ts';

const stay = { start: '2027-09-06T10:00', end: '2027-09-06T12:00' };

test('Shift and an arrow move by the slot, plus and minus make longer and shorter', () => {
  const later = shiftByKey(unmoved, { key: 'ArrowRight', shiftKey: true }, 30);
  expect(later && shifted(stay, later)).toEqual({ start: '2027-09-06T10:30', end: '2027-09-06T12:30' });
  const longer = later && shiftByKey(later, { key: '+', shiftKey: true }, 30);
  expect(longer && shifted(stay, longer)).toEqual({ start: '2027-09-06T10:30', end: '2027-09-06T13:00' });
});

test('an arrow alone moves nothing: it goes to the next booking', () => {
  expect(shiftByKey(unmoved, { key: 'ArrowRight', shiftKey: false }, 30)).toBeNull();
});

test('a stay never loses all of its length', () => {
  expect(shifted(stay, { by: 0, longer: -600, rows: 0 }).end).toBe('2027-09-06T10:15');
});
