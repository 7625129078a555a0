import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from './compressed.ts';

const text = '<p>un bureau</p>'.repeat(500);
const page = () => new Response(text, { status: 404, headers: { 'content-type': 'text/html', etag: '"a"' } });

test('a page travels as gzip to whoever reads it, with its status, and unpacks to what it was', async () => {
  const answer = await compressed(page(), 'br;q=1, gzip');
  expect(answer.status).toBe(404);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
    etag: 'W/"a"',
  });
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(text);
});

test('who does not ask for gzip gets the page as it is', async () => {
  const answer = await compressed(page(), null);
  expect(answer.headers.has('content-encoding')).toBe(false);
  expect(await answer.text()).toBe(text);
});
