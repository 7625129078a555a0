import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { nadia, type Person, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

const department: Person = { ...nadia, email: 'departement@escale.example', displayName: 'Le Département' };

test('a place writes its draft, reopens a closed report with a reason, closes it anew, and the department reads it', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, manager);
  await page.goto('/gestion/casaco');
  await page.getByRole('link', { name: 'Bilans', exact: true }).click();
  const years = page.getByRole('table', { name: 'Bilans' }).getByRole('row');
  await expect(years.filter({ hasText: 'année en cours' })).toHaveCount(1);
  await years
    .filter({ hasText: 'année en cours' })
    .getByRole('link', { name: /^Bilan \d{4}$/ })
    .click();
  await expect(page.getByText('L’année n’est pas finie')).toBeVisible();
  await page.getByLabel('Publics accueillis').fill('Des voisins.');
  await page.getByRole('button', { name: 'Enregistrer les textes' }).click();
  await expect(page.getByRole('status')).toContainText('Vos textes sont enregistrés');
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.getByRole('link', { name: 'Tous les bilans' }).click();
  // Last year's is closed soon after the first start; here without waiting for it.
  const { pathname, origin } = new URL(page.url());
  const [lastYear] = /\d{4}/.exec((await years.last().textContent()) ?? '') ?? [];
  const closing = `/api/v1/places/${pathname.split('/')[2]}/reports/${lastYear}/closing`;
  await page.request.post(closing, { data: {}, headers: { origin } });
  await page.reload();
  const closed = years.filter({ hasText: 'version 1' });
  await closed.getByRole('link', { name: /^Bilan \d{4}$/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^version 1, clos/ })).toContainText(
    /[0-9a-f]{64}/,
  );
  await page.getByRole('button', { name: 'Rouvrir' }).click();
  await expect(page.getByRole('alert')).toContainText('Dites pourquoi');
  await page.getByLabel('Raison').fill('Un atelier oublié.');
  await page.getByRole('button', { name: 'Rouvrir' }).click();
  await expect(page.getByRole('status')).toContainText('La version close reste telle quelle');
  await page.getByLabel('Ce qui a été fait').fill('Un atelier de plus.');
  await page.getByRole('button', { name: 'Enregistrer les textes' }).click();
  await expect(page.getByRole('status')).toContainText('Vos textes sont enregistrés');
  await page.getByRole('button', { name: 'Clore le bilan' }).click();
  await expect(page.getByRole('heading', { name: /^Clore le bilan \d{4}/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Oui, clore' }).click();
  await expect(page.getByRole('status')).toContainText('Le bilan est clos');
  await expect(page.getByText('Rouvert : Un atelier oublié.').first()).toBeVisible();
  await page.getByText('Ce qui a changé depuis la version précédente').click();
  await expect(page.getByText('Textes modifiés : Ce qui a été fait.')).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);

  await signedIn(page, department);
  await page.goto('/departement');
  await page.getByRole('link', { name: 'Bilans', exact: true }).click();
  await expect(page.getByRole('row', { name: /Casaco/ })).toContainText('version 2');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Bilan \d{4} de Casaco en PDF$/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^bilan-casaco-\d{4}\.pdf$/);
  await expectAccessible(page);
  await expectNoSideways(page);
});
