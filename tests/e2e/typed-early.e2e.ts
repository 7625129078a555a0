import type { Page } from '@playwright/test';
import { dayAhead, scriptsRun, weekdaysAhead } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

const [someday = ''] = weekdaysAhead();

/** Opens a page whose scripts are slow to come. */
async function openSlowly(page: Page, path: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  const scriptsCome = async () => {
    resolve();
    await scriptsRun(page);
  };
  return { scriptsCome };
}

test.describe('what is done before the scripts have come stays when they do', { tag: '@any-width' }, () => {
  test('a note for the place', async ({ page, request }) => {
    await signedIn(page, await withAccount(request));
    const { scriptsCome } = await openSlowly(
      page,
      await confirmationOf(page, 'casaco', 'Salle du jardin', 'la matinée'),
    );
    const note = page.getByLabel('Un mot pour le lieu');
    await note.fill('Nous serons six.');
    await scriptsCome();
    await expect(note).toHaveValue('Nous serons six.');
  });

  test('a search', async ({ page }) => {
    const { scriptsCome } = await openSlowly(page, '/');
    await page.getByLabel('Quel jour').selectOption(dayAhead(3));
    await page.getByLabel('Commune, nom d’un lieu ou rue').fill('Malakoff');
    await page.getByRole('group', { name: 'Ce qui compte pour vous' }).getByText('Cuisine').click();
    await scriptsCome();
    await expect(page.getByLabel('Commune, nom d’un lieu ou rue')).toHaveValue('Malakoff');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await expect(page).toHaveURL(new RegExp(`jour=${dayAhead(3)}.*ou=Malakoff.*atout=kitchen`));
  });

  test('the choice of a stay, and its price with it', async ({ page }) => {
    const { scriptsCome } = await openSlowly(page, `/lieux/casaco?jour=${someday}&formule=day`);
    await page.getByRole('radio', { name: /la matinée/ }).check();
    await scriptsCome();
    await expect(page).toHaveURL(/moitie=morning/);
    await expect(page.getByRole('row', { name: /Total TTC/ })).toContainText('10,00 €');
  });

  test('the choice of a seat, and the note beside it', async ({ page, request }) => {
    await signedIn(page, await withAccount(request));
    const { scriptsCome } = await openSlowly(
      page,
      await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la journée'),
    );
    const note = page.getByLabel('Un mot pour le lieu');
    await note.fill('Près de la fenêtre.');
    await page.getByText('Choisir ma place', { exact: true }).click();
    await page.getByRole('group', { name: 'Votre place' }).getByRole('radio').nth(2).check();
    await scriptsCome();
    await expect(page.getByText(/choisie par vous/)).toBeVisible();
    await expect(note).toHaveValue('Près de la fenêtre.');
  });
});
