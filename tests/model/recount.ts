import type postgres from 'postgres';

/** Figures of one date, or of one hour of a weekday. */
export type Recount = { open: number; booked: number; used: number };

const MINUTE = 60_000;
const zone = 'Europe/Paris';

type Opening = { date: string; opens: number; closes: number };
type Unit = { id: string; kind: string; validFrom: string; validUntil: string | null };
type Claim = { unitId: string; start: number; end: number; counts: 'booked' | 'used' | 'closed' };

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const shown = new Map<number, string>();
/** 'YYYY-MM-DD HH:mm' as the wall clock of the place shows it. */
const wallClock = (at: number): string => {
  const known = shown.get(at) ?? clock.format(at);
  shown.set(at, known);
  return known;
};

/** '1-09': Mondays from 9 to 10, on the wall clock. */
const weekdayHour = (at: number): string => {
  const text = wallClock(at);
  return `${new Date(text.slice(0, 10)).getUTCDay() || 7}-${text.slice(11, 13)}`;
};

/** The instant at which the wall clock shows a minute of a date: the first, or the last of two; none: the gap's end. */
const wall = (date: string, minute: number, which: 'first' | 'last'): number => {
  const asUtc = Date.parse(date) + minute * MINUTE;
  const wanted = new Date(asUtc).toISOString().slice(0, 16).replace('T', ' ');
  const candidates = [1, 2]
    .map((hours) => asUtc - hours * 60 * MINUTE)
    .filter((at) => wallClock(at) === wanted);
  if (candidates.length === 0) return wall(date, Math.ceil((minute + 1) / 60) * 60, which);
  return which === 'first' ? Math.min(...candidates) : Math.max(...candidates);
};

/** The hours of each date as the tables say them, one after the other. */
const readOpenings = async (
  sql: postgres.Sql,
  placeId: string,
  dates: readonly string[],
): Promise<Opening[]> => {
  const openings: Opening[] = [];
  for (const date of dates) {
    const [exception] =
      await sql`select 1 from opening_exceptions where place_id = ${placeId} and on_date = ${date}`;
    const rows = exception
      ? await sql`select opens_minute, closes_minute from opening_exception_intervals
          where place_id = ${placeId} and on_date = ${date}`
      : await sql`
          select i.opens_minute, i.closes_minute from opening_intervals i
          where i.place_id = ${placeId} and i.weekday = extract(isodow from ${date}::date)
            and i.valid_from = (select max(valid_from) from opening_weeks where place_id = ${placeId} and valid_from <= ${date})
            and not exists (select 1 from public_holidays h join opening_weeks w on w.place_id = ${placeId}
              and w.valid_from = i.valid_from where h.on_date = ${date} and w.closes_on_public_holidays)`;
    for (const row of rows) openings.push({ date, opens: row.opens_minute, closes: row.closes_minute });
  }
  return openings;
};

const readClaims = async (sql: postgres.Sql, placeId: string, now: number): Promise<Claim[]> => {
  const rows = await sql`
    select a.unit_id, extract(epoch from lower(a.period)) * 1000 as start, extract(epoch from upper(a.period)) * 1000 as end,
      a.holder_kind, extract(epoch from upper(coalesce(b.period, e.period))) * 1000 as own_end,
      extract(epoch from lower(e.period)) * 1000 as event_start, b.status
    from allocations a
    left join bookings b on b.place_id = a.place_id and b.id = a.holder_id
    left join events e on e.place_id = a.place_id and e.id = a.holder_id
    where a.place_id = ${placeId}`;
  return rows.flatMap((row): Claim[] => {
    const end = row.own_end === null ? Number(row.end) : Math.min(Number(row.end), Number(row.own_end));
    const claim = { unitId: row.unit_id, start: Number(row.start), end };
    if (row.holder_kind === 'closure') return [{ ...claim, counts: 'closed' }];
    if (row.holder_kind === 'event')
      return [{ ...claim, counts: Number(row.event_start) <= now ? 'used' : 'booked' }];
    if (['checked_in', 'completed'].includes(row.status)) return [{ ...claim, counts: 'used' }];
    return ['confirmed', 'no_show'].includes(row.status) ? [{ ...claim, counts: 'booked' }] : [];
  });
};

/**
 * Counts again, minute by minute, from the tables alone and with nothing of the product's code: a minute counts for
 * whom it belongs to at its middle. By date of opening, by kind of unit, and by weekday and hour of the wall clock.
 */
export const recount = async (
  sql: postgres.Sql,
  placeId: string,
  { dates, now }: { dates: readonly string[]; now: number },
): Promise<Map<string, Recount>> => {
  const sums = new Map<string, Recount>();
  const units = await sql<Unit[]>`
    select id, kind, valid_from::text as "validFrom", valid_until::text as "validUntil" from units
    where place_id = ${placeId}`;
  const claims = await readClaims(sql, placeId, now);
  const dayAfter = (date: string) => new Date(Date.parse(date) + 1_440 * MINUTE).toISOString().slice(0, 10);
  const openings = await readOpenings(sql, placeId, [...dates, dayAfter(dates.at(-1) ?? '')]);
  // Where hours run into those of the next date, the next date has them.
  const limit = (date: string) =>
    1_440 + Math.min(...openings.filter((next) => next.date === dayAfter(date)).map(({ opens }) => opens));
  for (const { date, opens, closes: later } of openings.filter((opening) => dates.includes(opening.date))) {
    const closes = Math.min(later, limit(date));
    const present = units.filter((unit) => unit.validFrom <= date && (unit.validUntil ?? '9999') > date);
    for (let minute = wall(date, opens, 'first'); minute < wall(date, closes, 'last'); minute += MINUTE) {
      const hour = weekdayHour(minute);
      const middle = minute + MINUTE / 2;
      for (const unit of present) {
        const claim = claims.find(
          ({ unitId, start, end }) => unitId === unit.id && start < middle && middle <= end,
        );
        for (const key of [date, unit.kind, hour]) {
          const sum = sums.get(key) ?? { open: 0, booked: 0, used: 0 };
          sums.set(key, sum);
          if (claim?.counts !== 'closed') sum.open += 1;
          if (claim && claim.counts !== 'closed') sum.booked += 1;
          if (claim?.counts === 'used') sum.used += 1;
        }
      }
    }
  }
  return sums;
};

/** Distinct persons with a live stay, by date and by kind, and which of them are there for the first time. */
export const recountPeople = async (
  sql: postgres.Sql,
  placeId: string,
  dates: readonly string[],
): Promise<Map<string, [people: number, newPeople: number]>> => {
  const stays = await sql<{ member: string; kind: string; start: number; end: number }[]>`
    select b.member_id as member, r.kind, extract(epoch from lower(b.period))::float8 * 1000 as start,
      extract(epoch from upper(b.period))::float8 * 1000 as end
    from bookings b join resources r on r.place_id = b.place_id and r.id = b.resource_id
    where b.place_id = ${placeId} and b.member_id is not null
      and b.status in ('confirmed', 'checked_in', 'completed', 'no_show')`;
  const firstOf = new Map<string, string>();
  for (const { member, start } of stays) {
    const date = wallClock(start).slice(0, 10);
    if (date < (firstOf.get(member) ?? '9999')) firstOf.set(member, date);
  }
  const sums = new Map<string, [number, number]>();
  const count = (
    key: string,
    found: typeof stays | { member: string }[],
    isNew: (first: string) => boolean,
  ) => {
    const people = [...new Set(found.map(({ member }) => member))];
    const fresh = people.filter((member) => isNew(firstOf.get(member) ?? ''));
    if (people.length > 0) sums.set(key, [people.length, fresh.length]);
  };
  const isThere = (date: string) => (stay: { start: number; end: number }) =>
    wallClock(stay.start).slice(0, 10) <= date && date <= wallClock(stay.end - 1).slice(0, 10);
  for (const date of dates) count(date, stays.filter(isThere(date)), (first) => first === date);
  for (const [kind, found] of Map.groupBy(stays, (stay) => stay.kind))
    count(
      kind,
      found.filter((stay) => dates.some((date) => isThere(date)(stay))),
      (first) => dates.includes(first),
    );
  return sums;
};
