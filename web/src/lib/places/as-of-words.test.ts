import { expect, test } from 'vitest';
import { format } from '../messages/format.ts';
import { asOfWords } from './as-of-words.ts';

const fr = format('fr');

test('a sighting is told as precisely as its source tells it, and no more', () => {
  expect(asOfWords('2019-06-13', fr)).toBe('juin 2019');
  expect(asOfWords('2019-06', fr)).toBe('juin 2019');
  expect(asOfWords('2016', fr)).toBe('2016');
  expect(asOfWords('after 2022', fr)).toBe('2022');
  expect(asOfWords('2014-2016', fr)).toBe('2014');
  expect(asOfWords(null, fr)).toBe('');
});
