import { nextSunday } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('a place that a source saw in 2019 says so, names its sources and cannot be booked', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto('/');
  const more = page.getByText(/^Voir les .+ autres$/);
  if (await more.isVisible()) await more.click();
  const listed = page.getByRole('region', { name: /autres lieux recensés/ });
  const seen = listed
    .getByRole('listitem')
    .filter({ hasText: 'recensé en' })
    .filter({ hasText: '2019' })
    .first();
  const name = await seen.getByRole('link').textContent();
  await seen.getByRole('link').click();

  await expect(page.getByRole('heading', { level: 1, name: name ?? '' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText(/recensé en .*2019/)).toBeVisible();
  await expect(main).toContainText('Nous ne savons pas s’il est ouvert aujourd’hui');
  await expect(page.getByRole('heading', { name: 'Ce lieu ne se réserve pas ici' })).toBeVisible();
  await expect(main.getByRole('radio')).toHaveCount(0);
  await expect(main.getByRole('link', { name: /^Réserver/ })).toHaveCount(0);
  await main.getByRole('link', { name: 'source 1' }).first().click();
  await expect(page).toHaveURL(/#source-1$/);
  const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
  expect(await sources.count()).toBeGreaterThan(0);
  await expect(sources.first()).toBeInViewport();
});

test('Casaco shows its 45 desks and 250 € before VAT as known facts, each with its source, and its examples as examples', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto('/lieux/casaco');
  const facts = page.getByRole('region', { name: 'Le lieu' });
  const fact = (text: string) => facts.getByRole('definition').filter({ hasText: text });
  await expect(
    fact('45')
      .getByRole('link', { name: /^source \d+$/ })
      .first(),
  ).toBeVisible();
  await expect(
    fact('250 € HT')
      .getByRole('link', { name: /^source \d+$/ })
      .first(),
  ).toBeVisible();
  await expect(fact('250 € HT')).toContainText('150 € HT');
  await expect(page.getByRole('main').getByText('exemple', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Horaires et règles' })).toContainText('exemple');
  const sources = page.getByRole('region', { name: 'Sources' }).getByRole('listitem');
  expect(await sources.count()).toBeGreaterThan(1);
  for (const link of await sources.getByRole('link').all()) {
    await expect(link).toHaveAttribute('href', /^https?:/);
  }
});

test('every space of Casaco stands in a table with what it is sold by and its price', async ({ page }) => {
  await page.goto('/lieux/casaco');
  const spaces = page.getByRole('table', { name: 'Espaces à réserver' });
  await expect(spaces.getByRole('row', { name: /Bureau en espace ouvert/ })).toContainText('4 €');
  await spaces.getByRole('link', { name: 'Salle du jardin' }).click();
  await expect(page.getByLabel('Espace', { exact: true }).locator('option:checked')).toHaveText(
    'Salle du jardin',
  );
});

test('a day on which the place is closed says so and leads on', { tag: '@any-width' }, async ({ page }) => {
  await page.goto(`/lieux/casaco?jour=${nextSunday()}`);
  await expect(page.getByRole('heading', { name: 'Fermé ce jour-là' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Réserver ce bureau' })).toHaveCount(0);
});
