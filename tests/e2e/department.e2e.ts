import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { nadia, type Person, signedIn, sophie } from './support/people.ts';
import { expect, test } from './support/test.ts';

const claire: Person = { ...nadia, email: 'manager.casaco@escale.example', displayName: 'Claire Fontaine' };

test('the department opens a number down to its rows; a place contests it and reads the answer', {
  tag: '@any-width',
}, async ({ browser, page }) => {
  await signedIn(page, sophie);
  await page.goto('/departement');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Les postes ont été occupés');
  await expectNoSideways(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('region', { name: 'Chaque lieu' }).getByRole('link', { name: /^SVG/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^escale-lieux-\d{4}\.svg$/);

  const occupancy = page.getByRole('link', { name: /^Occupation/ });
  const share = (await occupancy.locator('b').textContent()) ?? 'none';
  await occupancy.click();
  await expect(page.locator('.formula > b')).toHaveText(share);
  await page.getByRole('table', { name: 'Lieu par lieu' }).getByRole('link', { name: 'Casaco' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Casaco');
  await expect(page.getByRole('table', { name: 'Par poste' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  const path = new URL(page.url()).searchParams.get('periode');

  const place = await (await browser.newContext()).newPage();
  await signedIn(place, claire);
  const note = 'La fermeture du 8 manque.';
  await place.goto(`/gestion/casaco/chiffres/occupation?periode=${path}`);
  await place.getByLabel('Ce qui ne va pas').fill(note);
  await place.getByRole('button', { name: 'Envoyer au Département' }).click();
  await expect(place.getByRole('status')).toContainText('Votre note est envoyée');

  await page.getByRole('link', { name: 'Contestations' }).click();
  const contest = page
    .getByRole('article', { name: /^Casaco/ })
    .filter({ hasText: note })
    .first();
  await expect(contest).not.toContainText(claire.displayName);
  await expectAccessible(page);
  await contest.getByLabel('Votre réponse').fill('Nous avons corrigé.');
  await contest.getByRole('button', { name: 'Répondre' }).click();
  await expect(page.getByRole('status')).toContainText('Votre réponse est enregistrée');

  await place.reload();
  await expect(place.getByRole('article').filter({ hasText: note }).first()).toContainText(
    'Nous avons corrigé.',
  );
  await expectAccessible(place);
});
