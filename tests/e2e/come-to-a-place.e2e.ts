import { expectAccessible } from './support/accessible.ts';
import { scriptsRun } from './support/pages.ts';
import { expect, test } from './support/test.ts';

test('the page of a place says whether it is open and how to come, and its link can be shared', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/lieux/casaco');
  await scriptsRun(page);
  await expect(page.getByText(/^(Ouvert, jusqu’à|Fermé)/).first()).toBeVisible();
  const way = page.getByRole('region', { name: 'Venir' });
  await expect(way).toContainText('6 avenue Jean-Jaurès, 92240 Malakoff');
  await expect(way).toContainText(/Métro\s13, Malakoff – Plateau de Vanves, à 350\sm/);
  await expect(way.getByRole('link', { name: 'Itinéraire à pied' })).toHaveAttribute('href', /foot.*48\.82/);
  await page.evaluate('delete Navigator.prototype.share');
  await page.getByRole('button', { name: 'Partager' }).click();
  await expect(page.getByText('Le lien est copié.')).toBeVisible();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
});

test('machines read the place, the one address it has and the other language; what is invented is not for them', {
  tag: '@any-width',
}, async ({ page, baseURL }) => {
  await page.goto('/lieux/casaco?jour=2099-01-01&de=09:00&a=12:00');
  const href = (selector: string) => page.locator(selector).getAttribute('href');
  expect(await href('link[rel=canonical]')).toBe(`${baseURL}/lieux/casaco`);
  expect(await href('link[hreflang=en]')).toBe(`${baseURL}/en/lieux/casaco`);
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', /Casaco, Malakoff/);
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const place: { openingHoursSpecification: { opens: string }[] } = JSON.parse(text ?? '');
  expect(place).toMatchObject({ '@type': 'LocalBusiness', name: 'Casaco', geo: { latitude: 48.82161 } });
  expect(place.openingHoursSpecification[0]?.opens).toBe('09:00');

  const picture = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
  await expect(page.locator('meta[property="og:image:alt"]')).toHaveAttribute('content', /Casaco/);
  const card = await page.request.get(picture);
  expect([card.status(), card.headers()['content-type']]).toEqual([200, 'image/png']);
  expect(card.headers()['cache-control']).toContain('immutable');

  const sitemap = await (await page.request.get('/sitemap.xml')).text();
  expect(sitemap).toContain(`<loc>${baseURL}/en/lieux/casaco</loc>`);
  expect(await (await page.request.get('/robots.txt')).text()).toContain(`${baseURL}/sitemap.xml`);
});

test('a link to a place that has closed says so, books nothing and names the nearest that do', {
  tag: '@any-width',
}, async ({ page, request }) => {
  const slug = 'stop-and-work-bourg-la-reine';
  const entry = await request.post('/api/v1/auth/sign-in', {
    data: { email: 'admin@escale.example', password: 'demo-escale-92' },
  });
  const { accessToken }: { accessToken: string } = await entry.json();
  const headers = { authorization: `Bearer ${accessToken}` };
  const turn = (status: string) => request.patch(`/api/v1/places/${slug}`, { headers, data: { status } });
  expect((await turn('closed')).status()).toBe(200);
  try {
    await page.goto(`/lieux/${slug}?jour=2099-01-01`);
    await expect(page.getByRole('heading', { name: 'Ce lieu a fermé' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Les plus proches qui se réservent' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Sceaux Smart' })).toBeVisible();
    await expectAccessible(page);
  } finally {
    expect((await turn('published')).status()).toBe(200);
  }
});

test('a link to a place that is not there, or no longer, leads to places that are', async ({ page }) => {
  const answer = await page.goto('/lieux/un-lieu-disparu');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Ce lieu n’est pas sur Escale' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Chercher une commune').fill('Malakoff');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/ou=Malakoff/);
  await page.goto('/lieux/un-lieu-disparu');
  await page.getByRole('main').getByRole('link', { name: 'Casaco' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Casaco' })).toBeVisible();
});
