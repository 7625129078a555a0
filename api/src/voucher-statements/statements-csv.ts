import { listStatements } from '@escale/db/voucher-statements';
import { partsPerUnit } from '@escale/shared/vouchers';
import { writeCsv } from '../csv/write-csv.ts';
import type { Ports } from '../ports.ts';
import { statementView } from './statement-view.ts';

const head = [
  ...['numero', 'mois', 'programme', 'lieu', 'sejours', 'unite', 'quantite', 'personnes'],
  ...['dont_sejours_anterieurs', 'dont_montant_anterieur', 'montant_ht', 'tva', 'montant_ttc'],
  ...['etat', 'prepare_le', 'approuve_le', 'paye_le', 'exemple'],
];
const units = { hour: 'heure', day: 'jour' };
const states = { prepared: 'préparé', approved: 'approuvé', paid: 'payé' };
const euros = (cents: number) => (cents / 100).toFixed(2);

/** Statements as a file: no row is about a person. */
export const statementsCsv = async (
  { database }: Ports,
  of: { programmeId?: string | undefined; placeId?: string },
): Promise<string> => {
  const rows = (await listStatements(database, of)).map(statementView);
  const lines = rows.map((row) => [
    ...[row.number, row.month, row.programmeReference, row.placeName, row.stays, units[row.unit]],
    ...[
      row.parts / partsPerUnit[row.unit],
      row.people ?? '< 5',
      row.correctionStays,
      euros(row.correctionCents),
    ],
    ...[euros(row.netCents), euros(row.vatCents), euros(row.totalCents), states[row.state], row.preparedOn],
    ...[row.approvedOn, row.paidOn, row.example ? 'oui' : 'non'],
  ]);
  return writeCsv([head, ...lines]);
};
