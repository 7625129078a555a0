import { type FirstOccurrence, lastDateOf, type RruleRefusal, readRrule } from '@escale/shared/bookings';
import { accept, addMonths, type LocalDate, type Result, refuse } from '@escale/shared/kernel';
import { RRuleTemporal } from 'rrule-temporal';

/** No series is longer, however it is counted. */
const MOST_OCCURRENCES = 400;
/** Periods that the library may look through; a year has 366 days. */
const MOST_STEPS = 1_000;

/**
 * The dates of a series, the first one's included. Dates are counted as such, without a zone: what the clock does
 * that night is for each occurrence to find out, and none is left out in silence.
 */
export const expandRrule = (rrule: string, first: FirstOccurrence): Result<LocalDate[], RruleRefusal> => {
  const read = readRrule(rrule);
  if (!read.ok) return read;
  const { parts, end } = read.value;
  const horizon = addMonths(first.date, 12);
  const tooLong = { code: 'rrule-too-long', lastDate: horizon, most: MOST_OCCURRENCES } as const;
  const until = 'until' in end ? lastDateOf(end.until, first) : horizon;
  if (until > horizon || ('count' in end && end.count > MOST_OCCURRENCES)) return refuse(tooLong);
  const ending = 'count' in end ? `COUNT=${end.count}` : `UNTIL=${midnightOf(until)}`;
  const dates = datesOf(`${parts};${ending}`, first.date, until);
  if (dates === null) return refuse({ code: 'rrule-malformed', part: parts.slice(0, 64) });
  const [firstDate] = dates;
  if (firstDate === undefined) return refuse({ code: 'rrule-empty' });
  if (firstDate !== first.date)
    return refuse({ code: 'rrule-misses-first-date', date: first.date, nextDate: firstDate });
  if ('count' in end && dates.length < end.count) return refuse(tooLong);
  return accept(dates);
};

const midnightOf = (date: LocalDate): string => `${date.replaceAll('-', '')}T000000Z`;

/** Null for a rule that the library does not take, which has the last word on RFC 5545. */
const datesOf = (rule: string, from: LocalDate, to: LocalDate): LocalDate[] | null => {
  if (to < from) return [];
  try {
    const rruleString = `DTSTART:${midnightOf(from)}\nRRULE:${rule}`;
    const found = new RRuleTemporal({ rruleString, strict: true, maxIterations: MOST_STEPS, cache: false });
    return found
      .between(new Date(from), new Date(to), true)
      .map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString().slice(0, 10));
  } catch {
    return null;
  }
};
