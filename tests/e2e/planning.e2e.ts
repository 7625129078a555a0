import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { scriptsRun, weekdaysAhead } from './support/pages.ts';
import { newcomer, type Person, signedIn, withAccount } from './support/people.ts';
import { apiOf } from './support/person-api.ts';
import { expect, test } from './support/test.ts';

/** Runs Casaco in the demonstration. */
const manager: Person = {
  email: 'manager.casaco@escale.example',
  password: 'demo-escale-92',
  displayName: 'Karim',
};
const gardenRoom = 'Salle du jardin';

type Space = { id: string; name: string };

/** Somebody’s hour in the garden room, on a weekday of its own. */
async function withHour(request: APIRequestContext, date: string, name: string) {
  const person = await withAccount(request, newcomer(name));
  const api = await apiOf(request, person);
  const answer = await request.get('/api/v1/places/casaco');
  const { resources }: { resources: Space[] } = await answer.json();
  const resourceId = resources.find((space) => space.name === gardenRoom)?.id ?? '';
  return async () => {
    const booked = { resourceId, start: `${date}T10:00`, end: `${date}T11:00` };
    const { id = '' } = await api('POST', '/bookings', booked);
    return { api, id };
  };
}
const barOf = (page: Page, name: string) =>
  page.locator('.lane').getByRole('link', { name: new RegExp(`: ${name}$`) });

test('with the mouse: a booking made elsewhere appears, is dragged to another time, and is cancelled', async ({
  page,
  request,
}, { project }) => {
  test.skip(project.name.includes('phone'), 'nothing is dragged on a phone');
  const [date = ''] = weekdaysAhead().slice(21);
  await signedIn(page, manager);
  await page.goto(`/gestion/casaco/planning?jour=${date}`);
  await scriptsRun(page);
  const book = await withHour(request, date, 'Ada Souris');
  const { api, id } = await book();
  const bar = barOf(page, 'Ada Souris');
  await expect(bar).toBeVisible({ timeout: 4_000 });

  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error('the bar is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 2.5, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const panel = page.getByRole('complementary', { name: 'Ada Souris' });
  await expect(panel.getByText(/Le prix reste de/)).toBeVisible();
  expect((await api('GET', `/bookings/${id}`)).start).toContain('T10:00');
  await panel.getByRole('button', { name: 'Déplacer la réservation' }).click();
  await expect(panel.getByText('C’est fait.')).toBeVisible();
  expect((await api('GET', `/bookings/${id}`)).start).toContain('T12:00');

  await panel.getByRole('link', { name: 'Annuler la réservation' }).click();
  await expect(panel.getByText(/seront rendus/)).toBeVisible();
  await panel.getByRole('button', { name: 'Annuler la réservation' }).click();
  await expect(panel.getByText('Annulée')).toBeVisible();
  await expect(bar).toHaveCount(0);
});

test('with the keyboard alone: a booking is found by the arrow keys, moved, and another one is noted', async ({
  page,
  request,
}, { project }) => {
  // A day for each width: what the other one left there is no concern of this one.
  const [date = ''] = weekdaysAhead().slice(project.name.includes('phone') ? 23 : 24);
  const { api, id } = await (await withHour(request, date, 'Ada Clavier'))();
  await signedIn(page, manager);
  await page.goto(`/gestion/casaco/planning?jour=${date}&type=meeting_room`);
  await scriptsRun(page);
  await expectAccessible(page);
  const bar = barOf(page, 'Ada Clavier');
  const stops = await page.locator('.pl .lane a:not([tabindex="-1"])').count();
  expect(stops, 'one tab stop for the whole plan').toBe(1);
  await page.locator('.pl .lane a[tabindex="0"]').focus();
  for (let step = 0; step < 30; step++) {
    if (await bar.evaluate((link) => link.ownerDocument.activeElement === link)) break;
    const own = (await page.locator('tr:has(a:focus)').getByText('Ada Clavier').count()) > 0;
    await page.keyboard.press(own ? 'ArrowRight' : 'ArrowDown');
  }
  await expect(bar).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  const confirm = page.getByRole('button', { name: 'Déplacer la réservation' });
  await expect(confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('C’est fait.')).toBeVisible();
  expect((await api('GET', `/bookings/${id}`)).start).toContain('T11:00');
  await page.keyboard.press('Escape');
  await expect(bar).toBeFocused();

  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /^Réserver/ });
  await panel.getByLabel('Nom').fill('Mme Brun');
  const contact = panel.getByLabel('Téléphone ou adresse électronique');
  await contact.fill('pas un numéro');
  await contact.press('Enter');
  await expect(panel.getByText('Écrivez un numéro de téléphone ou une adresse')).toBeVisible();
  await expect(contact).toBeFocused();
  await expectAccessible(page);
  await contact.fill('01 23 45 67 89');
  await contact.press('Enter');
  await expect(barOf(page, 'Mme Brun')).toBeVisible();
});

test('without scripts the plan is read, and a booking is opened and moved by forms', {
  tag: '@any-width',
}, async ({ browser, request, baseURL }) => {
  const [date = ''] = weekdaysAhead().slice(25);
  const { api, id } = await (await withHour(request, date, 'Ada Papier'))();
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signedIn(page, manager);
  await page.goto(`/gestion/casaco/planning?jour=${date}`);
  await barOf(page, 'Ada Papier').click();
  const panel = page.getByRole('complementary', { name: 'Ada Papier' });
  await panel.getByLabel('Fin').fill(`${date}T12:00`);
  await panel.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await expect(panel.getByText(/de plus/)).toBeVisible();
  await panel.getByRole('button', { name: 'Déplacer la réservation' }).click();
  await expect(panel.getByText('C’est fait.')).toBeVisible();
  expect((await api('GET', `/bookings/${id}`)).end).toContain('T12:00');
  await context.close();
});
