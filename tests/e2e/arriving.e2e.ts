import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expectedAt, type House, manager, openHouse } from './support/arrival.ts';
import { scriptsRun } from './support/pages.ts';
import { bookingsOf, signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

let house: House;
test.beforeAll(async ({ playwright, baseURL }) => {
  house = await openHouse(await playwright.request.newContext({ ...(baseURL && { baseURL }) }));
});

const arrive = async (page: Page, code: string) => {
  await page.getByLabel('Code affiché au lieu').fill(code);
  await page.getByRole('button', { name: 'Je suis là' }).click();
};
const isHere = (page: Page) => expect(page.getByText('Vous êtes sur place')).toBeVisible();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('who arrives finds door and Wi-Fi, types the code of the place, and is there', async ({
      page,
      request,
    }) => {
      const { person, id } = await expectedAt(page, request, house);
      await page.goto('/reservations');
      if (hasScripts) await scriptsRun(page);
      const main = page.getByRole('main');
      await expect(main).toContainText('Sonnez, puis deuxième porte');
      await expect(main).toContainText('mot de passe au mur');
      if (hasScripts) await expectAccessible(page);
      await arrive(page, 'ZZZ ZZZ');
      await expect(page.getByRole('alert')).toContainText('Ce n’est pas le code');
      await expect(page.getByLabel('Code affiché au lieu')).toHaveValue('ZZZ ZZZ');
      if (hasScripts) await expectAccessible(page);
      else await expect(page).toHaveURL(new RegExp(`/reservations/${id}/arrivee$`));
      await arrive(page, (await house.code()).toLowerCase());
      await isHere(page);
      const [booking] = await bookingsOf(request, person);
      expect(booking).toMatchObject({ id, status: 'checked_in' });
    });
  });
}

test('the people of a place open a screen that shows its code', { tag: '@any-width' }, async ({ page }) => {
  await signedIn(page, manager);
  await page.goto(`/lieux/${house.slug}/porte`);
  await expect(page.getByRole('main')).toContainText(await house.code());
  await expectAccessible(page);
});

/** Once the worker is in charge and has kept the page that is shown. */
const isKept = (page: Page, path: string) =>
  expect
    .poll(() =>
      page.evaluate(
        `caches.match('${path}').then((kept) => navigator.serviceWorker.controller !== null && kept !== undefined)`,
      ),
    )
    .toBe(true);

test.describe('without a network', () => {
  test.use({ losesNetwork: true });

  test('the bookings can be read, and who arrives is there once it is back', {
    tag: '@any-width',
  }, async ({ page, request, context }) => {
    const { person, id } = await expectedAt(page, request, house);
    const code = await house.code();
    await page.goto('/reservations');
    await isKept(page, '/reservations');
    await page.getByRole('link', { name: 'Voir la réservation' }).click();
    await expect(page).toHaveURL(new RegExp(id));
    await isKept(page, `/reservations/${id}`);

    await context.setOffline(true);
    await page.goto('/reservations');
    await expect(page.getByText('Vous êtes hors connexion : cette page est celle du')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('La Maison ouverte');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Voir la réservation' }).click();
    await expect(page.getByRole('main')).toContainText('Sonnez, puis deuxième porte');
    // Only the scripts keep what can't be sent.
    await scriptsRun(page);
    await arrive(page, code);
    await expect(page.getByText('Gardée sur ce téléphone')).toBeVisible();
    await page.reload();
    await expect(page.getByText('Gardée sur ce téléphone')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/lieux/casaco');
    await expect(page.getByRole('heading', { level: 1, name: 'Vous êtes hors connexion' })).toBeVisible();

    await context.setOffline(false);
    await page.goto(`/reservations/${id}`);
    await isHere(page);
    expect(await bookingsOf(request, person)).toMatchObject([{ id, status: 'checked_in' }]);

    if (await page.getByText('Menu', { exact: true }).isVisible())
      await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).filter({ visible: true }).click();
    await expect(page).toHaveURL(/\/$/);
    const pagesKept = `caches.keys().then((names) => names.filter((one) => one.includes('pages-of')))`;
    await expect.poll(() => page.evaluate(pagesKept)).toEqual([]);
  });
});
