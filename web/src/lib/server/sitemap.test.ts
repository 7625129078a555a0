import { expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

test('every place stands in the sitemap in both languages, each telling of the other', () => {
  const xml = sitemap('https://escale.example', ['casaco']);
  expect(xml).toContain('<loc>https://escale.example/lieux/casaco</loc>');
  expect(xml).toContain('<loc>https://escale.example/en/lieux/casaco</loc>');
  expect(xml.match(/hreflang="en" href="https:\/\/escale\.example\/en\/lieux\/casaco"/g)).toHaveLength(2);
});
