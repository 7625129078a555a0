import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { nadia, type Person, signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('somebody asks for help, the place reads it first, shows it, hides it later and says why', {
  tag: '@any-width',
}, async ({ page, browser, baseURL, request }) => {
  const options = baseURL ? { baseURL } : {};
  const staff = await (await browser.newContext(options)).newPage();
  const outsider = await (await browser.newContext(options)).newPage();
  await signedIn(page, nadia);
  await signedIn(staff, claire);
  await signedIn(outsider, await withAccount(request));
  const title = 'Un coup de main <b>samedi</b>';

  await outsider.goto('/lieux/casaco/entraide');
  await expect(
    outsider.getByRole('heading', { name: 'L’entraide est réservée aux personnes du lieu' }),
  ).toBeVisible();
  await expectAccessible(outsider);

  await page.goto('/lieux/casaco/entraide');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Écrire une annonce' }).click();
  await scriptsRun(page);
  await page.getByLabel('Titre').fill('  ');
  await page.getByLabel('Précisions').fill('Deux heures');
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('alert')).toContainText('Donnez un titre');
  await expect(page.getByLabel('Précisions')).toHaveValue('Deux heures');
  await expectAccessible(page);
  await page.getByLabel('Titre').fill(title);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await expect(page.getByRole('status')).toContainText('L’équipe du lieu la lira');
  const mine = page.getByRole('region', { name: 'Vos annonces' });
  await expect(mine).toContainText('attend l’accord du lieu');

  await staff.goto('/gestion/casaco/entraide');
  await expectAccessible(staff);
  await staff
    .getByRole('region', { name: 'À valider' })
    .getByRole('button', { name: `Montrer ${title}` })
    .click();
  await expect(staff.getByRole('status')).toContainText('L’annonce est visible');
  await page.reload();
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  const visible = staff.getByRole('region', { name: 'Visibles' });
  const entry = visible.getByRole('listitem').filter({ hasText: title });
  await entry.locator('summary').click();
  await entry.getByLabel('Motif').fill('Déjà annoncé');
  await entry.getByRole('button', { name: 'Masquer' }).click();
  await expect(staff.getByRole('status')).toContainText('L’annonce est masquée');
  await page.reload();
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  await expect(mine).toContainText('Motif\u00a0: Déjà annoncé');
  await mine.getByRole('button', { name: `Retirer ${title}` }).click();
  await expect(page.getByRole('status')).toContainText('Votre annonce est retirée');
});
