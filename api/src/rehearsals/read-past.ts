import type { Executor } from '@escale/db';
import type { Bookable } from '@escale/db/bookings';
import {
  readFaresBefore,
  readPassesBefore,
  readPastRequests,
  readTakenSince,
  readVerifiedAudiences,
} from '@escale/db/rehearsals';
import { addDays, addMonths, type LocalDate, localDateOf, startOfLocalDay } from '@escale/shared/kernel';
import type { Past } from '@escale/shared/rehearsals';

/** So many are replayed twice within a few seconds, and a place of forty desks has fewer in three months. */
const MOST_REQUESTS = 3_000;

export type PastRange = { from: LocalDate; to: LocalDate; isSample: boolean };

type Asked = {
  placeId: string;
  sheets: readonly Bookable[];
  resourceIds: readonly string[] | null;
  timeZone: string;
  from: LocalDate;
  to: LocalDate;
};

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;

/**
 * All that is replayed, in five statements: what began in these months, since what a person pays depends on what they
 * have in all of a month. Where there are too many, the newest dates that can be read whole.
 */
export const readPast = async (tx: Executor, asked: Asked): Promise<{ past: Past; range: PastRange }> => {
  const { placeId, sheets, resourceIds, timeZone, to } = asked;
  const end = startOfLocalDay(addMonths(firstOfMonth(to), 1), timeZone);
  let start = startOfLocalDay(firstOfMonth(asked.from), timeZone);
  const read = await readPastRequests(tx, {
    placeId,
    resourceIds,
    range: { start, end },
    most: MOST_REQUESTS + 1,
  });
  let { from } = asked;
  const first = read.at(-1);
  const isCut = read.length > MOST_REQUESTS && first !== undefined;
  if (isCut) {
    const whole = addDays(localDateOf(first.period.start, timeZone), 1);
    start = startOfLocalDay(whole, timeZone);
    if (whole > from) from = whole;
  }
  const requests = read.filter(({ period }) => period.start >= start);
  const spaces = new Set(sheets.map(({ resource }) => resource.id));
  const replayed = new Set(
    requests.filter((one) => !one.hasParts && spaces.has(one.resourceId)).map(({ id }) => id),
  );
  const unitIds = [...new Set(sheets.flatMap(({ resource }) => resource.unitIds))];
  const dates = { from: firstOfMonth(from), to: addMonths(firstOfMonth(to), 1) };
  const [taken, faresBefore, passes, verified] = [
    await readTakenSince(tx, { placeId, unitIds, range: { start, end } }),
    await readFaresBefore(tx, { placeId, before: start, month: from.slice(0, 7) }),
    await readPassesBefore(tx, { placeId, since: start, ...dates }),
    await readVerifiedAudiences(tx, placeId),
  ];
  return {
    past: {
      requests,
      blockers: taken.filter(({ holderId }) => !replayed.has(holderId)),
      faresBefore,
      passes,
      verified,
      resourceUnits: sheets[0]?.resourceUnits ?? new Map(),
    },
    range: { from, to, isSample: isCut && from > asked.from },
  };
};
