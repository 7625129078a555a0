import { expect, test } from 'vitest';
import { audiencesOn } from './verified-audience.ts';

const verified = [
  { audience: 'member', validUntil: null },
  { audience: 'solidarity', validUntil: '2027-03-05' },
];

test('an audience is good for stays that begin up to and on its last date', () => {
  expect(audiencesOn(verified, '2027-03-05')).toEqual(['member', 'solidarity']);
  expect(audiencesOn(verified, '2027-03-06')).toEqual(['member']);
  expect(audiencesOn([], '2027-03-05')).toEqual([]);
});
