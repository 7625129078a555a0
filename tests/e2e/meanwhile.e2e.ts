import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { type House, openHouse } from './support/arrival.ts';
import { dayAhead, scriptsRun } from './support/pages.ts';
import { bookingsOf, fillSignIn, type Person, signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

let house: House;
test.beforeAll(async ({ playwright, baseURL }) => {
  house = await openHouse(await playwright.request.newContext({ ...(baseURL && { baseURL }) }));
});

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const tariff = (amountCents: number) =>
  house.manage('PUT', `/resources/${house.resourceId}/tariffs`, [
    { formula: 'hour', audience: 'standard', amountCents, vatRateBasisPoints: 2_000 },
  ]);
/** Four hours, at as many times the price of one. */
const stay = (day = 3) => {
  const date = dayAhead(day);
  return `/lieux/${house.slug}/reserver?espace=${house.resourceId}&jour=${date}&de=10:00&a=14:00`;
};

async function somebody(page: Page, request: APIRequestContext): Promise<Person> {
  const person = await withAccount(request);
  await signedIn(page, person);
  return person;
}
const statuses = async (request: APIRequestContext, person: Person) =>
  (await bookingsOf(request, person)).map(({ status }) => status);

async function hold(page: Page): Promise<void> {
  await page.goto(stay());
  await page.getByRole('button', { name: /Garder 15\s?minutes sans réserver/ }).click();
  await expect(title(page, 'C’est gardé pour vous')).toBeVisible();
}

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('a price that changed meanwhile is said before anything is booked, and booked once it is accepted', async ({
      page,
      request,
    }) => {
      const person = await somebody(page, request);
      await tariff(400);
      await page.goto(stay());
      await page.getByLabel('Un mot pour le lieu').fill('Près de la fenêtre.');
      await tariff(500);
      await page.getByRole('button', { name: 'Réserver pour 16 €' }).click();
      await expect(page.getByRole('alert')).toContainText(/20\s€ au lieu de 16\s€/);
      expect(await statuses(request, person)).toEqual([]);
      await expect(page.getByLabel('Un mot pour le lieu')).toHaveValue('Près de la fenêtre.');
      if (hasScripts) await expectAccessible(page);
      await page.getByRole('button', { name: 'Accepter 20 € et réserver' }).click();
      await expect(title(page, 'C’est réservé')).toBeVisible();
      expect(await statuses(request, person)).toEqual(['confirmed']);
    });

    test('a stay that is held in one tab and given back in another is not confirmed, and can be booked again', async ({
      page,
      context,
      request,
    }) => {
      const person = await somebody(page, request);
      await hold(page);
      const other = await context.newPage();
      await other.goto(page.url());
      await other.getByRole('button', { name: 'Rendre la place' }).click();
      await expect(title(other, 'Votre réservation est annulée')).toBeVisible();
      await page.getByRole('button', { name: /^Confirmer pour/ }).click();
      await expect(page.getByRole('alert')).toContainText('a changé entre-temps');
      await expect(title(page, 'Votre réservation est annulée')).toBeVisible();
      await page.getByRole('link', { name: 'Réserver à nouveau' }).click();
      await expect(page.getByRole('main')).toContainText('La Maison ouverte');
      expect(await statuses(request, person)).toEqual(['cancelled']);
    });

    test('a session that ends while a stay is held leads back to it', async ({ page, request }) => {
      const person = await somebody(page, request);
      await hold(page);
      await page.context().clearCookies();
      await page.getByRole('button', { name: /^Confirmer pour/ }).click();
      await expect(title(page, 'Se connecter')).toBeVisible();
      await fillSignIn(page, person);
      await page.getByRole('button', { name: /^Confirmer pour/ }).click();
      await expect(title(page, 'C’est réservé')).toBeVisible();
      expect(await statuses(request, person)).toEqual(['confirmed']);
    });
  });
}

test('a phone that wakes up after a quarter of an hour knows that the stay is no longer held', {
  tag: '@any-width',
}, async ({ page, context, request }) => {
  await somebody(page, request);
  await page.clock.install();
  await hold(page);
  await scriptsRun(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: 'Rendre la place' }).click();
  await expect(title(other, 'Votre réservation est annulée')).toBeVisible();
  // Asleep, its even clock stands still: only the one of the wall has gone on.
  await page.clock.setSystemTime(Date.now() + 16 * 60_000);
  await page.clock.runFor(2_000);
  await expect(title(page, 'Votre réservation est annulée')).toBeVisible();
  await expectAccessible(page);
});

test('a request waits for the place, and the person reads its yes or its no where they are', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const person = await somebody(page, request);
  await house.manage('PATCH', `/resources/${house.resourceId}`, { requiresApproval: true });
  for (const [day, deed] of [
    [4, 'approval'],
    [5, 'rejection'],
  ] as const) {
    await page.goto(stay(day));
    await page.getByRole('button', { name: /^Envoyer la demande/ }).click();
    await expect(title(page, 'Votre demande est envoyée')).toBeVisible();
    await expect(page.getByText('Le lieu doit encore dire oui')).toBeVisible();
    await expectAccessible(page);
    const asked = (await bookingsOf(request, person)).find(({ status }) => status === 'requested');
    const reason = deed === 'rejection' ? { reason: 'La chaudière est en panne.' } : {};
    await house.manage('POST', `/bookings/${asked?.id}/${deed}`, reason);
    await page.reload();
    await expect(page.getByText('Le lieu doit encore dire oui')).toBeHidden();
  }
  await expect(title(page, 'La Maison ouverte n’a pas accepté votre demande')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('La chaudière est en panne.');
  await expectAccessible(page);
  expect((await statuses(request, person)).toSorted()).toEqual(['cancelled', 'confirmed']);
});
