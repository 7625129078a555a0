import { expect, type Locator, type Page } from '@playwright/test';
import { bookingsOf, withAccount } from './support/people.ts';
import { test } from './support/test.ts';

test.slow();

/** Presses Tab until the element has the focus; wherever the focus rests on the way, it must be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusIsSeen), 'the focus is seen').toBe('seen');
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab never reaches ${target}`);
}

const focusIsSeen = `(() => {
  const element = document.activeElement;
  // Inside a date field the browser itself shows which part has the focus.
  if (!element || element === document.body || element.type === 'date') return 'seen';
  const marked = [element, element.parentElement, element.closest('label, article'), element.nextElementSibling];
  const isMarked = marked.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  return isMarked ? 'seen' : 'not seen: ' + element.outerHTML.slice(0, 200);
})()`;

test('the first Tab offers to skip to the content, and does', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Aller au contenu' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Quoi')).toBeFocused();
});

test('a desk is searched, chosen and booked with the keyboard alone', async ({ page, request }) => {
  const person = await withAccount(request);
  await page.goto('/');
  await tabTo(page, page.getByLabel('Quel jour'));
  await page.keyboard.press('End');
  await tabTo(page, page.getByLabel('Commune, nom d’un lieu ou rue'));
  await page.keyboard.type('Malakoff');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/ou=Malakoff/);
  await tabTo(page, page.getByRole('article', { name: 'Casaco' }).getByRole('link', { name: 'Casaco' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Casaco' })).toBeVisible();

  const stays = page.getByRole('group', { name: 'Votre créneau' });
  await tabTo(page, stays.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/formule=half_day/);
  await expect(stays.getByRole('radio', { checked: true })).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: 'Réserver ce bureau' }));
  await page.keyboard.press('Enter');

  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Se connecter' }));
  await page.keyboard.press('Enter');
  // The page before asks guests for an address too.
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible();
  await tabTo(page, page.getByRole('main').getByLabel('Adresse électronique'));
  await page.keyboard.type(person.email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: /^Réserver pour/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
  expect(await bookingsOf(request, person)).toHaveLength(1);
});
