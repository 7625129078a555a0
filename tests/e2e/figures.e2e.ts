import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('whoever runs a place reads its figures, opens one, and sees first what the department will see', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, claire);
  await page.goto('/gestion/casaco');
  await page.getByRole('link', { name: 'Chiffres', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Les postes ont été occupés');
  await expectAccessible(page);
  await expectNoSideways(page);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Par espace' }).getByRole('link', { name: 'Ces lignes en CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^escale-resourceKind-.*\.csv$/);

  const occupancy = page.getByRole('link', { name: /^Occupation/ });
  const share = (await occupancy.locator('b').textContent()) ?? 'none';
  await occupancy.click();
  await expect(page.locator('.formula > b')).toHaveText(share);
  await expect(page.getByRole('table', { name: 'Par poste' }).getByRole('row').last()).toContainText(share);
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole('table', { name: 'Par mois' }).getByRole('link').last().click();
  await page.getByText(/séjours, un par un/).click();
  await expect(page.getByRole('table', { name: 'Par séjour' })).toBeVisible();
  await expectNoSideways(page);
  await page.getByRole('link', { name: 'Tous les chiffres' }).click();
  await page.getByRole('link', { name: 'Ce que voit le Département' }).click();
  await page.getByRole('link', { name: /^Recettes/ }).click();
  await expect(page.getByRole('heading', { name: 'Par séjour' })).toHaveCount(0);

  await page.goto('/en/gestion/casaco/chiffres?periode=2015');
  await expect(page.getByRole('heading', { name: 'No figures for this period' })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto('/gestion/casaco/chiffres/inconnu'))?.status()).toBe(404);
});
