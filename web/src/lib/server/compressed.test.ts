import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressed } from './compressed.ts';

const text = '<p>un bureau</p>'.repeat(500);
const page = () => new Response(text, { status: 404, headers: { 'content-type': 'text/html', etag: '"a"' } });

test.each([
  ['gzip', 'gzip, deflate', gunzipSync],
  ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
] as const)(
  'a page travels as %s to whoever reads it, with its status, and unpacks to what it was',
  async (way, accepted, unpack) => {
    const answer = await compressed(page(), accepted);
    expect(answer.status).toBe(404);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-encoding': way,
      vary: 'accept-encoding',
      etag: 'W/"a"',
    });
    expect(unpack(Buffer.from(await answer.arrayBuffer())).toString()).toBe(text);
  },
);

test('who asks for neither gets the page as it is', async () => {
  const answer = await compressed(page(), null);
  expect(answer.headers.has('content-encoding')).toBe(false);
  expect(await answer.text()).toBe(text);
});
