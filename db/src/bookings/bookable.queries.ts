import type { Holdings } from '@escale/shared/bookings';
import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import type { Tariff, VerifiedAudience } from '@escale/shared/pricing';
import { LRUCache } from 'lru-cache';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { type CalendarJson, calendarAsJson, calendarOf } from '../places/opening-calendar.queries.ts';
import { todayThere } from '../places/place-items.queries.ts';
import type { PlaceKey } from '../places/place-of.queries.ts';
import { audiencesAsJson } from '../pricing/audiences.fragment.ts';
import { tariffsAsJson } from '../pricing/tariffs.queries.ts';
import { type ResourceRow, resourceAsJson } from '../resources/resources.queries.ts';
import { trainedUntilAsText } from '../resources/trainings.queries.ts';
import type { Executor } from '../transaction.ts';
import { holdingsAsJson } from './holdings.queries.ts';

/** All that decides about a stay of one person on one resource, but for what is taken. */
export type Bookable = {
  place: PlaceKey & { name: string; usesCheckIn: boolean; needsCheckInCode: boolean };
  calendar: OpeningCalendar;
  resource: ResourceRow & { unitIds: string[] };
  tariffs: Tariff[];
  /** What the place has verified for the person, but for what ended before any stay to come. */
  audiences: VerifiedAudience[];
  /** The person's passes for the resource, and what they paid for it in the months to come. */
  holdings: Holdings;
  /** The units of every resource of the place, for the packing group. */
  resourceUnits: ReadonlyMap<string, readonly string[]>;
  /** The last date on which the person may begin on a machine that needs a training; null: they have none. */
  trainedUntil: LocalDate | null;
  now: Instant;
};

/** The part that is the same whoever asks, until the place changes something or its day ends. */
type Sheet = Pick<Bookable, 'place' | 'calendar' | 'resource' | 'tariffs' | 'resourceUnits'>;

/** The part that is read anew for every question. */
type Asking = Pick<Bookable, 'audiences' | 'holdings' | 'trainedUntil' | 'now'>;

/** Two sheets of one resource with the same edition say the same. */
type Edition = { edition: string };

type SheetRow = Pick<Sheet, 'place' | 'resource' | 'tariffs'> & {
  calendar: CalendarJson;
  resourceUnits: Record<string, string[]>;
};

type Dates = { from: Fragment; to: Fragment };

/** A stay may begin on the last day of the horizon; beyond its end the next open day is looked for. */
const wholeHorizon = (sql: postgres.ISql): Dates => ({
  from: sql`${todayThere(sql)} - 40`,
  to: sql`${todayThere(sql)} + r.max_advance_days + r.max_minutes / 1440 + 64`,
});

const sheetOf = (sql: postgres.ISql, dates: Dates): Fragment => sql`
  jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'status', p.status,
    'timeZone', p.time_zone, 'usesCheckIn', p.uses_check_in, 'needsCheckInCode', p.needs_check_in_code) as place,
  ${calendarAsJson(sql, dates)} as calendar,
  ${resourceAsJson(sql)} as resource,
  ${tariffsAsJson(sql)} as tariffs,
  (select coalesce(jsonb_object_agg(of.resource_id, of.unit_ids), '{}')
    from (select resource_id, jsonb_agg(unit_id) as unit_ids from resource_units
      where place_id = p.id group by resource_id) as of) as "resourceUnits"`;

const askingOf = (sql: postgres.ISql, memberId: string | null): Fragment => sql`
  ${audiencesAsJson(sql, memberId)} as audiences,
  ${holdingsAsJson(sql, memberId)} as holdings,
  ${trainedUntilAsText(sql, memberId)} as "trainedUntil",
  floor(extract(epoch from (select domain_now()))::float8 * 1000) as now`;

/** What a sheet shows of units, dates and tariffs is that of the place's own day. */
const editionOf = (sql: postgres.ISql): Fragment => sql`p.revision || ' ' || ${todayThere(sql)} as edition`;

const readSheetOf = ({ calendar, resource, resourceUnits, place, tariffs }: SheetRow): Sheet => ({
  place,
  tariffs,
  calendar: calendarOf(calendar),
  resource: { ...resource, unitIds: resource.units.map(({ id }) => id) },
  resourceUnits: new Map(Object.entries(resourceUnits)),
});

/** By resource. Revisions are random, so an edition is of one database and one state of it. */
const kept = new LRUCache<string, Sheet & Edition>({ max: 5_000 });

/**
 * One short statement; a second one reads the sheet of the resource where its place has changed since. A retired
 * resource is told with its date, for the caller to refuse.
 */
export const readBookable = async (
  executor: Executor,
  { resourceId, memberId }: { resourceId: string; memberId: string | null },
): Promise<Bookable | null> => {
  const { sql } = executor;
  const [asking] = await sql<(Asking & Edition)[]>`
    select ${editionOf(sql)}, ${askingOf(sql, memberId)} from resources r join places p on p.id = r.place_id
    where r.id = ${resourceId} and r.place_id = (select place_id from place_of_id where id = ${resourceId})`;
  if (!asking) return null;
  const { edition, ...rest } = asking;
  const sheet = await readSheet(executor, resourceId, edition);
  return sheet && { ...sheet, ...rest };
};

/** As of the edition or newer, never older. */
const readSheet = async ({ sql }: Executor, resourceId: string, wanted: string): Promise<Sheet | null> => {
  const known = kept.get(resourceId);
  if (known?.edition === wanted) return known;
  const [row] = await sql<(SheetRow & Edition)[]>`
    select ${editionOf(sql)}, ${sheetOf(sql, wholeHorizon(sql))} from resources r join places p on p.id = r.place_id
    where r.id = ${resourceId} and r.place_id = (select place_id from place_of_id where id = ${resourceId})`;
  if (!row) return null;
  const { edition } = row;
  const sheet = readSheetOf(row);
  kept.set(resourceId, { ...sheet, edition });
  return sheet;
};

type Wish = {
  placeIds: readonly string[];
  /** Null: of every kind. */
  kind: string | null;
  memberId: string | null;
  /** What the calendars are good for. */
  dates: { from: LocalDate; to: LocalDate };
};

/** The same for all resources on sale of some places, in one statement. */
export const readBookables = async ({ sql }: Executor, wish: Wish): Promise<Bookable[]> => {
  const dates = { from: sql`${wish.dates.from}::date`, to: sql`${wish.dates.to}::date` };
  const rows = await sql<(SheetRow & Asking)[]>`
    select ${sheetOf(sql, dates)}, ${askingOf(sql, wish.memberId)} from resources r join places p on p.id = r.place_id
    where r.place_id = any(${[...wish.placeIds]}::uuid[]) and (${wish.kind}::text is null or r.kind = ${wish.kind})
      and coalesce(r.retired_on > ${todayThere(sql)}, true)
    order by r.place_id, r.position, r.id`;
  return rows.map(({ audiences, holdings, trainedUntil, now, ...sheet }) => ({
    ...readSheetOf(sheet),
    audiences,
    holdings,
    trainedUntil,
    now,
  }));
};

/** The units of every resource of a place, for the packing group of a booking that stands. */
export const readResourceUnits = async (
  { sql }: Executor,
  placeId: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await sql<{ resourceId: string; unitIds: string[] }[]>`
    select resource_id as "resourceId", array_agg(unit_id) as "unitIds" from resource_units
    where place_id = ${placeId} group by resource_id`;
  return new Map(rows.map(({ resourceId, unitIds }) => [resourceId, unitIds]));
};
