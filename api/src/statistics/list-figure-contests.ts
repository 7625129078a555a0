import { listContests } from '@escale/db/statistics';
import type { Actor, LocalDate } from '@escale/shared/kernel';
import type { FigureContest, Metric } from '@escale/shared/statistics';
import { checkDates } from '../check-dates.ts';
import type { Ports } from '../ports.ts';
import { contestView } from './contest-view.ts';
import { figuresScope } from './figures-scope.ts';

const MAX_DAYS = 1_100;

type Asked = { place?: string; metric?: Metric; from?: LocalDate; to?: LocalDate };

/** @throws Refused not-found | not-allowed | malformed-date | range-backwards | range-too-long */
export const listFigureContests = async (
  ports: Ports,
  actor: Actor,
  { place, metric, from, to }: Asked,
): Promise<{ items: FigureContest[] }> => {
  const known = from ?? to;
  if (known !== undefined) checkDates({ from: from ?? known, to: to ?? known }, MAX_DAYS);
  const { placeIds } = await figuresScope(ports, actor, place === undefined ? {} : { place });
  const wanted = { placeIds, metric: metric ?? null, from: from ?? null, to: to ?? null };
  return { items: (await listContests(ports.database, wanted)).map(contestView) };
};
