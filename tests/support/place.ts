import type postgres from 'postgres';
import { v7 as newId } from 'uuid';

type Sql = postgres.Sql;
export type TestPlace = { id: string; slug: string };

export type PlaceWish = {
  slug?: string;
  status?: 'draft' | 'published' | 'closed';
  timeZone?: string;
  /** Opening and closing minutes by ISO weekday; Monday to Friday 09:00–18:00 unless said otherwise. */
  hours?: Record<number, [opens: number, closes: number][]>;
  halfDaySplitMinute?: number;
};

const nineToSix: [number, number][] = [[540, 1080]];
export const weekdays = { 1: nineToSix, 2: nineToSix, 3: nineToSix, 4: nineToSix, 5: nineToSix };

/** A place with the hours of the pricing page. */
export const createPlace = async (sql: Sql, wish: PlaceWish = {}): Promise<TestPlace> => {
  const {
    status = 'published',
    timeZone = 'Europe/Paris',
    hours = weekdays,
    halfDaySplitMinute = 780,
  } = wish;
  const id = newId();
  const operatorId = newId();
  const slug = wish.slug ?? `lieu-${id.slice(-12)}`;
  await sql`insert into operators (id, name) values (${operatorId}, 'Une association')`;
  await sql`insert into places (id, slug, name, kind, status, operator_id, address, postcode, commune_name, time_zone)
    values (${id}, ${slug}, 'Un lieu', 'coworking', ${status}, ${operatorId}, '1 rue du Test', '92000', 'Nanterre', ${timeZone})`;
  await sql`insert into place_of_slug (slug, place_id) values (${slug}, ${id})`;
  await sql`insert into opening_weeks (place_id, valid_from, half_day_split_minute, closes_on_public_holidays)
    values (${id}, '2020-01-01', ${halfDaySplitMinute}, true)`;
  for (const [weekday, intervals] of Object.entries(hours))
    for (const [opens, closes] of intervals)
      await sql`insert into opening_intervals (place_id, valid_from, weekday, opens_minute, closes_minute)
        values (${id}, '2020-01-01', ${weekday}, ${opens}, ${closes})`;
  return { id, slug };
};

export type ResourceWish = {
  name?: string;
  kind?: string;
  allocation?: 'any' | 'all';
  /** How many new units, or existing ones. */
  units?: number | string[];
  slotMinutes?: number;
  minMinutes?: number;
  maxMinutes?: number;
  minNoticeMinutes?: number;
  maxAdvanceDays?: number;
  bufferMinutes?: number;
  requiresApproval?: boolean;
  requiresTraining?: boolean;
  cancellationPolicy?: { hoursBefore: number; refundPercent: number }[];
  /** Cents by formula, for everyone, 20 % VAT included; those of the pricing page unless said otherwise. */
  tariffs?: Record<string, number>;
};

export const pageTariffs = { hour: 400, half_day: 1_000, day: 1_600, week: 6_000, month: 20_000 };

export type TestResource = { id: string; unitIds: string[] };

const createUnits = async (sql: Sql, placeId: string, kind: string, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId());
  await sql`insert into units (place_id, id, label, kind, position, valid_from)
    select ${placeId}, id, 'Poste ' || position, ${kind}, position, '2020-01-01'
    from unnest(${ids}::uuid[]) with ordinality as unit(id, position)`;
  return ids;
};

/** A space with its units and tariffs: three desks by the half-hour unless said otherwise. */
export const createResource = async (
  sql: Sql,
  place: TestPlace,
  wish: ResourceWish = {},
): Promise<TestResource> => {
  const { kind = 'desk', units = 3, tariffs = pageTariffs } = wish;
  const id = newId();
  const unitIds =
    typeof units === 'number'
      ? await createUnits(sql, place.id, kind === 'whole_place' ? 'desk' : kind, units)
      : units;
  await sql`insert into resources (place_id, id, name, kind, allocation, slot_minutes, min_minutes, max_minutes,
      min_notice_minutes, max_advance_days, buffer_minutes, requires_approval, requires_training, cancellation_policy)
    values (${place.id}, ${id}, ${wish.name ?? 'Des postes'}, ${kind}, ${wish.allocation ?? 'any'},
      ${wish.slotMinutes ?? 30}, ${wish.minMinutes ?? wish.slotMinutes ?? 30}, ${wish.maxMinutes ?? 100 * 1_440},
      ${wish.minNoticeMinutes ?? 0}, ${wish.maxAdvanceDays ?? 400}, ${wish.bufferMinutes ?? 0},
      ${wish.requiresApproval ?? false}, ${wish.requiresTraining ?? false},
      ${JSON.stringify(wish.cancellationPolicy ?? [])}::text::jsonb)`;
  await sql`insert into place_of_id (id, place_id) values (${id}, ${place.id})`;
  await sql`insert into resource_units (place_id, resource_id, unit_id)
    select ${place.id}, ${id}, unit from unnest(${unitIds}::uuid[]) as unit`;
  for (const [formula, amountCents] of Object.entries(tariffs))
    await sql`insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents, vat_rate_basis_points)
      values (${place.id}, ${id}, ${formula}, 'standard', '2020-01-01', ${amountCents}, 2000)`;
  return { id, unitIds };
};
