import { AxeBuilder } from '@axe-core/playwright';
import { openWebServer } from '../support/web-server.ts';
import { expectAccessible } from './support/accessible.ts';
import { manager } from './support/arrival.ts';
import { linkIn, mailTo } from './support/mails.ts';
import { scriptsRun } from './support/pages.ts';
import { signedIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

/** A page of somebody else, at an origin of its own; the name makes it another site than the journeys' address. */
const openSite = async () => {
  const server = await openWebServer();
  return { ...server, origin: server.url.replace('127.0.0.1', 'localhost') };
};

test('a place shows its bookings on its own site, where a guest books; no other site may, and no other page', {
  tag: '@any-width',
}, async ({ page, browser, request }) => {
  const [site, stranger] = [await openSite(), await openSite()];
  await signedIn(page, manager);
  await page.goto('/gestion/casaco/integration');
  await scriptsRun(page);
  await page.getByText('Sur les sites de cette liste').click();
  await page.getByRole('textbox', { name: 'Sites' }).fill('http://casaco.example');
  await page.getByText('Notre propre couleur').click();
  await page.getByLabel('Couleur', { exact: true }).fill('#ffe000');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('alert')).toContainText('n’est pas l’adresse d’un site');
  await page.getByRole('textbox', { name: 'Sites' }).fill(`${site.origin}/reserver`);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('status')).toContainText('C’est enregistré');
  await expect(page.getByText('Pour que chacun puisse lire, la couleur devient')).toBeVisible();
  const snippet = (await page.locator('pre').first().textContent()) ?? '';
  const preview = page.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Réserver à Casaco');
  await expectAccessible(page);

  site.page.html = `<!doctype html><html lang="fr"><title>Casaco</title><h1>Notre tiers-lieu</h1>${snippet}`;
  stranger.page.html = site.page.html;
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(site.origin);
  const frame = visitor.frameLocator('iframe[title^="Réserver à"]');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Réserver à Casaco');
  await expect.poll(async () => (await visitor.locator('iframe').boundingBox())?.height).not.toBe(640);
  const { violations } = await new AxeBuilder({ page: visitor })
    .include('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
  const email = `visiteuse-${crypto.randomUUID()}@escale.example`;
  await frame
    .getByRole('link', { name: /^Réserver|^Demander/ })
    .first()
    .click();
  await frame.getByLabel('Votre nom').fill('Lou Marchand');
  await frame.getByLabel('Adresse électronique').fill(email);
  await frame.getByRole('button', { name: 'Garder la place et m’envoyer le lien' }).click();
  await expect(frame.getByRole('heading', { name: 'Un message vous attend' })).toBeVisible();
  const link = linkIn(await mailTo(email, ({ text }) => text.includes('/invite/')), /\/invite\//);
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole('button', { name: /^Confirmer pour/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();

  await visitor.goto(stranger.origin);
  // What a browser shows where it was forbidden to show the page.
  await expect
    .poll(() => visitor.frames().map((one) => one.url()))
    .toContain('chrome-error://chromewebdata/');
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(site.origin);
  await expect(plain.getByRole('link', { name: /^Réserver à/ })).toHaveAttribute('href', /\/lieux\/casaco$/);
  await plain.close();
  const english = await request.get('/integration/casaco?theme=dark&lang=en');
  expect(new URL(english.url()).pathname).toBe('/en/integration/casaco/dark');
  const shown = await request.get('/integration/casaco');
  expect(shown.headers()['content-security-policy']).toContain(`frame-ancestors 'self' ${site.origin}`);
  for (const path of ['/', '/lieux/casaco', '/connexion', '/integration/nulle-part']) {
    const headers = (await request.get(path)).headers();
    expect([path, headers['x-frame-options']]).toEqual([path, 'DENY']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
  for (const one of [site, stranger]) await one.close();
  await visitor.close();
});
