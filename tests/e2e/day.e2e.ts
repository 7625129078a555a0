import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { expectedAt, type House, manager, openHouse } from './support/arrival.ts';
import { scriptsRun } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

let house: House;
test.beforeAll(async ({ playwright, baseURL }) => {
  house = await openHouse(await playwright.request.newContext({ ...(baseURL && { baseURL }) }));
});

const day = () => `/gestion/${house.slug}`;
const arrivals = (page: Page) => page.getByRole('region', { name: 'Arrivées' });

test('whoever opens sees a booking appear by itself, notes that the person is there, and takes a call in three fields', async ({
  page,
  browser,
  request,
}) => {
  await signedIn(page, manager);
  await page.goto(day());
  await scriptsRun(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Il est');
  await expect(arrivals(page)).toContainText('Plus personne n’est attendu');
  const what = page.getByLabel('Quoi, quand');
  await what.focus();

  const otherContext = await browser.newContext();
  const other = await otherContext.newPage();
  const { person } = await expectedAt(other, request, house);
  await expect(arrivals(page)).toContainText(person.displayName, { timeout: 2_500 });
  await expect(what).toBeFocused();
  await expectAccessible(page);
  await otherContext.close();

  await page.getByRole('button', { name: `Noter l’arrivée de ${person.displayName}` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'C’est définitif' })).toBeFocused();
  await expect(page.getByRole('region', { name: /Ceux qui sont là/ })).toContainText(person.displayName);

  await what.fill('bureau demain 14 h 2 h');
  await expect(page.getByText(/de 14\sh à 16\sh\s: libre, 8,00\s€/)).toBeVisible();
  await expect(what).toBeFocused();
  await page.getByLabel('Nom', { exact: true }).fill('Mme Brun');
  await page.getByLabel('Téléphone ou adresse électronique').fill('01 23 45 67 89');
  await page.getByRole('button', { name: 'Noter la réservation' }).click();
  await page
    .getByRole('status')
    .getByRole('link', { name: /^Voir le/ })
    .click();
  await expect(page.getByRole('region', { name: 'Réservations' })).toContainText('Mme Brun');
});

test('the same without scripts: the price comes by a button', { tag: '@any-width' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signedIn(page, manager);
  await page.goto(day());
  await page.getByLabel('Quoi, quand').fill('2 bureaux demain 9 h 10 h');
  await page.getByLabel('Nom', { exact: true }).fill('M. Petit');
  await page.getByLabel('Téléphone ou adresse électronique').fill('pas un numéro');
  await page.getByRole('button', { name: 'Voir le prix' }).click();
  await expect(page.getByText(/Bureau × 2.*libre, 8,00\s€/)).toBeVisible();
  await page.getByRole('button', { name: 'Noter la réservation' }).click();
  await expect(page.getByText('Écrivez un numéro de téléphone ou une adresse')).toBeVisible();
  await page.getByLabel('Téléphone ou adresse électronique').fill('petit@escale.example');
  await page.getByRole('button', { name: 'Noter la réservation' }).click();
  await expect(page.getByText('La réservation est notée.')).toBeVisible();
  await context.close();
});

test('with the keyboard alone somebody is noted as arrived, and an incident is reported and resolved', {
  tag: '@any-width',
}, async ({ page, browser, request }) => {
  const otherContext = await browser.newContext();
  const { person } = await expectedAt(await otherContext.newPage(), request, house);
  await otherContext.close();
  await signedIn(page, manager);
  await page.goto(day());
  await scriptsRun(page);
  const arrived = page.getByRole('button', { name: `Noter l’arrivée de ${person.displayName}` }).first();
  for (let steps = 0; steps < 60; steps++) {
    if (await arrived.evaluate((node) => node === node.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'C’est définitif' })).toBeFocused();

  await page.getByText('Signaler un incident').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ascenseur en panne');
  await page.keyboard.press('Enter');
  const told = page.getByRole('status').filter({ hasText: 'L’incident est signalé' });
  await expect(told).toBeFocused();
  await page.goto(`/lieux/${house.slug}`);
  await expect(page.getByRole('main')).toContainText('Ascenseur en panne');
  await page.goto(day());
  await page.getByRole('button', { name: 'Résolu : Ascenseur en panne' }).click();
  await expect(page.getByText('L’incident est résolu')).toBeVisible();
});

test('an owner adds somebody to the team and takes them out again, writes what those who come are told, and opens a screen at the entrance', {
  tag: '@any-width',
}, async ({ page, browser }) => {
  await signedIn(page, manager);
  await page.goto('/gestion/casaco/equipe');
  await expectAccessible(page);
  await page.getByLabel('Adresse électronique du compte').fill('personne@escale.example');
  await page.getByRole('button', { name: 'Ajouter à l’équipe' }).click();
  await expect(page.getByRole('alert')).toContainText('Aucun compte n’a cette adresse');
  await page.getByLabel('Adresse électronique du compte').fill('freelance2@escale.example');
  await page.getByRole('button', { name: 'Ajouter à l’équipe' }).click();
  await expect(page.getByText('Le rôle est donné')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'freelance2@escale.example' });
  await row.getByText('Retirer de l’équipe').click();
  await row.getByRole('button', { name: /^Retirer/ }).click();
  await expect(page.getByText('ne travaille plus ici')).toBeVisible();

  await page.goto(`/gestion/${house.slug}/arrivee`);
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'La porte' }).fill('Deuxième porte à gauche');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('C’est enregistré')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'La porte' })).toHaveValue('Deuxième porte à gauche');

  await page.goto(`/gestion/${house.slug}/borne`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Créer l’adresse de l’écran' }).click();
  const address = (await page.getByRole('status').getByRole('link').textContent()) ?? '';
  const stranger = await browser.newContext();
  const screen = await stranger.newPage();
  await screen.goto(address);
  await expect(screen.getByRole('main')).toContainText(await house.code());
  await stranger.close();
});

test('whoever does the accounts has a page there, and is offered nothing about who comes', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const person = await withAccount(request);
  await house.manage('PUT', `/places/${house.slug}/staff`, { email: person.email, role: 'accountant' });
  await signedIn(page, person);
  const answer = await page.goto('/gestion');
  expect(answer?.status()).toBe(200);
  const stops = page.getByRole('navigation', { name: 'Gestion de La Maison ouverte' });
  await expect(stops.locator('[aria-current=page]')).toBeVisible();
  await expect(stops.getByRole('link', { name: /La journée|Planning|Le lieu/ })).toHaveCount(0);
  await expectAccessible(page);
});
