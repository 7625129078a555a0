import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('whoever wants to change a price sees first what it would have made of the last three months', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, claire);
  await page.goto('/gestion/casaco/tarifs');
  await page
    .getByRole('link', { name: /^Modifier les tarifs de/ })
    .first()
    .click();
  const day = page.getByRole('textbox', { name: 'Journée, Tarif normal', exact: true });
  const before = await day.inputValue();
  await day.fill('97');
  await page.getByRole('button', { name: 'Essayer sur les trois derniers mois' }).click();

  await expect(page.getByRole('heading', { name: 'Essai sur les trois derniers mois' })).toBeFocused();
  await expect(page.getByRole('table', { name: 'Recettes, TVA comprise' })).toBeVisible();
  const total = page
    .getByRole('table', { name: 'Recettes par formule et par public' })
    .getByRole('row')
    .last();
  await expect(total).toContainText('Total');
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole('button', { name: 'Revenir à ma saisie' }).first().click();
  await expect(day).toHaveValue('97');
  await page.reload();
  await expect(day).toHaveValue(before);
});
