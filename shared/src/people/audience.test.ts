import { expect, test } from 'vitest';
import { audiencesFor } from './audience.ts';

const stranger = { isSignedIn: false, isOfPlace: false, isDepartment: false };

test('a circle sees its own listings and those of the wider ones', () => {
  expect(audiencesFor(stranger)).toEqual(['public']);
  expect(audiencesFor({ ...stranger, isSignedIn: true })).toEqual(['public', 'members']);
  expect(audiencesFor({ ...stranger, isSignedIn: true, isOfPlace: true })).toEqual([
    'public',
    'members',
    'place',
  ]);
});

test('nobody sees who is listed for nobody, and the department sees no one at all', () => {
  const everyReader = [stranger, { ...stranger, isSignedIn: true, isOfPlace: true }];
  expect(everyReader.flatMap(audiencesFor)).not.toContain('nobody');
  expect(audiencesFor({ isSignedIn: true, isOfPlace: true, isDepartment: true })).toEqual([]);
});
