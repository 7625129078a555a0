import { readAllSubsidies } from '@escale/db/subsidies';
import type { Row } from '@escale/shared/open-data';
import { scdlRow } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { publishedOf } from '../subsidies/published-of.ts';

/** Under the 13 columns: those that fill all which must be filled. The columns have no room to say "example". */
export const subsidyRows = async (ports: Ports): Promise<Row[]> =>
  (await readScdl(ports)).filter(({ isWhole }) => isWhole).map(({ cells }) => cells);

/** All others, with what they lack. */
export const incompleteSubsidyRows = async (ports: Ports): Promise<Row[]> =>
  (await readScdl(ports))
    .filter(({ isWhole }) => !isWhole)
    .map(({ cells, missing, row }) => ({
      ...cells,
      projet: row.projectName,
      section: row.section,
      annee: row.year,
      champsManquants: missing.join(' ') || null,
      source: row.source,
      example: row.isExample,
    }));

const readScdl = async ({ database }: Ports) =>
  (await readAllSubsidies(database)).map((row) => {
    const { cells, missing } = scdlRow(publishedOf(row));
    const isWhole = missing.length === 0 && !row.isExample;
    return { row, missing, isWhole, cells: { ...cells, montant: row.amountCents / 100 } };
  });
