import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { signedIn } from './support/people.ts';
import { confirmationOf } from './support/stay.ts';
import { expect, test } from './support/test.ts';

const manager = { email: 'manager.casaco@escale.example', password: 'demo-escale-92', displayName: '' };

async function chooseSeat(page: Page): Promise<void> {
  await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la journée'));
  await page.getByText('Choisir ma place', { exact: true }).click();
}

const groundFloor = (page: Page) => page.getByRole('group', { name: 'Plan : Rez-de-chaussée' });
const free = (page: Page) => groundFloor(page).getByRole('link', { name: /^Poste \d+, libre$/ });
const mine = (page: Page) => groundFloor(page).getByRole('link', { name: /, votre place$/ });
const inList = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Votre place' }).getByRole('radio', { name: new RegExp(`^${name}( |$)`) });

/** "Poste 4, libre" → "Poste 4" */
async function nameOf(seat: ReturnType<typeof free>): Promise<string> {
  return ((await seat.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
}

test('the very desk is chosen on the plan, by pointer or by arrow keys, and the list says the same', {
  tag: '@any-width',
}, async ({ page }) => {
  await chooseSeat(page);
  const seat = await nameOf(free(page).first());
  await free(page).first().click();
  await expect(page.getByText(`${seat}, choisie par vous`)).toBeVisible();
  await expect(inList(page, seat)).toBeChecked();

  await mine(page).focus();
  await page.keyboard.press('ArrowRight');
  const next = await nameOf(groundFloor(page).locator('a:focus'));
  expect(next).not.toBe(seat);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${next}, choisie par vous`)).toBeVisible();
  await expect(inList(page, next)).toBeChecked();
  await expectAccessible(page);

  await inList(page, seat).check();
  await expect(mine(page)).toHaveAccessibleName(`${seat}, votre place`);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the plan chooses and the numbers draw', { tag: '@any-width' }, async ({ page }) => {
    await chooseSeat(page);
    const seat = await nameOf(free(page).first());
    await free(page).first().click();
    await expect(page.getByText(`${seat}, choisie par vous`)).toBeVisible();

    await signedIn(page, manager);
    await page.goto('/gestion/casaco/plan?niveau=nouveau');
    await page.getByLabel('Nom du niveau').fill('Mezzanine');
    await page.getByText(/^Déjà sur un autre niveau/).click();
    await page.getByLabel('Cabine', { exact: true }).check();
    await page.getByRole('button', { name: 'Aligner en rangée' }).click();
    await page.getByLabel('De gauche, Cabine').fill('60');
    await page.getByRole('button', { name: 'Pièce' }).click();
    await page.getByRole('button', { name: 'Enregistrer le plan' }).click();
    await expect(page.getByText('Le plan est enregistré.')).toBeVisible();
    await expect(page.getByLabel('De gauche, Cabine')).toHaveValue('60');
    await expect(page.getByLabel('Quoi, élément 1')).toHaveValue('room');
    await page.getByText('Supprimer ce niveau').click();
    await page.getByRole('button', { name: 'Supprimer le niveau' }).click();
    await expect(page.getByText('Le niveau est supprimé.')).toBeVisible();
  });
});

test('a storey is drawn by keyboard alone, and what somebody else saved meanwhile is not overwritten', {
  tag: '@any-width',
}, async ({ page }) => {
  await signedIn(page, manager);
  await page.goto('/gestion/casaco/plan?niveau=nouveau');
  const press = (key: string) => page.keyboard.press(key);
  await page.getByLabel('Nom du niveau').fill('Combles');
  await page.getByText(/^Déjà sur un autre niveau/).focus();
  await press('Enter');
  await page.getByLabel('Cabine', { exact: true }).focus();
  await press('Space');
  await page.getByRole('button', { name: 'Aligner en rangée' }).focus();
  await press('Enter');
  const booth = page.getByRole('button', { name: /^Cabine, à/ });
  await booth.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Alt+ArrowDown', 'r']) await press(key);
  await expect(booth).toHaveAccessibleName('Cabine, à 20 et 11, 17 sur 16, tourné de 45 degrés');
  await press('Control+z');
  await expect(booth).toHaveAccessibleName('Cabine, à 20 et 11, 17 sur 16');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer le plan' }).focus();
  await press('Enter');
  await expect(page.getByText('Le plan est enregistré.')).toBeVisible();

  const planId = new URL(page.url()).searchParams.get('niveau');
  const drawing = { name: 'Autre', position: 9, width: 100, height: 80, shapes: [], units: [], revision: 1 };
  const theirs = await page.request.put(`/api/v1/places/casaco/plans/${planId}`, { data: drawing });
  expect(theirs.status()).toBe(200);
  await booth.focus();
  await press('ArrowRight');
  await page.getByRole('button', { name: 'Enregistrer le plan' }).focus();
  await press('Enter');
  await expect(page.getByRole('alert')).toContainText('a changé ce plan entre-temps');
  await expect(booth).toHaveAccessibleName(/^Cabine, à 25 et 11/);
  await page.request.delete(`/api/v1/places/casaco/plans/${planId}?revision=2`);
});
