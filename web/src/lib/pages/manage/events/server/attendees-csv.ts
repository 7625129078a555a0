import { notAFormula } from '@escale/shared/kernel';

export function csvCell(text: string): string {
  return `"${notAFormula(text).replaceAll('"', '""')}"`;
}

/** Rows for a spreadsheet that speaks French: semicolons, and the mark by which it knows UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(';')).join('\r\n')}\r\n`;
