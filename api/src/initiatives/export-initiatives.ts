import { type InitiativeRow, listAllInitiatives } from '@escale/db/initiatives';
import { ratingOf } from '@escale/shared/initiatives';
import { instantText } from '@escale/shared/kernel';
import { writeCsv } from '../csv/write-csv.ts';
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

export const exportInitiatives = async ({ database }: Ports): Promise<string> => {
  const rows = await listAllInitiatives(database, { withHidden: false });
  return writeCsv([columns.map(([name]) => name), ...rows.map((row) => columns.map(([, of]) => of(row)))]);
};
