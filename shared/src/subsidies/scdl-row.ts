import type { LocalDate } from '../kernel/index.ts';
import type { SubsidyNature } from './subsidy.ts';

/** The 13 columns of a subsidy's essential data (order of 17 November 2017; SCDL subventions), in their order. */
export const scdlColumns = [
  'nomAttribuant',
  'idAttribuant',
  'dateConvention',
  'referenceDecision',
  'nomBeneficiaire',
  'idBeneficiaire',
  'objet',
  'montant',
  'nature',
  'conditionsVersement',
  'datesPeriodeVersement',
  'idRAE',
  'notificationUE',
] as const;
export type ScdlColumn = (typeof scdlColumns)[number];

const optional: ReadonlySet<ScdlColumn> = new Set(['referenceDecision', 'idRAE'] as const);

export type Published = {
  grantorName: string;
  grantorSiret: string | null;
  signedOn: LocalDate | null;
  decisionReference: string | null;
  beneficiaryName: string | null;
  beneficiarySiret: string | null;
  purpose: string;
  amountCents: number;
  nature: SubsidyNature | null;
  instalmentDates: readonly LocalDate[];
  raeId: string | null;
  notifiedToEu: boolean | null;
};

const natures = {
  cash: 'aide en numéraire',
  in_kind: 'aide en nature',
  both: 'aide en numéraire;aide en nature',
} as const satisfies Record<SubsidyNature, string>;

/** What is known of a subsidy under each column, and which columns that must be filled are not: nothing is invented. */
export function scdlRow(subsidy: Published): {
  cells: Record<ScdlColumn, string | null>;
  missing: ScdlColumn[];
} {
  const { nature, notifiedToEu, amountCents, instalmentDates } = subsidy;
  const cells: Record<ScdlColumn, string | null> = {
    nomAttribuant: subsidy.grantorName,
    idAttribuant: subsidy.grantorSiret,
    dateConvention: subsidy.signedOn,
    referenceDecision: subsidy.decisionReference,
    nomBeneficiaire: subsidy.beneficiaryName,
    idBeneficiaire: subsidy.beneficiarySiret,
    objet: subsidy.purpose,
    montant: String(amountCents / 100),
    nature: nature && natures[nature],
    conditionsVersement: conditionsOf(instalmentDates.length),
    datesPeriodeVersement: periodOf(instalmentDates),
    idRAE: subsidy.raeId,
    notificationUE: notifiedToEu === null ? null : notifiedToEu ? 'oui' : 'non',
  };
  const missing = scdlColumns.filter((column) => cells[column] === null && !optional.has(column));
  return { cells, missing };
}

function conditionsOf(instalments: number): string | null {
  if (instalments === 0) return null;
  return instalments === 1 ? 'unique' : 'échelonné';
}

/** A date, or an ISO 8601 interval from the first to the last. */
function periodOf(dates: readonly LocalDate[]): string | null {
  const sorted = dates.toSorted();
  const [first = null] = sorted;
  const last = sorted.at(-1);
  return first === null || first === last ? first : `${first}/${last}`;
}
