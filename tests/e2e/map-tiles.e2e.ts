import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePort } from '../support/free-port.ts';
import { expect, test } from './support/test.ts';

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const asked: string[] = [];
const tiles = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.writeHead(200, { 'content-type': 'image/png' }).end(onePixel);
});

/** Pages of a second process, on the API of the first, with a map below its outlines. */
async function pagesWithMap(api: string) {
  const [port, tilePort] = [await freePort(), await freePort()];
  tiles.listen(tilePort, '127.0.0.1');
  const origin = `http://127.0.0.1:${port}`;
  const tileOrigin = `http://127.0.0.1:${tilePort}`;
  const pages = spawn(process.execPath, [join(import.meta.dirname, '../../web/build/index.js')], {
    env: {
      ...process.env,
      ...{ PORT: String(port), HOST: '127.0.0.1', ORIGIN: origin, API_URL: api },
      ESCALE_MAP_STYLE_URL: `${tileOrigin}/{z}/{x}/{y}.png`,
      ESCALE_MAP_ATTRIBUTION: '© OpenStreetMap',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(pages.stdout, 'data');
  return { origin, tileOrigin, end: () => pages.kill() };
}

test('a map that is set lies below the places, says whose it is, and no other origin is let in', {
  tag: '@any-width',
}, async ({ page, baseURL }) => {
  const { origin, tileOrigin, end } = await pagesWithMap(baseURL ?? '');
  try {
    const answer = await page.goto(`${origin}/?ou=Malakoff`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain(`img-src 'self' data: ${tileOrigin};`);
    expect(asked).toEqual([]);
    const map = page.getByRole('group', { name: /^Carte des 36 communes/ });
    await map.scrollIntoViewIfNeeded();
    await expect(map.locator('image').first()).toBeVisible();
    await expect.poll(() => asked).toContain('/12/2074/1409.png');
    await expect(page.getByRole('link', { name: '© OpenStreetMap' })).toBeVisible();
    const [first, second] = await map.locator('a.mk').all();
    await first?.focus();
    await page.keyboard.press('Tab');
    await expect(second ?? map).toBeFocused();
    const plain = await page.request.get(baseURL ?? '');
    expect(plain.headers()['content-security-policy']).toContain("img-src 'self' data:;");
  } finally {
    end();
    tiles.close();
  }
});
