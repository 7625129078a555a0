import { readEnvironment } from '@escale/api';
import { expect, test } from 'vitest';

const read = (url: string, attribution = '© OpenStreetMap') =>
  readEnvironment({ ESCALE_MAP_STYLE_URL: url, ESCALE_MAP_ATTRIBUTION: attribution }).mapTiles;

test('a map is set by the address of its tiles and by whose it is; anything else stops the start with a sentence', () => {
  const url = 'https://tiles.example.org/{z}/{x}/{y}.png';
  expect(readEnvironment({}).mapTiles).toBeNull();
  expect(read(url)).toEqual({ url, attribution: '© OpenStreetMap' });
  expect(() => read(url, '')).toThrow('ESCALE_MAP_ATTRIBUTION is not set');
  for (const wrong of [
    'tiles',
    'https://t.example/{z}/{x}.png',
    'ftp://t.example/{z}/{x}/{y}',
    'https://u:p@t.example/{z}/{x}/{y}',
  ])
    expect(() => read(wrong)).toThrow(/^ESCALE_MAP_STYLE_URL is not an address of map tiles/);
});
