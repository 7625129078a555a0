import { manager } from './support/arrival.ts';
import { departmentPages, managerPages, memberPages, publicPages } from './support/every-page.ts';
import { scriptsRun } from './support/pages.ts';
import { nadia, signedIn, sophie } from './support/people.ts';
import { expect, test } from './support/test.ts';

const everyPage = Object.entries({ ...publicPages, ...memberPages, ...managerPages, ...departmentPages });

/** What is between the first tag of a kind and its end. */
const textIn = (html: string, tag: string) =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';

// As they are sent: how they look, and that the policy refuses nothing of them, is seen where axe reads each.
test('every page says that it is a demonstration, has one heading, a title of its own, the footer and a strict policy', {
  tag: '@any-width',
}, async ({ page }) => {
  const titles: string[] = [];
  for (const [name, path] of everyPage) {
    // Whoever is signed in is led on from the pages that let one in.
    if (path === memberPages.bookings) await signedIn(page, nadia);
    if (path === managerPages.day) await signedIn(page, manager);
    if (path === '/departement') await signedIn(page, sophie);
    const answer = await page.request.get(path, { headers: { accept: 'text/html' } });
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, name).toContain("default-src 'self'");
    expect(policy, name).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    expect(answer.headers()['x-content-type-options'], name).toBe('nosniff');
    const html = await answer.text();
    expect(textIn(html, 'body'), name).toContain('sont inventés');
    expect(html.match(/<h1[\s>]/g)?.length, name).toBe(1);
    expect(textIn(html, 'footer'), name).toContain('href="/accessibilite"');
    expect(html, name).toMatch(/<html[^>]* lang="fr"/);
    if (name !== 'past bookings') titles.push(textIn(html, 'title'));
  }
  expect(titles).toEqual([...new Set(titles)]);
});

test('the legal pages, the sources and the accessibility declaration are one click from the footer', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto('/');
  const foot = page.getByRole('navigation', { name: 'Informations' });
  const pages = [
    [/^Accessibilité/, '/accessibilite'],
    [/^Données personnelles/, '/donnees-personnelles'],
    [/^Conditions/, '/conditions'],
    [/^Mentions légales/, '/mentions-legales'],
    [/^Sources/, '/sources'],
  ] as const;
  for (const [name, path] of pages) {
    await foot.getByRole('link', { name }).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    expect(((await main.textContent()) ?? '').length, path).toBeGreaterThan(400);
  }
});

test('no public page brings more than 90 kB of script', { tag: '@any-width' }, async ({
  browser,
  baseURL,
}) => {
  for (const path of ['/', '/lieux/casaco', '/initiatives', '/connexion', '/accessibilite']) {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() !== 'script') return;
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(path);
    await scriptsRun(page);
    await page.waitForLoadState('networkidle');
    const kilobytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1024;
    expect(kilobytes, path).toBeGreaterThan(1);
    expect(kilobytes, path).toBeLessThanOrEqual(90);
    await context.close();
  }
});
