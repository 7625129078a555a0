import type { BookingSchema } from '@escale/shared/bookings';
import type { Format } from '../messages/format.ts';
import type { MineWords } from '../messages/mine.ts';
import type { Words } from '../messages/words.ts';
import { wallClock } from '../time/wall-clock.ts';

type Noted = Pick<
  BookingSchema,
  'answerDueAt' | 'elsewhere' | 'holdExpiresAt' | 'seriesId' | 'status' | 'timeZone'
>;

/** What a person should know of a stay in the list besides its state: until when something holds, that it repeats. */
export function rowNotes(
  { status, answerDueAt, elsewhere = [], holdExpiresAt, seriesId, timeZone }: Noted,
  words: Words,
  format: Format,
  says: MineWords['stays']['row'],
): string[] {
  const moment = (instant: string) => {
    const { date, minutes } = wallClock(instant, timeZone);
    return words.bookings.dayAt(format.longDay(date), format.time(minutes));
  };
  return [
    ...(status === 'requested' && answerDueAt ? [says.answerDue(moment(answerDueAt))] : []),
    ...(status === 'held' && holdExpiresAt ? [says.heldUntil(moment(holdExpiresAt))] : []),
    ...(seriesId ? [says.repeats] : []),
    ...(elsewhere.length > 0
      ? [says.elsewhere(format.list(elsewhere.map(({ placeName }) => placeName)))]
      : []),
  ];
}
