import { readAllSubsidies } from '@escale/db/subsidies';
import { notAFormula } from '@escale/shared/kernel';
import { scdlColumns, scdlRow } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { publishedOf } from './published-of.ts';

/** RFC 4180, UTF-8: the essential data, then what it has no column for and which required ones are empty. */
export const exportSubsidies = async ({ database }: Ports): Promise<string> => {
  const rows = await readAllSubsidies(database);
  const head = [...scdlColumns, 'section', 'annee', 'champsManquants', 'exemple', 'source'];
  const lines = rows.map((row) => {
    const { cells, missing } = scdlRow(publishedOf(row));
    const rest = [row.section, row.year, missing.join(' '), row.isExample ? 'oui' : 'non', row.source];
    return [...scdlColumns.map((column) => cells[column]), ...rest];
  });
  return [head, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
};

const cellOf = (value: string | number | null): string => {
  const text = notAFormula(String(value ?? ''));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
