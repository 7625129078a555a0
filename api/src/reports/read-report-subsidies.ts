import { readSubsidiesOfPlace, type SubsidyRow } from '@escale/db/subsidies';
import type { ReportSubsidy } from '@escale/shared/reports';
import { scdlRow } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { publishedOf } from '../subsidies/published-of.ts';
import { sightsOf } from '../subsidies/sights-of.ts';
import { standingOf } from '../subsidies/standing-of.ts';
import type { Sight } from '../subsidies/subsidy-view.ts';
import type { ReportContext } from './report-context.ts';

/**
 * What was given for the year, and agreements that run in it, with their targets against what was counted up to the
 * year's end: a later day changes nothing of it.
 */
export const readReportSubsidies = async (
  ports: Ports,
  { placeId, year, today }: ReportContext,
): Promise<ReportSubsidy[]> => {
  const rows = await readSubsidiesOfPlace(ports.database, placeId);
  const [asOf = today] = [today, `${year + 1}-01-01`].toSorted();
  // Not as the place, so that few people stay few: the report is handed on.
  const seen = await sightsOf(
    ports,
    rows.filter((row) => isOfYear(row, year)),
    { today: asOf, isPlace: false },
  );
  return seen.map(({ row, sight }) => subsidyOf(row, sight));
};

const isOfYear = ({ year: given, agreement }: SubsidyRow, year: number): boolean =>
  given === year ||
  (agreement !== null && agreement.startsOn <= `${year}-12-31` && agreement.endsOn >= `${year}-01-01`);

const subsidyOf = (row: SubsidyRow, sight: Sight): ReportSubsidy => {
  const { cells, missing } = scdlRow(publishedOf(row));
  const { agreement } = row;
  return {
    id: row.id,
    projectName: row.projectName,
    purpose: row.purpose,
    section: row.section,
    amountCents: row.amountCents,
    year: row.year,
    decisionReference: row.decisionReference,
    signedOn: agreement?.signedOn ?? null,
    startsOn: agreement?.startsOn ?? null,
    endsOn: agreement?.endsOn ?? null,
    example: row.isExample,
    targets:
      agreement === null
        ? []
        : row.targets.map((target) => {
            const { metric, unit, value, label } = target;
            const { actual, light } = standingOf(target, agreement, sight);
            return { metric, unit, value, label, actual, light };
          }),
    scdl: cells,
    missing,
  };
};
