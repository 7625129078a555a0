import { dayAhead, dayInFrench, scriptsRun, weekdaysAhead } from './support/pages.ts';
import { expect, test } from './support/test.ts';

const [someday = ''] = weekdaysAhead();

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('anybody searches without an account, and the address keeps the whole question', async ({
      page,
    }) => {
      await page.goto('/');
      if (hasScripts) await scriptsRun(page);
      await page.getByLabel('Quoi').selectOption('une salle de réunion');
      await page.getByLabel('Pour combien de personnes').selectOption('1 personne');
      await page.getByLabel('À partir de').selectOption({ label: '14 h' });
      await page.getByLabel('Jusqu’à').selectOption({ label: '16 h' });
      await page.getByLabel('Un autre jour').fill(someday);
      await page.getByLabel('Commune, nom d’un lieu ou rue').fill('sceaux');
      await page.getByRole('group', { name: 'Ce qui compte pour vous' }).getByText('Cuisine').click();
      await page.getByRole('button', { name: 'Chercher' }).click();
      await expect(page).toHaveURL(/quoi=meeting_room/);
      for (const part of [/de=14%3A00/, /a=16%3A00/, /ou=sceaux/, /atout=kitchen/, new RegExp(someday)]) {
        await expect(page).toHaveURL(part);
      }

      await page.goto(page.url());
      await expect(page.getByLabel('Quoi')).toHaveValue('meeting_room');
      await expect(page.getByLabel('À partir de')).toHaveValue('14:00');
      await expect(page.getByLabel('Quel jour')).toHaveValue(someday);
      await expect(page.getByRole('checkbox', { name: 'Cuisine' })).toBeChecked();
      await expect(page.getByLabel('Commune, nom d’un lieu ou rue')).toHaveValue(/sceaux/i);
    });

    test('a search that finds nothing says how to widen it, and widening finds something', async ({
      page,
    }) => {
      await page.goto(`/?quoi=machine&combien=12&jour=${someday}&ou=Malakoff`);
      await expect(page.getByRole('heading', { name: 'Aucun lieu n’a de place' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Rien de libre pour cette recherche' })).toBeVisible();
      await expect(page.getByRole('link', { name: /Chercher pour une personne.*\d+ lieu/ })).toBeVisible();
      await page.goto(
        `/?quoi=meeting_room&jour=${someday}&ou=Malakoff&atout=lockers&atout=garden&de=07:00&a=22:00`,
      );
      await page.getByRole('link', { name: 'Chercher un bureau' }).click();
      await expect(page).toHaveURL(/quoi=desk/);
      await expect(page.getByLabel('Quel jour')).toHaveValue(someday);
    });
  });
}

test('places stand in order of distance, or of price when asked', { tag: '@any-width' }, async ({ page }) => {
  await page.goto(`/?jour=${someday}&ou=Malakoff`);
  await scriptsRun(page);
  const places = page.getByRole('region', { name: /de la place$/ }).getByRole('article');
  const names = await places.getByRole('heading', { level: 3 }).allInnerTexts();
  expect(names.length).toBeGreaterThan(3);
  await expect(places.first()).toContainText('Malakoff');
  await page.getByRole('link', { name: 'du moins cher' }).click();
  await expect(page).toHaveURL(/tri=price/);
  await expect(page.getByRole('link', { name: 'du moins cher' })).toHaveAttribute('aria-current', 'true');
  const prices = (await places.allInnerTexts())
    .map((text) => Number(/(\d+)\s€/.exec(text)?.[1]))
    .filter((price) => !Number.isNaN(price));
  expect(prices).toEqual(prices.toSorted((a, b) => a - b));
});

test('the map is of links: its Casaco leads to the page of Casaco, on the day that was asked for', async ({
  page,
}) => {
  await page.goto(`/?jour=${someday}&ou=Malakoff`);
  const map = page.getByRole('region', { name: 'Carte' });
  expect(await map.getByRole('link').count()).toBeGreaterThan(3);
  await map.getByRole('link', { name: /Casaco/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Casaco' })).toBeVisible();
  await expect(page.getByLabel('Jour', { exact: true })).toHaveValue(someday);
});

test('the list comes first on a phone, and stands beside the map on a desktop', async ({
  page,
  isMobile,
}) => {
  await page.goto(`/?jour=${someday}&ou=Malakoff`);
  const list = await page.getByRole('region', { name: /de la place$/ }).boundingBox();
  const map = await page.getByRole('region', { name: 'Carte' }).boundingBox();
  if (!list || !map) throw new Error('the list or the map is not there');
  if (isMobile) expect(map.y).toBeGreaterThanOrEqual(list.y + list.height);
  else expect(map.x).toBeGreaterThanOrEqual(list.x + list.width);
});

test('a day in the list of dates is a day that the page names in full', { tag: '@any-width' }, async ({
  page,
}) => {
  await page.goto('/');
  const tomorrow = dayAhead(1);
  await page.getByLabel('Quel jour').selectOption({ label: dayInFrench(tomorrow) });
  await expect(page.getByLabel('Quel jour')).toHaveValue(tomorrow);
});
