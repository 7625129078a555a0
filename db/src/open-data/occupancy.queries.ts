import type { LocalDate } from '@escale/shared/kernel';
import type { Contribution, PublishedCell } from '@escale/shared/open-data';
import type { Executor } from '../transaction.ts';

/** The first day that is counted anywhere, the months that are published, and from when on days are not counted yet. */
export type Publishing = { firstOn: LocalDate | null; countedUntil: LocalDate | null; months: string[] };

export const readPublishing = async ({ sql }: Executor): Promise<Publishing> => {
  const [row] = await sql<Publishing[]>`
    select (select min(d.on_date)::text from place_days d join places p on p.id = d.place_id
        where p.status <> 'draft') as "firstOn",
      (select min(done.until_on)::text from counted_places done join places p on p.id = done.place_id
        where p.status <> 'draft') as "countedUntil",
      array(select month from open_data_months order by month) as months`;
  return row ?? { firstOn: null, countedUntil: null, months: [] };
};

export type MonthPart = Contribution & { communeName: string; isExample: boolean };

/** What each place that is no draft has of each kind of units between two dates, and who was there. */
export const readMonthParts = async (
  { sql }: Executor,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<MonthPart[]> => sql<MonthPart[]>`
  select d.place_id as "placeId", coalesce(p.commune_insee, p.commune_name) as commune,
    p.commune_name as "communeName", d.kind,
    array(select distinct person_id::text from place_day_people who
      where who.place_id = d.place_id and who.kind = d.kind and who.on_date between ${from} and ${to}) as people,
    sum(d.open_minutes)::float8 as "openMinutes", sum(d.booked_minutes)::float8 as "bookedMinutes",
    sum(d.used_minutes)::float8 as "usedMinutes", sum(d.revenue_net_cents)::float8 as "revenueNetCents",
    p.is_example or exists (select 1 from resources r where r.place_id = p.id and r.is_example) as "isExample"
  from place_days d join places p on p.id = d.place_id
  where p.status <> 'draft' and d.on_date between ${from} and ${to}
  group by p.id, d.place_id, d.kind
  having sum(d.open_minutes) > 0
  order by d.place_id, d.kind`;

export type CellRow = PublishedCell & { communeName: string; isExample: boolean };

/** Once: what stands is never written over. */
export const insertMonth = async (
  { sql }: Executor,
  month: { month: string; publishedOn: LocalDate; definitionVersion: number },
  cells: readonly CellRow[],
): Promise<void> => {
  await sql`
    insert into open_data_months (month, published_on, definition_version)
    values (${month.month}, ${month.publishedOn}, ${month.definitionVersion})`;
  const rows = cells.map(({ commune, communeName, kind, told, isExample }) => ({
    commune: commune ?? '',
    commune_name: communeName,
    kind: kind ?? '',
    is_hidden: told === null,
    places: told?.places,
    people: told?.people,
    open_minutes: told?.openMinutes,
    booked_minutes: told?.bookedMinutes,
    used_minutes: told?.usedMinutes,
    revenue_net_cents: told?.revenueNetCents,
    is_example: isExample,
  }));
  await sql`
    insert into open_data_cells (month, commune, commune_name, kind, is_hidden, places, people, open_minutes,
      booked_minutes, used_minutes, revenue_net_cents, is_example)
    select ${month.month}, cell.* from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as cell (commune text,
      commune_name text, kind text, is_hidden boolean, places int, people int, open_minutes bigint,
      booked_minutes bigint, used_minutes bigint, revenue_net_cents bigint, is_example boolean)`;
};

export type PublishedRow = {
  month: string;
  commune: string;
  communeName: string;
  kind: string;
  isHidden: boolean;
  places: number | null;
  people: number | null;
  openMinutes: number | null;
  bookedMinutes: number | null;
  usedMinutes: number | null;
  revenueNetCents: number | null;
  isExample: boolean;
  definitionVersion: number;
  publishedOn: LocalDate;
};

export const readPublishedCells = async ({ sql }: Executor): Promise<PublishedRow[]> => sql<PublishedRow[]>`
  select c.month, c.commune, c.commune_name as "communeName", c.kind, c.is_hidden as "isHidden", c.places, c.people,
    c.open_minutes::float8 as "openMinutes", c.booked_minutes::float8 as "bookedMinutes",
    c.used_minutes::float8 as "usedMinutes", c.revenue_net_cents::float8 as "revenueNetCents",
    c.is_example as "isExample", m.definition_version as "definitionVersion", m.published_on::text as "publishedOn"
  from open_data_cells c join open_data_months m on m.month = c.month
  order by c.month, c.commune, c.kind`;
