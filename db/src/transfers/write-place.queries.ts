import type { NewTariffOfSpace, UnitsPlan } from '@escale/shared/transfers';
import { todayThere } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

/** New spaces and units, after those the place has, in the order of the file; three statements for any number. */
export const insertSpaces = async (
  { sql }: Executor,
  placeId: string,
  { spaces, units, links }: Pick<UnitsPlan, 'spaces' | 'units' | 'links'>,
): Promise<void> => {
  const rows = spaces.map(({ rules, ...space }) => ({ ...space, ...rules }));
  await sql`
    insert into place_of_id (id, place_id) select id, ${placeId} from unnest(${rows.map(({ id }) => id)}::uuid[]) as id`;
  await sql`
    insert into resources (place_id, id, name, kind, allocation, capacity, position, slot_minutes, min_minutes,
      max_minutes, min_notice_minutes, max_advance_days, buffer_minutes, max_stays_ahead, requires_approval, requires_training,
      rule_variations, cancellation_policy, qualities)
    select ${placeId}, s.id, s.name, s.kind, s.allocation, s.capacity,
      s.nth + coalesce((select max(position) from resources where place_id = ${placeId}), 0), s."slotMinutes",
      s."minMinutes", s."maxMinutes", s."minNoticeMinutes", s."maxAdvanceDays", s."bufferMinutes", s."maxStaysAhead",
      s."requiresApproval", s."requiresTraining", s.variations, s."cancellationPolicy",
      array(select jsonb_array_elements_text(s.qualities))
    from jsonb_to_recordset(${JSON.stringify(rows.map((row, nth) => ({ ...row, nth: nth + 1 })))}::jsonb) as s(
      id uuid, name text, kind text, allocation text, capacity int, nth int, "slotMinutes" int, "minMinutes" int,
      "maxMinutes" int, "minNoticeMinutes" int, "maxAdvanceDays" int, "bufferMinutes" int, "maxStaysAhead" int, "requiresApproval" boolean,
      "requiresTraining" boolean, variations jsonb, "cancellationPolicy" jsonb, qualities jsonb)`;
  await sql`
    insert into units (place_id, id, label, kind, position, valid_from)
    select p.id, u.id, u.label, u.kind,
      u.nth + coalesce((select max(position) from units other where other.place_id = p.id), 0), ${todayThere(sql)}
    from places p cross join unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ label }) => label)}::text[],
      ${units.map(({ kind }) => kind)}::text[]) with ordinality as u(id, label, kind, nth)
    where p.id = ${placeId}`;
  await sql`
    insert into resource_units (place_id, resource_id, unit_id)
    select ${placeId}, link.resource_id, u.id
    from unnest(${links.map(({ spaceId }) => spaceId)}::uuid[], ${links.map(({ unitId }) => unitId)}::uuid[])
      as link(resource_id, unit_id)
    join units u on u.place_id = ${placeId} and u.valid_until is null and (link.unit_id is null or u.id = link.unit_id)
    on conflict do nothing`;
};

/** Beside those that stand; the caller has locked the place. */
export const insertTariffs = async (
  { sql }: Executor,
  placeId: string,
  tariffs: readonly NewTariffOfSpace[],
): Promise<void> => {
  await sql`
    insert into tariffs (place_id, resource_id, formula, audience, valid_from, amount_cents, vat_rate_basis_points)
    select ${placeId}, t."resourceId", t.formula, t.audience, t."validFrom", t."amountCents", t."vatRateBasisPoints"
    from jsonb_to_recordset(${JSON.stringify(tariffs)}::jsonb) as t(
      "resourceId" uuid, formula text, audience text, "validFrom" date, "amountCents" int, "vatRateBasisPoints" int)`;
};
