import { expect, test } from 'vitest';
import { shortName } from './short-name.ts';

test('a screen for everybody shows a first name and an initial', () => {
  const names = ['Nadia Benali', ' Jean  de la Fontaine ', 'Ada', ''];
  expect(names.map(shortName)).toEqual(['Nadia B.', 'Jean F.', 'Ada', '']);
});
