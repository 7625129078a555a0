import { expect, test } from 'vitest';
import { inOtherLanguage, paths, safeReturn } from './paths.ts';

test('every address exists in both languages', () => {
  expect(addresses('fr')).toMatchInlineSnapshot(`
    [
      "/",
      "/?quoi=desk&ou=Malakoff&atout=garden&atout=kitchen",
      "/lieux/casaco-malakoff?jour=2026-11-26",
      "/lieux/casaco-malakoff/reserver?jour=2026-11-26&de=09%3A00&a=12%3A00",
      "/connexion?suite=%2Freservations",
      "/inscription",
      "/deconnexion",
      "/reservations",
      "/reservations?periode=passees",
      "/reservations/42",
      "/reservations/42/annulation",
      "/reservations/42/deplacement?jour=2026-11-26",
      "/reservations/series/42?ajoutee=1",
      "/reservations/series/42/annulation",
      "/mon-escale/carnets",
      "/mon-escale/attente",
      "/mon-escale/departement?jusqu=2026-10",
      "/mon-escale/compte",
      "/mon-escale/compte/donnees",
      "/mon-escale/compte/effacement",
      "/connexion?efface=1",
      "/mot-de-passe",
      "/connexion?motdepasse=1",
      "/mentions-legales",
      "/donnees-personnelles",
      "/accessibilite",
      "/sources",
    ]
  `);
  expect(addresses('en')).toMatchInlineSnapshot(`
    [
      "/en",
      "/en?quoi=desk&ou=Malakoff&atout=garden&atout=kitchen",
      "/en/lieux/casaco-malakoff?jour=2026-11-26",
      "/en/lieux/casaco-malakoff/reserver?jour=2026-11-26&de=09%3A00&a=12%3A00",
      "/en/connexion?suite=%2Freservations",
      "/en/inscription",
      "/en/deconnexion",
      "/en/reservations",
      "/en/reservations?periode=passees",
      "/en/reservations/42",
      "/en/reservations/42/annulation",
      "/en/reservations/42/deplacement?jour=2026-11-26",
      "/en/reservations/series/42?ajoutee=1",
      "/en/reservations/series/42/annulation",
      "/en/mon-escale/carnets",
      "/en/mon-escale/attente",
      "/en/mon-escale/departement?jusqu=2026-10",
      "/en/mon-escale/compte",
      "/en/mon-escale/compte/donnees",
      "/en/mon-escale/compte/effacement",
      "/en/connexion?efface=1",
      "/en/mot-de-passe",
      "/en/connexion?motdepasse=1",
      "/en/mentions-legales",
      "/en/donnees-personnelles",
      "/en/accessibilite",
      "/en/sources",
    ]
  `);
});

function addresses(lang: 'fr' | 'en') {
  const p = paths(lang);
  return [
    p.home(),
    p.home({ quoi: 'desk', ou: 'Malakoff', atout: ['garden', 'kitchen'], a: '' }),
    p.place('casaco-malakoff', { jour: '2026-11-26' }),
    p.book('casaco-malakoff', { jour: '2026-11-26', de: '09:00', a: '12:00' }),
    p.signIn('/reservations'),
    p.signUp(),
    p.signOut(),
    p.bookings(),
    p.pastBookings(),
    p.booking('42'),
    p.cancellation('42'),
    p.move('42', { jour: '2026-11-26' }),
    p.series('42', { ajoutee: '1' }),
    p.seriesCancellation('42'),
    p.passes(),
    p.waiting(),
    p.seenByDepartment('2026-10'),
    p.account(),
    p.exportOfMe(),
    p.erasure(),
    p.erased(),
    p.forgottenPassword(),
    p.signInAnew(),
    p.legal(),
    p.privacy(),
    p.accessibility(),
    p.sources(),
  ];
}

test('the other language keeps the page and the choice', () => {
  expect(inOtherLanguage({ pathname: '/', search: '?ou=Sceaux' }, 'fr')).toBe('/en?ou=Sceaux');
  expect(inOtherLanguage({ pathname: '/en', search: '' }, 'en')).toBe('/');
  expect(inOtherLanguage({ pathname: '/en/sources', search: '' }, 'en')).toBe('/sources');
});

test('after signing in nobody is led off the site', () => {
  expect(safeReturn('/lieux/casaco/reserver?jour=2026-11-26', '/')).toBe(
    '/lieux/casaco/reserver?jour=2026-11-26',
  );
  for (const hostile of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    null,
  ]) {
    expect(safeReturn(hostile, '/reservations')).toBe('/reservations');
  }
  expect(safeReturn('/\t/evil.example', '/reservations')).toBe('/reservations');
});
