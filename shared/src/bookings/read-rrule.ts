import { accept, isLocalDate, type LocalDate, type Result, refuse } from '../kernel/index.ts';

/** The last moment of a rule: a civil date, or an instant, or the wall clock of the place (RFC 5545, 3.3.10). */
export type Until = { date: LocalDate; time: string | null; isUtc: boolean };

/** A rule that repeats days; `parts` are all but its end, in capitals. */
export type Rrule = { parts: string; end: { count: number } | { until: Until } };

export type RruleRefusal =
  | { code: 'rrule-malformed'; part: string }
  | { code: 'rrule-not-supported'; part: string }
  | { code: 'rrule-endless' }
  | { code: 'rrule-too-long'; lastDate: LocalDate; most: number }
  | { code: 'rrule-misses-first-date'; date: LocalDate; nextDate: LocalDate }
  | { code: 'rrule-empty' };

const numberOf = (digits: number) => new RegExp(`^0*[1-9]\\d{0,${digits - 1}}$`);
const listOf = (item: string) => new RegExp(`^(${item})(,(${item}))*$`);
const weekday = '(SU|MO|TU|WE|TH|FR|SA)';

const shapes: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY)$/,
  INTERVAL: numberOf(4),
  COUNT: numberOf(8),
  UNTIL: /^\d{8}(T([01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/,
  BYDAY: listOf(`([+-]?0?[1-5])?${weekday}`),
  BYMONTHDAY: listOf('[+-]?(0?[1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('0?[1-9]|1[0-2]'),
  BYSETPOS: listOf('[+-]?0*[1-9]\\d{0,2}'),
  WKST: new RegExp(`^${weekday}$`),
};

/** Legal, but of years, of hours of the day, or of other calendars. */
const foreign =
  /^(BYHOUR|BYMINUTE|BYSECOND|BYYEARDAY|BYWEEKNO|RSCALE|SKIP)=|^FREQ=(SECOND|MINUTE|HOUR|YEAR)LY$/;

/** Reads a RRULE as a place can honour it: days, weeks or months, with an end. */
export function readRrule(text: string): Result<Rrule, RruleRefusal> {
  const written = text.toUpperCase().replace(/^RRULE:/, '');
  const parts = new Map<string, string>();
  for (const part of written.split(';')) {
    if (foreign.test(part)) return refuse({ code: 'rrule-not-supported', part });
    const [name = '', value = '', ...more] = part.split('=');
    if (!shapes[name]?.test(value) || more.length > 0 || parts.has(name)) return malformed(part);
    parts.set(name, value);
  }
  const stray = strayPart(parts);
  return stray === null ? withEnd(parts) : malformed(stray);
}

/** What RFC 5545 forbids beyond the form of each part. */
function strayPart(parts: ReadonlyMap<string, string>): string | null {
  const frequency = parts.get('FREQ');
  if (frequency === undefined) return 'FREQ';
  if (frequency !== 'MONTHLY' && /\d/.test(parts.get('BYDAY') ?? '')) return 'BYDAY';
  if (frequency === 'WEEKLY' && parts.has('BYMONTHDAY')) return 'BYMONTHDAY';
  if (parts.has('BYSETPOS') && !['BYDAY', 'BYMONTHDAY', 'BYMONTH'].some((name) => parts.has(name)))
    return 'BYSETPOS';
  return parts.has('COUNT') && parts.has('UNTIL') ? 'UNTIL' : null;
}

function withEnd(all: ReadonlyMap<string, string>): Result<Rrule, RruleRefusal> {
  const count = all.get('COUNT');
  const until = all.get('UNTIL');
  const parts = [...all]
    .filter(([name]) => name !== 'COUNT' && name !== 'UNTIL')
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
  if (count !== undefined) return accept({ parts, end: { count: Number(count) } });
  if (until === undefined) return refuse({ code: 'rrule-endless' });
  const date = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (!isLocalDate(date)) return malformed(`UNTIL=${until}`);
  const clock = until.slice(9, 15);
  const time = clock === '' ? null : `${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4)}`;
  return accept({ parts, end: { until: { date, time, isUtc: until.endsWith('Z') } } });
}

function malformed(part: string): Result<never, RruleRefusal> {
  return refuse({ code: 'rrule-malformed', part: part.slice(0, 64) });
}
