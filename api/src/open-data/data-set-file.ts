import { addressesOf, type DataSetName, dataSets, openLicence } from '@escale/shared/open-data';
import { writeCsv } from '../csv/write-csv.ts';
import type { Ports } from '../ports.ts';
import { rowsOf } from './rows-of.ts';

/** With a byte order mark: spreadsheets take a file without one for another alphabet. */
export const dataSetCsv = async (ports: Ports, name: DataSetName): Promise<string> => {
  const columns = dataSets[name].fields.map((field) => field.name);
  const rows = await rowsOf[name](ports);
  const lines = rows.map((row) => columns.map((column) => cellOf(row[column])));
  return writeCsv([columns, ...lines], { bom: true });
};

const cellOf = (value: string | number | boolean | null = null): string | number | null =>
  typeof value === 'boolean' ? String(value) : value;

/** The same rows with what one must know to use them. */
export const dataSetJson = async (ports: Ports, name: DataSetName): Promise<string> => {
  const { title, description } = dataSets[name];
  const { schema } = addressesOf(name);
  const rows = await rowsOf[name](ports);
  return JSON.stringify({ name, title, description, licence: openLicence, schema, rows });
};
