import { chromium } from '@playwright/test';
import { findBrowser } from './support/browser.ts';

const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
const [, , who, out, scheme, width, lang, ...pages] = process.argv;
const origin = process.env.LOOK_ORIGIN ?? 'http://127.0.0.1:4390';
const context = await browser.newContext({
  viewport: { width: Number(width), height: 844 },
  colorScheme: scheme as 'dark',
  locale: lang,
});
const page = await context.newPage();
if (who !== '-') {
  await page.goto(`${origin}/connexion`);
  await page
    .getByLabel('Adresse électronique')
    .fill(`${who}@escale.example`)
    .catch(async () => page.locator('input[type=email]').first().fill(`${who}@escale.example`));
  await page.locator('input[type=password]').first().fill('demo-escale-92');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.waitForURL((url) => !url.pathname.includes('connexion'));
}
let n = 0;
for (const path of pages) {
  await page.goto(origin + path, { waitUntil: 'networkidle' }).catch(() => undefined);
  await page.screenshot({ path: `${out}-${n++}.png`, fullPage: true });
  console.log(n - 1, path, await page.title());
}
await browser.close();
