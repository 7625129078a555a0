import { type ReportFigures, reportCost } from '@escale/shared/reports';
import { DEFINITION_VERSION, type Grouping } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { occupancyOf } from '../statistics/read-occupancy.ts';
import { readReportSubsidies } from './read-report-subsidies.ts';
import type { ReportContext } from './report-context.ts';

/** The figures of a report as they are now; few people are told to nobody, since it is handed on. */
export const readReportFigures = async (ports: Ports, context: ReportContext): Promise<ReportFigures> => {
  const { placeId, year, place, period } = context;
  const scope = { placeIds: [placeId], hidesFewPeople: true };
  const counted = async (groupBy: Grouping) => {
    if (period.countedTo === null) return null;
    return occupancyOf(ports, scope, { from: period.from, to: period.countedTo, groupBy });
  };
  const whole = await counted('total');
  const months = await counted('month');
  const kinds = await counted('resourceKind');
  const total = whole?.rows[0] ?? null;
  const subsidies = await readReportSubsidies(ports, context);
  const given = subsidies.filter((one) => one.year === year);
  const amountCents = given.reduce((sum, one) => sum + one.amountCents, 0);
  return {
    year,
    place,
    period,
    definitionVersion: whole?.definitionVersion ?? DEFINITION_VERSION,
    total,
    months: months?.rows ?? [],
    kinds: kinds?.rows ?? [],
    subsidies,
    cost: reportCost(amountCents, total),
  };
};
