import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { Tariff } from '@escale/shared/pricing';
import type { AllocationMode, BookingRules, CancellationTier, ResourceKind } from '@escale/shared/resources';
import { type SettledStatus, settledStatuses } from '@escale/shared/transfers';
import type { Executor } from '../transaction.ts';

export type SpaceToExport = {
  spaces: (BookingRules & {
    name: string;
    kind: ResourceKind;
    allocation: AllocationMode;
    capacity: number | null;
    cancellationPolicy: CancellationTier[];
    qualities: string[];
    unitIds: string[];
  })[];
  units: { id: string; label: string; kind: ResourceKind }[];
};

/** What a place has on sale, in its order. */
export const readSpacesToExport = async ({ sql }: Executor, placeId: string): Promise<SpaceToExport> => {
  const [spaces, units] = await Promise.all([
    sql<SpaceToExport['spaces']>`
      select r.name, r.kind, r.allocation, r.capacity, r.slot_minutes as "slotMinutes", r.min_minutes as "minMinutes",
        r.max_minutes as "maxMinutes", r.min_notice_minutes as "minNoticeMinutes",
        r.max_advance_days as "maxAdvanceDays", r.buffer_minutes as "bufferMinutes", r.max_stays_ahead as "maxStaysAhead", r.rule_variations as variations,
        r.requires_approval as "requiresApproval", r.requires_training as "requiresTraining",
        r.cancellation_policy as "cancellationPolicy", r.qualities,
        array(select ru.unit_id from resource_units ru join units u on u.place_id = ru.place_id and u.id = ru.unit_id
          where ru.place_id = r.place_id and ru.resource_id = r.id and u.valid_until is null) as "unitIds"
      from resources r where r.place_id = ${placeId} and r.retired_on is null order by r.position, r.id`,
    sql<SpaceToExport['units']>`
      select id, label, kind from units where place_id = ${placeId} and valid_until is null order by position, id`,
  ]);
  return { spaces: [...spaces], units: [...units] };
};

export type TariffToExport = Tariff & { space: string };

export const readTariffsToExport = async ({ sql }: Executor, placeId: string): Promise<TariffToExport[]> =>
  sql<TariffToExport[]>`
    select r.name as space, t.formula, t.audience, t.amount_cents as "amountCents",
      t.vat_rate_basis_points as "vatRateBasisPoints", t.valid_from::text as "validFrom"
    from tariffs t join resources r on r.place_id = t.place_id and r.id = t.resource_id
    where t.place_id = ${placeId} and r.retired_on is null
    order by r.position, r.id, t.audience, t.formula, t.valid_from`;

export type MemberToExport = {
  email: string;
  name: string;
  audiences: { audience: string; validUntil: LocalDate | null }[];
  passes: {
    name: string;
    pointsLeft: number | null;
    startsOn: LocalDate;
    endsOn: LocalDate | null;
    isPaid: boolean;
  }[];
};

/** Whom a place knows by name, audience or pass, under the name it gave them where it gave one. */
export const readMembersToExport = async ({ sql }: Executor, placeId: string): Promise<MemberToExport[]> =>
  sql<MemberToExport[]>`
    select m.email, coalesce(known.name, m.display_name) as name,
      coalesce((select jsonb_agg(jsonb_build_object('audience', v.audience, 'validUntil', v.valid_until) order by v.audience)
        from verified_audiences v where v.place_id = ${placeId} and v.member_id = m.id), '[]') as audiences,
      coalesce((select jsonb_agg(jsonb_build_object('name', pp.name, 'startsOn', ps.starts_on, 'endsOn', ps.ends_on,
          'isPaid', ps.paid_at is not null, 'pointsLeft', case when ps.kind = 'pass' then (
            select d.points_left from pass_periods d where d.place_id = ps.place_id and d.pass_id = ps.id
            order by d.starts_on limit 1) end) order by ps.starts_on, pp.name, ps.id)
        from passes ps join pass_products pp on pp.place_id = ps.place_id and pp.id = ps.product_id
        where ps.place_id = ${placeId} and ps.member_id = m.id), '[]') as passes
    from (
      select member_id from place_people where place_id = ${placeId}
      union select member_id from verified_audiences where place_id = ${placeId}
      union select member_id from passes where place_id = ${placeId}) as people
    join members m on m.id = people.member_id
    left join place_people known on known.place_id = ${placeId} and known.member_id = m.id
    where m.erased_at is null order by lower(m.email), m.id`;

export type BookingToExport = {
  reference: string;
  space: string;
  unit: string | null;
  quantity: number;
  start: Instant;
  end: Instant;
  timeZone: string;
  name: string | null;
  email: string | null;
  status: SettledStatus;
  audience: string;
  totalCents: number;
  vatRateBasisPoints: number | null;
  refundCents: number | null;
  note: string | null;
  revision: number;
};

/** Stays that stand or stood; what is only held or asked for is not one yet. */
export const readBookingsToExport = async ({ sql }: Executor, placeId: string): Promise<BookingToExport[]> =>
  sql<BookingToExport[]>`
    select coalesce(i.reference, b.reference) as reference, r.name as space, u.label as unit, b.quantity,
      floor(extract(epoch from lower(b.period))::float8 * 1000) as start,
      floor(extract(epoch from upper(b.period))::float8 * 1000) as "end", p.time_zone as "timeZone",
      case when m.erased_at is null then coalesce(known.name, m.display_name) end as name,
      case when m.erased_at is null then m.email end as email, b.status, b.audience, b.total_cents as "totalCents",
      (select max((line ->> 'vatRateBasisPoints')::int) from jsonb_array_elements(b.price_lines) as line)
        as "vatRateBasisPoints", b.refund_cents as "refundCents", b.note, b.revision
    from bookings b join places p on p.id = b.place_id
    join resources r on r.place_id = b.place_id and r.id = b.resource_id
    left join units u on u.place_id = b.place_id and u.id = b.pinned_unit_id
    left join members m on m.id = b.member_id
    left join place_people known on known.place_id = b.place_id and known.member_id = b.member_id
    left join imported_bookings i on i.place_id = b.place_id and i.booking_id = b.id
    where b.place_id = ${placeId} and b.status = any(${[...settledStatuses]}::text[])
    order by lower(b.period), reference, b.id`;
