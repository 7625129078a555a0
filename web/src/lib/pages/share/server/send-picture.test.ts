import { expect, test } from 'vitest';
import { drawPicture } from './draw-picture.ts';
import type { Picture } from './picture.ts';
import { pictureLink, pictureVersion } from './picture-version.ts';
import { sendPicture } from './send-picture.ts';

const picture: Picture = {
  over: 'Espace de coworking · Malakoff',
  title: 'Casaco',
  under: 'Métro 13 à 350 m',
  mark: null,
  who: 'tiers-lieux des Hauts-de-Seine',
  cover: { slug: 'casaco', kind: 'coworking', commune: 'Malakoff', amenities: [], resourceKinds: ['desk'] },
};
const asked = (version: string, headers = {}) =>
  sendPicture(new Request(`http://escale.invalid/carte.png?v=${version}`, { headers }), picture);
const newLine = (n: number): Picture => ({ ...picture, title: `Casaco ${n}` });

test('a link shows a picture of 1200 × 630 that may be kept for good under the address of its version', async () => {
  const answer = await asked(pictureVersion(picture));
  const png = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('cache-control')).toContain('immutable');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(pictureLink('/carte.png', picture)).toEqual({
    path: `/carte.png?v=${pictureVersion(picture)}`,
    alt: 'Espace de coworking · Malakoff. Casaco. Métro 13 à 350 m',
  });
});

test('whoever still has the picture is told so, and an address of another version is not kept for good', async () => {
  const tag = { 'if-none-match': `"${pictureVersion(picture)}"` };
  expect((await asked('x', tag)).status).toBe(304);
  expect((await asked('x')).headers.get('cache-control')).toBe('public, max-age=3600');
  expect(pictureVersion(newLine(1))).not.toBe(pictureVersion(picture));
});

test('who asks for many pictures at once is sent away rather than served at the cost of everybody', async () => {
  const request = new Request('http://escale.invalid/carte.png');
  const answers = await Promise.all(Array.from({ length: 24 }, (_, n) => sendPicture(request, newLine(n))));
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(10);
  expect(refused[0]?.headers.get('retry-after')).toBe('5');
});

test('a name is written, never read as drawing', () => {
  const drawing = drawPicture({ ...picture, title: '<script>', under: '</svg> & co' });
  expect(drawing).toContain('&lt;script&gt;');
  expect(drawing).toContain('&lt;/svg&gt; &amp; co');
});
