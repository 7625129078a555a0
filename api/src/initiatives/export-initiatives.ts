import { type InitiativeRow, listAllInitiatives } from '@escale/db/initiatives';
import { ratingOf } from '@escale/shared/initiatives';
import { instantText, notAFormula } from '@escale/shared/kernel';
import { stringify } from 'csv-stringify/sync';
import type { Ports } from '../ports.ts';
import { guideTimeZone } from './initiative-view.ts';

/** What an import reads stands first, so that a file that was taken out can be brought back in. */
const columns: readonly [name: string, of: (row: InitiativeRow) => string | number | null][] = [
  ['name', (row) => row.name],
  ['summary', (row) => row.summary],
  ['themes', (row) => row.themes.join('|')],
  ['needs', (row) => row.needs.join('|')],
  ['audiences', (row) => row.audiences.join('|')],
  ['commune', (row) => row.commune],
  ['address', (row) => row.address],
  ['website', (row) => row.website],
  ['phone', (row) => row.phone],
  ['email', (row) => row.email],
  ['opening', (row) => row.opening],
  ['source', (row) => row.source],
  ['asOf', (row) => row.asOf],
  ['places', (row) => row.places.map(({ slug }) => slug).join('|')],
  ['communeName', (row) => row.communeName],
  ['contributedBy', (row) => row.contributedBy],
  ['ratings', (row) => ratingOf(row.stars).ratings],
  ['averageRating', (row) => ratingOf(row.stars).average],
  ['changedAt', (row) => instantText(row.changedAt, guideTimeZone)],
  ['example', (row) => String(row.isExample)],
  ['id', (row) => row.id],
];

/** RFC 4180, UTF-8; a cell that a spreadsheet would compute is kept a text. */
export const exportInitiatives = async ({ database }: Ports): Promise<string> => {
  const rows = await listAllInitiatives(database, { withHidden: false });
  const cellOf = (value: string | number | null) => (typeof value === 'string' ? notAFormula(value) : value);
  const lines = rows.map((row) => columns.map(([, of]) => cellOf(of(row))));
  return stringify([columns.map(([name]) => name), ...lines], { record_delimiter: 'windows' });
};
