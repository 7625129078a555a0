import { expect, test } from 'vitest';
import { readOrigins } from './read-origins.ts';

test('the address of any page names its site, once', () => {
  expect(
    readOrigins(['https://www.Exemple.fr/reserver?a=1', 'www.exemple.fr', ' ', 'http://localhost:8080']),
  ).toEqual({
    ok: true,
    value: ['https://www.exemple.fr', 'http://localhost:8080'],
  });
});

test.each([
  'http://exemple.fr',
  "https://exemple.fr; script-src 'unsafe-inline'",
  '*',
  'javascript:alert(1)',
  'https://a:b@exemple.fr',
])('%s is no site', (origin) => {
  expect(readOrigins([origin])).toEqual({ ok: false, refusal: { code: 'widget-origin-malformed', origin } });
});
