import { expect, test } from 'vitest';
import { csvOf } from './attendees-csv.ts';

test('a name that would be a formula stays a name', () => {
  for (const name of ['=1+1', '+33', '-2', '@SUM(A1)', ' =1', '\t=1'])
    expect(csvOf([[name]])).toBe(`\uFEFF"'${name}"\r\n`);
  expect(csvOf([['Nom'], ['Ada "la" Lovelace; fille-mère']])).toBe(
    '\uFEFF"Nom"\r\n"Ada ""la"" Lovelace; fille-mère"\r\n',
  );
});
