import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const department: Person = { ...nadia, email: 'departement@escale.example', displayName: 'Le Département' };

test('the department reads what it gives, holds an agreement against its targets, and writes what it knows of a subsidy', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, department);
  await page.goto('/departement');
  await page.getByRole('link', { name: 'Subventions', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('418 241 € pour 6 projets soutenus.');
  const sections = page.getByRole('table', { name: 'Par nature' });
  await expect(sections.getByRole('row', { name: /^Non précisé/ })).toContainText('150 833 €');
  await expect(page.getByRole('region', { name: 'Les chiffres publiés' })).toContainText('3 531 189 €');
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole('table', { name: 'Projets soutenus' }).getByRole('link', { name: 'Casaco' }).click();
  await expect(page.getByRole('row', { name: /^Occupation/ })).toContainText('85 %');
  await expect(page.getByText('67 408 € restent hors du calcul')).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole('link', { name: 'Ajouter une subvention' }).click();
  await page.getByLabel('Montant en euros').first().fill('12 000');
  const target = page.getByRole('group', { name: 'Objectif 1' });
  await target.getByLabel('Ce qui compte').selectOption('Animations tenues');
  await page.getByLabel('Signée le').fill('2027-01-15');
  await page.getByLabel('Début de la période').fill('2027-01-01');
  await page.getByLabel('Fin de la période').fill('2027-12-31');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('Chaque objectif a un nombre');
  await expectAccessible(page);
  await expectNoSideways(page);
  await target.getByLabel('Nombre à atteindre').fill('20');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status')).toContainText('Enregistré');
  await expect(page.getByRole('article').filter({ hasText: '12 000 €' })).toContainText('20 animations');

  await signedIn(page, manager);
  await page.goto('/gestion/casaco');
  await page.getByRole('link', { name: 'Conventions', exact: true }).click();
  await expect(page.getByRole('article').filter({ hasText: '12 000 €' })).toContainText('20 animations');
  await expectAccessible(page);
  await expectNoSideways(page);
});
