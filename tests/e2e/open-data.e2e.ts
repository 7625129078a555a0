import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('anybody finds the files and what their columns say, and a place leaves the live feed when it wants to', {
  tag: '@any-width',
}, async ({ page, request }) => {
  await page.goto('/mentions-legales');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Données ouvertes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Données ouvertes');
  const occupancy = page.getByRole('region', { name: 'Occupation des tiers-lieux' });
  await occupancy.getByText('Ce que disent les 16 colonnes').click();
  await expect(occupancy.getByRole('row', { name: /^people/ })).toContainText('arrondies à 5 en dessous');
  await expectAccessible(page);
  await expectNoSideways(page);
  for (const name of ['CSV', 'JSON', 'Schéma']) {
    const address = await occupancy
      .getByRole('term')
      .filter({ hasText: name })
      .locator('+ dd a')
      .getAttribute('href');
    expect((await request.get(address ?? '')).status()).toBe(200);
  }

  const live = async (): Promise<string[]> => {
    const answer = await request.get('/api/v1/open-data/availability.json');
    const { places }: { places: { slug: string }[] } = await answer.json();
    return places.map(({ slug }) => slug);
  };
  expect(await live()).toContain('casaco');
  await signedIn(page, manager);
  for (const isTicked of [false, true]) {
    await page.goto('/gestion/casaco/lieu');
    await page.getByLabel('Publier à tout moment ce qui est libre').setChecked(isTicked);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('status')).toContainText('C’est enregistré');
    expect((await live()).includes('casaco')).toBe(isTicked);
  }
});
