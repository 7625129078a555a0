import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { newcomer, signedIn, sophie, withAccount } from './support/people.ts';
import { freeDay } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test('the department gives hours, somebody pays a stay with them, and the place sees that it may', {
  tag: '@any-width',
}, async ({ page, request }) => {
  await signedIn(page, sophie);
  await page.goto('/departement/bons/nouveau');
  await page.getByRole('button', { name: 'Créer le programme' }).click();
  await expect(page.getByRole('alert')).toContainText('Dites à quel public il est destiné.');
  const name = `Bons ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel('Nom').fill(name);
  await page.getByLabel('Public', { exact: true }).fill('Proches aidants');
  await page.getByLabel('Budget en euros').fill('500');
  await page.getByLabel('Remboursé par heure').fill('3,50');
  await page.getByLabel('Premier jour').fill('2026-01-01');
  await page.getByLabel('Dernier jour').fill('2028-12-31');
  await page.getByRole('button', { name: 'Créer le programme' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  const programme = new URL(page.url()).pathname;
  await page.getByLabel('Ajouter un lieu').selectOption('Casaco');
  await page.getByRole('button', { name: 'Convenir avec ce lieu' }).click();
  await expect(page.getByRole('table', { name: 'Lieux convenus' })).toContainText('Casaco');
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole('link', { name: 'Éditer les codes' }).click();
  await page.getByLabel('Nombre de codes').fill('3');
  await page.getByLabel('Heures par code').fill('3');
  await page.getByRole('button', { name: 'Éditer les codes' }).click();
  const code = (await page.locator('.codes b').first().textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await expectAccessible(page);

  await signedIn(page, await withAccount(request, newcomer()));
  await page.goto('/mon-escale/bons');
  await page.getByLabel('Le code de votre bon').fill('0000');
  await page.getByRole('button', { name: 'Ajouter ce bon' }).click();
  await expect(page.getByRole('alert')).toContainText('Ce code ne donne pas de bon');
  await page.getByLabel('Le code de votre bon').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Ajouter ce bon' }).click();
  await expect(page.getByRole('status')).toContainText('Ce bon est à vous');
  await expect(page.getByText('Reste 3 h sur 3 h')).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);

  const { resources } = await (await request.get('/api/v1/places/casaco')).json();
  const desks = resources.find(({ kind }: { kind: string }) => kind === 'desk');
  const jour = await freeDay(request, desks.id, 'la journée');
  const stay = (to: string) => `/lieux/casaco/reserver?espace=${desks.id}&jour=${jour}&de=10:00&a=${to}`;
  await page.goto(stay('15:00'));
  await page.getByRole('link', { name: `Payer avec ce bon\u00a0: ${name}` }).click();
  await expect(page.getByText('il reste 3 h sur ce bon')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Réserver pour/ })).toHaveCount(0);
  await page.goto(stay('12:00'));
  await page.getByRole('link', { name: `Payer avec ce bon\u00a0: ${name}` }).click();
  await expect(page.getByText(`Votre bon paie ce séjour\u00a0: ${name}.`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Réserver pour 0 €' }).click();
  await page.waitForURL(/\/reservations\//);
  await expect(page.getByText('Bon du Département')).toBeVisible();

  await signedIn(page, manager);
  await page.goto('/gestion/casaco/bons');
  await expect(page.getByRole('table', { name: 'Ce qui vient' })).toBeVisible();
  await expect(page.getByText('Proches aidants')).toHaveCount(0);
  await expect(page.getByText(name)).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideways(page);

  await signedIn(page, sophie);
  await page.goto(programme);
  await page.getByRole('link', { name: /^Retirer les codes non activés du/ }).click();
  await expect(page.getByText('2 codes que personne n’a activés')).toContainText('6\u00a0h');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retirer ces 2 codes' }).click();
  await expect(page.getByRole('status')).toContainText('2 codes sont retirés');
  await expect(page.getByRole('table', { name: 'Codes édités' })).toContainText('2 retirés le');
  await expectNoSideways(page);
});
