import { readAllSubsidies } from '@escale/db/subsidies';
import { scdlColumns, scdlRow } from '@escale/shared/subsidies';
import { writeCsv } from '../csv/write-csv.ts';
import type { Ports } from '../ports.ts';
import { publishedOf } from './published-of.ts';

/** The essential data, then what it has no column for and which required ones are empty. */
export const exportSubsidies = async ({ database }: Ports): Promise<string> => {
  const rows = await readAllSubsidies(database);
  const head = [...scdlColumns, 'section', 'annee', 'champsManquants', 'exemple', 'source'];
  const lines = rows.map((row) => {
    const { cells, missing } = scdlRow(publishedOf(row));
    const rest = [row.section, row.year, missing.join(' '), row.isExample ? 'oui' : 'non', row.source];
    return [...scdlColumns.map((column) => cells[column]), ...rest];
  });
  return writeCsv([head, ...lines]);
};
