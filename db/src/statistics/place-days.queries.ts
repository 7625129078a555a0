import type { LocalDate } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import type { Executor } from '../transaction.ts';

/** A date of a place and a kind of units, counted. */
export type PlaceDay = {
  placeId: string;
  onDate: LocalDate;
  kind: ResourceKind;
  openMinutes: number;
  bookedMinutes: number;
  usedMinutes: number;
  bookings: number;
  ended: number;
  noShows: number;
  revenueNetCents: number;
  /** Minutes by hour from 00:00 of the date on. */
  openHours: number[];
  bookedHours: number[];
  usedHours: number[];
};

/**
 * Places with dates to count: those before yesterday that are not counted yet, or no longer right. Yesterday's hours
 * may run into today, and a transaction that began before midnight may not be over: both days are left to the reader.
 */
export const readUncounted = async (
  { sql }: Executor,
  placeIds: readonly string[] | null,
): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select p.id from places p left join counted_places done on done.place_id = p.id
    where ${placeIds === null ? sql`true` : sql`p.id = any(${[...placeIds]}::uuid[])`}
      and exists (select 1 from units where place_id = p.id)
      and (coalesce(done.until_on < ((domain_now() - interval '1 hour') at time zone p.time_zone)::date - 1, true)
        or exists (select 1 from stale_days where place_id = p.id))
    order by p.id`;
  return rows.map(({ id }) => id);
};

export type Uncounted = {
  /** The first date to count, and the date before which all will be counted. */
  from: LocalDate;
  untilOn: LocalDate;
  /** The last date that has to be counted anew; before `untilOn`. */
  to: LocalDate;
};

/** Takes what is noted as stale; null when everything is counted. The caller has the lock of the place's figures. */
export const takeUncounted = async ({ sql }: Executor, placeId: string): Promise<Uncounted | null> => {
  const [row] = await sql<Uncounted[]>`
    with noted as (delete from stale_days where place_id = ${placeId} returning from_at, to_at),
    place as (
      select p.time_zone, done.until_on as done_on, (select min(valid_from) from units where place_id = p.id) as first_on,
        greatest(done.until_on, ((domain_now() - interval '1 hour') at time zone p.time_zone)::date - 1) as until_on
      from places p left join counted_places done on done.place_id = p.id where p.id = ${placeId}),
    -- The hours of a date may run into the next one: its eve is counted again too.
    stale as (
      select min(case when isfinite(n.from_at) then (n.from_at at time zone place.time_zone)::date - 1 else place.first_on end) as first,
        max(case when isfinite(n.to_at) then (n.to_at at time zone place.time_zone)::date else place.until_on - 1 end) as last
      from noted n, place)
    select greatest(first_on, least(coalesce(done_on, first_on), stale.first)) as "from", until_on as "untilOn",
      case when done_on = until_on then least(stale.last, until_on - 1) else until_on - 1 end as "to"
    from place, stale
    where done_on is distinct from until_on or stale.first is not null`;
  return row ?? null;
};

/** Puts the days of a place in the stead of those that stood there. */
export const replacePlaceDays = async (
  { sql }: Executor,
  { placeId, from, to }: { placeId: string; from: LocalDate; to: LocalDate },
  days: readonly PlaceDay[],
): Promise<void> => {
  await sql`delete from place_days where place_id = ${placeId} and on_date between ${from} and ${to}`;
  await sql`
    insert into place_days
    select * from jsonb_to_recordset(${JSON.stringify(days.map(rowOf))}::text::jsonb) as day (place_id uuid, on_date date,
      kind text, open_minutes int, booked_minutes int, used_minutes int, bookings int, ended int, no_shows int,
      revenue_net_cents int, open_hours int[], booked_hours int[], used_hours int[])`;
  await replacePlaceMonths({ sql }, { placeId, from, to });
};

/** Adds up anew the months that these dates lie in. */
const replacePlaceMonths = async (
  { sql }: Pick<Executor, 'sql'>,
  { placeId, from, to }: { placeId: string; from: LocalDate; to: LocalDate },
): Promise<void> => {
  const first = sql`date_trunc('month', ${from}::date::timestamp)::date`;
  await sql`delete from place_months where place_id = ${placeId} and month between ${first} and ${to}`;
  await sql`
    insert into place_months (place_id, month, kind, open_minutes, booked_minutes, used_minutes, bookings, ended,
      no_shows, revenue_net_cents)
    select place_id, date_trunc('month', on_date::timestamp)::date, kind, sum(open_minutes), sum(booked_minutes),
      sum(used_minutes), sum(bookings), sum(ended), sum(no_shows), sum(revenue_net_cents)
    from place_days
    where place_id = ${placeId} and on_date >= ${first}
      and on_date < date_trunc('month', ${to}::date + interval '1 month')::date
    group by 1, 2, 3`;
};

const rowOf = (day: PlaceDay) => ({
  place_id: day.placeId,
  on_date: day.onDate,
  kind: day.kind,
  open_minutes: day.openMinutes,
  booked_minutes: day.bookedMinutes,
  used_minutes: day.usedMinutes,
  bookings: day.bookings,
  ended: day.ended,
  no_shows: day.noShows,
  revenue_net_cents: day.revenueNetCents,
  open_hours: day.openHours,
  booked_hours: day.bookedHours,
  used_hours: day.usedHours,
});

/** From now on every date before `untilOn` is told from place_days. */
export const noteCounted = async (
  { sql }: Executor,
  { placeId, untilOn }: { placeId: string; untilOn: LocalDate },
): Promise<void> => {
  await sql`
    insert into counted_places (place_id, until_on, until_at)
    select id, ${untilOn}, (${untilOn}::date + 1)::timestamp at time zone time_zone from places where id = ${placeId}
    on conflict (place_id) do update set until_on = excluded.until_on, until_at = excluded.until_at`;
};
