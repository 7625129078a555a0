import type { StatisticsRow } from '../statistics/index.ts';
import type { ReportFigures } from './reports.contract.ts';

/** What is compared of each row; shares follow from these. */
export const comparedFigures = [
  'openSeatMinutes',
  'bookedSeatMinutes',
  'usedSeatMinutes',
  'bookings',
  'people',
  'newPeople',
  'noShowRate',
  'revenueNetCents',
  'refusals',
  'events',
  'attendees',
] as const satisfies readonly (keyof StatisticsRow)[];
export type ComparedFigure = (typeof comparedFigures)[number];

export const differenceParts = ['total', 'month', 'kind', 'subsidies', 'definition'] as const;

/** A figure that is another one by now. Two definitions are told apart by their versions, not compared as one. */
export type Difference = {
  part: (typeof differenceParts)[number];
  key: string;
  figure: ComparedFigure | 'amountCents' | 'version';
  before: number | null;
  after: number | null;
};

/** Which figures two readings of the same year do not have in common, the whole first. */
export function differencesOf(before: ReportFigures, after: ReportFigures): Difference[] {
  const definition =
    before.definitionVersion === after.definitionVersion
      ? []
      : [
          {
            ...{ part: 'definition' as const, key: '', figure: 'version' as const },
            before: before.definitionVersion,
            after: after.definitionVersion,
          },
        ];
  return [
    ...definition,
    ...rowsApart('total', listOf(before.total), listOf(after.total)),
    ...sumsApart(before, after),
    ...rowsApart('kind', before.kinds, after.kinds),
    ...rowsApart('month', before.months, after.months),
  ];
}

const listOf = (row: StatisticsRow | null) => (row === null ? [] : [row]);

function rowsApart(
  part: 'total' | 'month' | 'kind',
  before: readonly StatisticsRow[],
  after: readonly StatisticsRow[],
): Difference[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before, after].map((rows) => rows.find((row) => row.key === key));
    return comparedFigures.flatMap((figure) => {
      const values = { before: was?.[figure] ?? null, after: is?.[figure] ?? null };
      return values.before === values.after ? [] : [{ part, key, figure, ...values }];
    });
  });
}

const sumsApart = (...[before, after]: [ReportFigures, ReportFigures]): Difference[] => {
  const [was, is] = [before, after].map(({ subsidies }) =>
    subsidies.reduce((sum, { amountCents }) => sum + amountCents, 0),
  );
  if (was === undefined || is === undefined || was === is) return [];
  return [{ part: 'subsidies', key: '', figure: 'amountCents', before: was, after: is }];
};
