import { expect, test } from 'vitest';
import { csvCell, csvOf } from './attendees-csv.ts';

test('a name that would be a formula stays a name', () => {
  for (const name of ['=1+1', '+33', '-2', '@SUM(A1)', ' =1', '\t=1'])
    expect(csvCell(name)).toBe(`"'${name}"`);
  expect(csvCell('Ada "la" Lovelace; fille-mère')).toBe('"Ada ""la"" Lovelace; fille-mère"');
  expect(csvOf([['Nom'], ['Ada']])).toBe('\uFEFF"Nom"\r\n"Ada"\r\n');
});
