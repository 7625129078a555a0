import { expectAccessible } from './support/accessible.ts';
import { manager, openHouse } from './support/arrival.ts';
import { linkIn, mailTo } from './support/mails.ts';
import { dayAhead, scriptsRun } from './support/pages.ts';
import { newcomer, signedIn, withAccount } from './support/people.ts';
import { apiOf } from './support/person-api.ts';
import { expect, test } from './support/test.ts';

test('a manager knows who calls twice: settles, notes, makes the records one, and asks who has an account', {
  tag: '@any-width',
}, async ({ page, request, browser, baseURL }) => {
  const house = await openHouse(request);
  const run = await apiOf(request, manager);
  const resourceId = house.resourceId;
  const stay = (days: number) => ({ start: `${dayAhead(days)}T10:00`, end: `${dayAhead(days)}T12:00` });
  const called = (displayName: string, phone: string, days: number) =>
    run('POST', `/places/${house.slug}/walk-ins`, {
      resourceId,
      ...stay(days),
      caller: { displayName, phone },
    });
  await called('Rose Brun', '06 11 22 33 44', 20);
  await called('Rose Brun', '+33 6 11 22 33 44', 21);
  await called('Camille Rivière', '06 00 00 00 01', 22);
  const camille = await withAccount(request, newcomer('Camille Rivière'));
  const asCamille = await apiOf(request, camille);
  await asCamille('POST', '/bookings', { resourceId, ...stay(23) });

  await signedIn(page, manager);
  await page.goto(`/gestion/${house.slug}/personnes`);
  await scriptsRun(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: '4 personnes' })).toBeVisible();
  await main.getByRole('searchbox').fill('brun');
  await main.getByRole('button', { name: 'Chercher' }).click();
  await expect(main.getByRole('heading', { name: '2 personnes' })).toBeVisible();
  await expectAccessible(page);
  await main.getByRole('link', { name: 'Rose Brun' }).first().click();

  await main.getByText('1 réservation à venir, 8,00 € à régler en venant').click();
  await main.getByRole('button', { name: /^Noter comme réglé : Bureau/ }).click();
  await expect(main.getByRole('status')).toContainText('C’est réglé.');
  await expect(main.getByRole('region', { name: 'Le compte' })).toContainText('Déjà réglé au lieu : 8,00 €.');
  await main.getByLabel('Nouvelle note').fill('Allergie aux noix.');
  await expect(main.getByText('La personne peut lire ces notes').first()).toBeVisible();
  await main.getByRole('button', { name: 'Écrire la note' }).click();
  await expect(main.getByRole('region', { name: 'Notes' })).toContainText('Allergie aux noix.');
  await expectAccessible(page);

  await main.getByRole('link', { name: 'Comparer avec Rose Brun' }).click();
  await expect(main).toContainText('Pourquoi elles se ressemblent : même téléphone, même nom.');
  await expectAccessible(page);
  await main.getByRole('button', { name: 'Réunir pour de bon' }).click();
  await expect(main.getByRole('status')).toContainText('Les deux fiches n’en font plus qu’une.');
  await expect(main.getByRole('heading', { name: 'À venir 2' })).toBeVisible();

  await page.goto(`/gestion/${house.slug}/personnes?mot=${camille.email}`);
  await main.getByRole('link', { name: 'Camille Rivière' }).click();
  await main.getByRole('link', { name: 'Comparer avec Camille Rivière' }).click();
  await scriptsRun(page);
  await main.getByRole('button', { name: 'Demander par courriel' }).click();
  await expect(main.getByRole('status')).toContainText('La question est partie par courriel.');
  const mail = await mailTo(camille.email, ({ subject }) => subject.startsWith('Est-ce bien vous'));
  const asked = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await asked.goto(linkIn(mail, /rattachement/));
  await expectAccessible(asked);
  await asked.getByRole('button', { name: /^Oui, c’est moi/ }).click();
  await expect(asked.getByRole('heading', { level: 1 })).toContainText(
    'les deux fiches n’en font plus qu’une',
  );
  const { items } = await asCamille('GET', '/bookings?scope=mine&limit=10');
  expect(items).toHaveLength(2);

  // Whoever receives people there sees who comes, and neither money nor notes.
  await house.manage('PUT', `/places/${house.slug}/staff`, { email: camille.email, role: 'host' });
  await signedIn(asked, camille);
  await asked.goto(`/gestion/${house.slug}/personnes`);
  await asked.getByRole('main').getByRole('link', { name: 'Brun' }).click();
  const seen = asked.getByRole('main');
  await expect(seen.getByRole('heading', { name: 'À venir 2' })).toBeVisible();
  await expect(seen).not.toContainText('Allergie');
  await expect(seen).not.toContainText('€');
  await expectAccessible(asked);
});
