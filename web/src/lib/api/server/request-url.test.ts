import { expect, test } from 'vitest';
import { requestUrl } from './request-url.ts';

test('path parameters are encoded, absent filters left out, lists repeated', () => {
  expect(requestUrl('http://api', '/places/:slug', { params: { slug: 'a/b' } })).toBe(
    'http://api/places/a%2Fb',
  );
  expect(
    requestUrl('http://api', '/places', {
      querystring: { q: 'Issy & co', commune: undefined, amenity: ['garden', 'kitchen'], limit: 20 },
    }),
  ).toBe('http://api/places?q=Issy+%26+co&amenity=garden&amenity=kitchen&limit=20');
});
