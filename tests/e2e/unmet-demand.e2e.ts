import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { nadia, signedIn, sophie } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('the department reads where to open, plans an event of its own, and sees how many come but never who', {
  tag: '@any-width',
}, async ({ browser, page }) => {
  await signedIn(page, sophie);
  await page.goto('/departement');
  await page.getByRole('link', { name: 'Demande', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('recherches n’ont rien trouvé');
  const advice = page.getByRole('region', { name: 'Ce que cela dit' }).getByRole('listitem');
  await expect(advice.filter({ hasText: 'À Bagneux' }).first()).toContainText('n’y est ouvert alors');
  await expectNoSideways(page);
  const where = page.getByRole('region', { name: 'Où ouvrir' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    where.getByRole('link', { name: /^SVG/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^escale-demande-communes-\d{4}\.svg$/);
  const [rows] = await Promise.all([
    page.waitForEvent('download'),
    where.getByRole('link', { name: /^CSV/ }).click(),
  ]);
  expect(rows.suggestedFilename()).toMatch(/^escale-demande-commune-.*\.csv$/);
  await where.getByRole('link', { name: 'Antony' }).click();
  await expect(page.getByRole('region', { name: 'Quand ouvrir plus' })).toBeVisible();
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'Département' })
    .getByRole('link', { name: 'Événements' })
    .click();
  const matinees = page.getByRole('table', { name: 'Les Matinées de l’Économie Collaborative' });
  await expect(matinees.getByRole('row', { name: /^2e/ })).toContainText('non connue');
  await page.getByRole('link', { name: 'Prévoir un événement' }).click();
  const title = `Rencontre ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel('Titre').fill(title);
  await page.getByLabel('Début').fill('2031-03-04T09:00');
  await page.getByLabel('Fin', { exact: true }).fill('2031-03-04T11:00');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('Choisissez un lieu, ou nommez l’endroit');
  await page.getByLabel('Lieu', { exact: true }).selectOption('Casaco');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status')).toContainText('L’événement est prévu');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole('link', { name: title }).click();
  const address = await page.getByRole('link', { name: 'Voir la page publique' }).getAttribute('href');

  const guest = await (await browser.newContext()).newPage();
  await signedIn(guest, nadia);
  await guest.goto(address ?? '');
  await expect(guest.getByText('Département des Hauts-de-Seine').first()).toBeVisible();
  await guest.getByRole('button', { name: 'M’inscrire' }).click();
  await expect(guest.getByText('Vous êtes sur la liste')).toBeVisible();

  await page.reload();
  await expect(page.getByText('1 sur 100 places, 0 en attente')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Nadia');
  await page.getByText('Annuler l’événement').click();
  await page.getByRole('button', { name: 'Annuler et prévenir' }).click();
  await expect(page.getByRole('status')).toContainText('Les personnes inscrites sont prévenues');
});
