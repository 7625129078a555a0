import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSideways } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import {
  departmentPages,
  listedPlace,
  managerPages,
  memberPages,
  publicPages,
} from './support/every-page.ts';
import { nextSunday, scriptsRun, weekdaysAhead } from './support/pages.ts';
import { fillSignIn, nadia, signedIn, sophie, withAccount } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

test.slow();

const [someday = ''] = weekdaysAhead();

/** Keeps what a form sends on its way, so that the page can be looked at while it waits. */
async function answerLater(page: Page, path: string) {
  const { promise, resolve: mayGo } = Promise.withResolvers<void>();
  await page.route(`**${path.split('?')[0]}*`, async (route) => {
    if (route.request().method() === 'POST') await promise;
    await route.continue();
  });
  return { mayGo };
}

/** Nothing for axe to say, and on a phone nothing to scroll sideways for: not at 320 pixels, nor at 200 % of a screen. */
async function expectUsable(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expectAccessible(page);
  const size = page.viewportSize();
  if (!size || size.width > 600) return;
  await expectReflow(page);
  await page.setViewportSize(size);
}

async function expectReflow(page: Page): Promise<void> {
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSideways(page);
  }
}

test.describe('axe finds nothing to say about', () => {
  test('every public page', { tag: '@any-width' }, async ({ page, request }) => {
    const listed = `/lieux/${await listedPlace(request)}`;
    for (const path of [...Object.values(publicPages), listed, '/en', '/en/lieux/casaco', '/en/evenements'])
      await expectUsable(page, path);
  });

  test('the public pages that stand otherwise where there is room', async ({ page, isMobile }) => {
    test.skip(isMobile, 'all of them are read there');
    const { home = '', place = '', events = '', initiatives = '' } = publicPages;
    for (const path of [home, place, events, initiatives, '/en/lieux/casaco']) await expectUsable(page, path);
  });

  test('the pages of a member in English', { tag: '@any-width' }, async ({ page }) => {
    await signedIn(page, nadia);
    for (const path of Object.values(memberPages)) await expectUsable(page, `/en${path}`);
  });

  test('the pages of who runs a place', { tag: '@any-width' }, async ({ page }) => {
    await signedIn(page, manager);
    for (const path of Object.values(managerPages)) await expectUsable(page, path);
  });

  test('the pages of the department', { tag: '@any-width' }, async ({ page }) => {
    await signedIn(page, sophie);
    for (const path of Object.values(departmentPages)) await expectUsable(page, path);
  });

  test('a search with results, and one without', { tag: '@any-width' }, async ({ page }) => {
    await page.goto(`/?jour=${someday}&ou=Malakoff`);
    await expectAccessible(page);
    await page.goto(`/?quoi=machine&combien=12&jour=${someday}&ou=Malakoff`);
    await expect(page.getByRole('heading', { name: 'Rien de libre pour cette recherche' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a place on a day that it is closed, and with hours of one’s own', { tag: '@any-width' }, async ({
    page,
  }) => {
    await page.goto(`/lieux/casaco?jour=${nextSunday()}`);
    await expectAccessible(page);
    await page.goto(`/lieux/casaco?jour=${someday}&de=10:00&a=15:30`);
    await expect(page.getByRole('radio', { name: /vos heures/ })).toBeChecked();
    await expectAccessible(page);
  });

  test('forms with errors', { tag: '@any-width' }, async ({ page }) => {
    for (const path of ['/connexion', '/inscription']) {
      await page.goto(path);
      await scriptsRun(page);
      await page.getByRole('main').getByLabel('Adresse électronique').fill('camille@nulle');
      const name = path === '/connexion' ? 'Se connecter' : 'Créer un compte';
      await page.getByRole('main').getByRole('button', { name }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page);
    }
    await page.goto('/connexion');
    await fillSignIn(page, { ...nadia, password: 'ce n’est pas le bon' });
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page);
  });

  test('the whole life of a booking', async ({ page, request }) => {
    const confirmation = await confirmationOf(page, 'casaco', 'Salle du jardin', 'la matinée');
    await page.goto(confirmation);
    await expectAccessible(page);
    await signedIn(page, await withAccount(request));
    await page.goto('/reservations');
    await expect(page.getByRole('heading', { name: 'Rien de prévu pour l’instant' })).toBeVisible();
    await expectAccessible(page);
    await page.goto(confirmation);
    await expectAccessible(page);
    const sent = await answerLater(page, confirmation);
    await page.getByRole('button', { name: 'Réserver pour 50 €' }).click();
    await expect(page.getByRole('button', { name: 'Réservation en cours' })).toBeVisible();
    await expectAccessible(page);
    sent.mayGo();
    await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Annuler cette réservation' }).click();
    await expect(page.getByRole('button', { name: 'Annuler la réservation' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Annuler la réservation' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Votre réservation est annulée' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  test('a refusal', { tag: '@any-width' }, async ({ page, browser, request }) => {
    const confirmation = await confirmationOf(page, 'casaco', 'Salle du jardin', 'l’après-midi');
    await signedIn(page, await withAccount(request));
    await page.goto(confirmation);
    const other = await (await browser.newContext()).newPage();
    await signedIn(other, await withAccount(request));
    await other.goto(confirmation);
    await other.getByRole('button', { name: 'Réserver pour 50 €' }).click();
    await expect(other.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
    await other.context().close();
    await page.getByRole('button', { name: 'Réserver pour 50 €' }).click();
    await expect(page.getByRole('heading', { name: 'C’est complet à ce moment-là' })).toBeVisible();
    await expectAccessible(page);
  });
});

test('what a member does has not to be scrolled sideways at 320 pixels, or at 640 as a zoom of 200 % leaves it', {
  tag: '@any-width',
}, async ({ page }) => {
  const confirmation = await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la matinée');
  await signedIn(page, nadia);
  for (const path of [
    confirmation,
    confirmation.replace('/reserver', '/repeter'),
    ...Object.values(memberPages),
  ]) {
    await page.goto(path);
    await expectReflow(page);
  }
});
