import type { Executor } from '@escale/db';
import { type PassRow, readPaidStays } from '@escale/db/passes';
import { instantText, type LocalDate, type Result } from '@escale/shared/kernel';
import { type EndingRefusal, endSubscription } from '@escale/shared/passes';

/** The last day of a subscription if it is ended today; what it pays for is read in the same transaction. */
export const endOfPass = async (
  tx: Executor,
  row: PassRow,
  keepsStays: boolean,
): Promise<Result<LocalDate, EndingRefusal>> => {
  const { startsOn, today, timeZone } = row;
  const paid = (await readPaidStays(tx, row)).map(({ period, ...stay }) => ({
    ...stay,
    start: instantText(period.start, timeZone),
    end: instantText(period.end, timeZone),
  }));
  return endSubscription({ startsOn, today, paid, keepsStays });
};
