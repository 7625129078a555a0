import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { signedIn, withAccount } from './support/people.ts';
import { expect, test } from './support/test.ts';

for (const hasScripts of [true, false]) {
  test.describe(hasScripts ? 'with scripts' : 'without scripts', { tag: '@any-width' }, () => {
    test.use({ javaScriptEnabled: hasScripts });

    test('somebody finds a workshop that is full, waits in line, sees it among their bookings and leaves', async ({
      page,
      request,
    }) => {
      await page.goto('/lieux/la-treso');
      const here = page.getByRole('region', { name: 'Ce qui s’y passe' });
      await here.getByRole('link', { name: 'Tous les événements du lieu' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Événements' })).toBeVisible();
      await expect(page.getByLabel('Lieu', { exact: true })).toHaveValue('la-treso');
      await page.getByLabel('Genre', { exact: true }).selectOption('Atelier');
      await page.getByRole('button', { name: 'Afficher' }).click();
      await expect(page).toHaveURL(/lieu=la-treso.*genre=workshop/);
      await page.getByRole('link', { name: 'Initiation au travail du bois' }).click();

      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 1 })).toHaveText('Initiation au travail du bois');
      await expect(main).toContainText('C’est complet.');
      await expect(main.getByRole('link', { name: 'Ajouter à mon agenda' })).toBeVisible();
      await expect(main.getByRole('link', { name: 'Itinéraire sur OpenStreetMap' })).toBeVisible();
      await signedIn(page, await withAccount(request));
      await page.reload();
      if (hasScripts) await scriptsRun(page);
      await main.getByRole('button', { name: 'Rejoindre la liste d’attente' }).click();
      await expect(main).toContainText('Liste d’attente : vous êtes au rang');
      if (hasScripts) await expectAccessible(page);

      await page.goto('/reservations');
      const mine = page.getByRole('region', { name: 'Mes inscriptions' });
      await expect(mine).toContainText('Liste d’attente, rang');
      await mine.getByRole('link', { name: 'Initiation au travail du bois' }).click();
      if (hasScripts) await scriptsRun(page);
      await main.getByRole('button', { name: 'Quitter la liste d’attente' }).click();
      await expect(main.getByRole('button', { name: 'Rejoindre la liste d’attente' })).toBeVisible();
    });
  });
}

test('somebody registers with the keyboard alone, and takes the file for the calendar along', async ({
  page,
  request,
}) => {
  await signedIn(page, await withAccount(request));
  await page.goto('/en/evenements?genre=training');
  await page.getByRole('link', { name: 'Premier rendez-vous comptable' }).click();
  await scriptsRun(page);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: 'Register' }).focus();
  await page.keyboard.press('Enter');
  await expect(main).toContainText('You are on the list');
  const file = await page.request.get(
    (await main.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href')) ?? '',
  );
  expect(file.headers()['content-type']).toContain('text/calendar');
  await main.getByRole('button', { name: 'Withdraw' }).focus();
  await page.keyboard.press('Enter');
  await expect(main.getByRole('button', { name: 'Register' })).toBeVisible();
  await expectAccessible(page);
});

test('past events say how many came, and a search without answer says what else to try', async ({ page }) => {
  await page.goto('/evenements');
  await page.getByRole('link', { name: 'Passés' }).click();
  await expect(page.getByRole('main')).toContainText('17 personnes présentes');
  await expectAccessible(page);
  await page.goto('/evenements?genre=party&lieu=electrolab');
  await expect(page.getByRole('heading', { name: 'Rien de prévu pour cette recherche' })).toBeVisible();
  await expectAccessible(page);
});

test('what is to come stands on the home page and in a feed; invented events are not for search engines', {
  tag: '@any-width',
}, async ({ page, baseURL }) => {
  await page.goto('/?ou=Malakoff');
  const near = page.getByRole('region', { name: 'À venir près d’ici' });
  await expect(near.getByRole('listitem')).toHaveCount(3);
  await near.getByRole('link', { name: 'Tous les événements' }).click();
  const feed = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
  expect(feed).toBe(`${baseURL}/evenements.rss`);
  const rss = await (await page.request.get('/en/evenements.rss?genre=training')).text();
  const [, id = ''] = /<guid isPermaLink="false">([^<]+)/.exec(rss) ?? [];
  expect(rss).toContain(`<link>${baseURL}/en/evenements/${id}</link>`);

  await page.goto(`/en/evenements/${id}`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0);
  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  expect((await page.request.get(picture)).headers()['content-type']).toBe('image/png');
  expect(await (await page.request.get('/sitemap.xml')).text()).not.toContain(id);
  const calendar = await page.getByRole('link', { name: /calendar/i }).getAttribute('href');
  expect(await (await page.request.get(calendar ?? '')).text()).toContain('/en/evenements/');
});
