import { listedPlace } from './support/every-page.ts';
import { weekdaysAhead } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

const [someday = ''] = weekdaysAhead();

/** Words of the French interface that no name of a place, a space or a street holds. */
const french =
  /\b(vous|votre|vos|avec|dans|sont|réserv\w*|bureaux|journée|matinée|heures?|libres|exemple|aucune?|toutes?|chercher|annuler|gratuit\w*|semaine|prix|fermé|depuis|recensé|l’après-midi|lundi|jeudi|vendredi|samedi|dimanche|janvier|juillet|août|décembre)\b/giu;

const ownWords = `(() => {
  const main = document.querySelector('main').cloneNode(true);
  for (const other of main.querySelectorAll('[lang=fr], script, style')) other.remove();
  return main.innerText;
})()`;

test('the English pages say nothing in French that is not marked as French', { tag: '@any-width' }, async ({
  page,
  request,
}) => {
  await signedIn(page, await withAccount(request));
  const listed = await listedPlace(request);
  const pages = [
    `/en?jour=${someday}&ou=Malakoff`,
    `/en/lieux/casaco?jour=${someday}`,
    `/en/lieux/${listed}`,
    '/en/evenements',
    '/en/reservations',
    '/en/accessibilite',
    '/en/sources',
    '/en/nowhere',
  ];
  for (const path of pages) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    const words = String(await page.evaluate(ownWords));
    expect.soft([...new Set(words.match(french) ?? [])], path).toEqual([]);
  }
});

test('the language changes, the page and the choice stay', { tag: '@any-width' }, async ({ page }) => {
  await page.goto(`/lieux/casaco?jour=${someday}&formule=day`);
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'English' })).toHaveAttribute('lang', 'en');
  await foot.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(`/en/lieux/casaco?jour=${someday}&formule=day`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: 'Casaco' })).toBeVisible();
  await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(/the day/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Français' }).click();
  await expect(page).toHaveURL(`/lieux/casaco?jour=${someday}&formule=day`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});
