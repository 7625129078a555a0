import { expect, test } from 'vitest';
import { sitemap } from './sitemap.ts';

test('every place and event stands in the sitemap in both languages, each telling of the other', () => {
  const xml = sitemap('https://escale.example', {
    slugs: ['casaco'],
    eventIds: ['0190'],
    initiativeIds: ['0191'],
  });
  expect(xml).toContain('<loc>https://escale.example/lieux/casaco</loc>');
  expect(xml).toContain('<loc>https://escale.example/en/lieux/casaco</loc>');
  expect(xml.match(/hreflang="en" href="https:\/\/escale\.example\/en\/lieux\/casaco"/g)).toHaveLength(2);
  expect(xml).toContain('<loc>https://escale.example/en/evenements/0190</loc>');
});
