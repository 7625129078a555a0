import { takeLocks, transaction } from '@escale/db';
import {
  type CellRow,
  insertMonth,
  type MonthPart,
  readMonthParts,
  readPublishing,
} from '@escale/db/open-data';
import { daysOfMonth, publishableMonths, publishedCells } from '@escale/shared/open-data';
import { DEFINITION_VERSION } from '@escale/shared/statistics';
import type { Ports } from '../ports.ts';
import { countPastDays } from '../statistics/count-past-days.ts';
import { todayOfDepartment } from '../today-of-department.ts';

/**
 * Publishes the occupancy of the months that are over for long enough, each once and for all.
 * @returns how many months that were
 */
export const publishMonths = async (ports: Ports, stopping?: AbortSignal): Promise<number> => {
  await countPastDays(ports, null, stopping);
  let published = 0;
  for (const month of await dueMonths(ports)) {
    if (stopping?.aborted) break;
    published += await publishMonth(ports, month);
  }
  return published;
};

const dueMonths = async ({ database }: Ports): Promise<string[]> => {
  const { firstOn, countedUntil, months } = await readPublishing(database);
  if (firstOn === null || countedUntil === null) return [];
  const known = new Set(months);
  const over = publishableMonths(firstOn, await todayOfDepartment(database));
  return over.filter((month) => !known.has(month) && daysOfMonth(month).to < countedUntil);
};

const publishMonth = ({ database }: Ports, month: string): Promise<number> =>
  transaction(database, async (tx) => {
    await takeLocks(tx, ['open-data:months']);
    if ((await readPublishing(tx)).months.includes(month)) return 0;
    const parts = await readMonthParts(tx, daysOfMonth(month));
    const publishedOn = await todayOfDepartment(tx);
    await insertMonth(tx, { month, publishedOn, definitionVersion: DEFINITION_VERSION }, cellRows(parts));
    return 1;
  });

const cellRows = (parts: readonly MonthPart[]): CellRow[] => {
  const nameOf = new Map(parts.map(({ commune, communeName }) => [commune, communeName]));
  return publishedCells(parts).map((cell) => ({
    ...cell,
    communeName: cell.commune === null ? '' : (nameOf.get(cell.commune) ?? cell.commune),
    isExample: parts.some(
      ({ commune, kind, isExample }) =>
        isExample && (cell.commune ?? commune) === commune && (cell.kind ?? kind) === kind,
    ),
  }));
};
