import { describe, expect, test } from 'vitest';
import { changesOf, differenceOf } from './difference.ts';
import { fieldsOf } from './initiative-fields.ts';
import { ratingOf } from './rating.ts';
import { readHeader } from './read-header.ts';
import { readLine } from './read-line.ts';

const entry = fieldsOf({
  name: ' Le Café ',
  summary: 'On répare.',
  themes: ['repair', 'food'],
  website: ' ',
});

test('an entry is written in one way: trimmed, lists in their order, nothing for what is empty', () => {
  expect(entry).toMatchObject({ name: 'Le Café', themes: ['food', 'repair'], website: null, places: [] });
});

test('a difference names the fields that change, and those alone', () => {
  const after = { ...entry, opening: 'Le samedi', themes: ['food' as const] };
  expect(differenceOf(entry, changesOf(entry, after))).toEqual([
    { field: 'themes', before: ['food', 'repair'], after: ['food'] },
    { field: 'opening', before: null, after: 'Le samedi' },
  ]);
  expect(differenceOf(entry, entry)).toEqual([]);
});

test.each([
  [[0, 0, 0, 0, 2], null],
  [[0, 0, 1, 0, 2], 4.3],
  [[1, 1, 1, 0, 0], 2],
])('the average of %j is %j', (counts, average) => {
  expect(ratingOf(counts).average).toBe(average);
});

describe('a line of a file', () => {
  const known = {
    communeOf: (words: string) => (words === 'nanterre' ? '92050' : null),
    placeOf: () => null,
  };
  const line = { name: 'A', summary: 'B', themes: 'Mobilité|culture', commune: 'NANTERRE' };

  test('is read in French or by codes, and a text that looks like a formula stays that text', () => {
    const read = readLine(
      { ...line, name: "'=SOMME(A1)", asOf: '1/2/2026', phone: "'+33 1 99 00 12 34" },
      known,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: '=SOMME(A1)',
        themes: ['mobility', 'culture'],
        commune: '92050',
        asOf: '2026-02-01',
        phone: '+33 1 99 00 12 34',
      },
    });
  });

  test.each([
    [{ themes: '' }, 'themes', 'missing'],
    [{ themes: 'Cuisine' }, 'themes', 'unknown-word'],
    [{ commune: 'Paris' }, 'commune', 'unknown-word'],
    [{ asOf: '31/13/2026' }, 'asOf', 'not-a-date'],
    [{ website: 'javascript:alert(1)' }, 'website', 'not-a-link'],
    [{ email: 'nobody' }, 'email', 'not-a-mail'],
    [{ name: 'x'.repeat(121) }, 'name', 'too-long'],
    [{ places: 'nowhere' }, 'places', 'unknown-word'],
  ])('says what is wrong with %j', (cells, field, fault) => {
    const read = readLine({ ...line, ...cells }, known);
    expect(read.ok ? [] : read.refusal.faults).toEqual([expect.objectContaining({ field, fault })]);
  });

  test('has columns in either language', () => {
    expect(readHeader(['NOM', 'Themes', 'As of', 'Couleur'])).toEqual(['name', 'themes', 'asOf', null]);
  });
});
