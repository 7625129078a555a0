import type { Executor } from '../transaction.ts';

type Pair = { placeId: string; fromId: string; intoId: string };

/** Neither books, buys or waits until the transaction ends, and no stay of the first one ends meanwhile. */
export const lockPair = async ({ sql }: Executor, { placeId, fromId, intoId }: Pair): Promise<void> => {
  await sql`select 1 from members where id = any(${[fromId, intoId]}::uuid[]) order by id for update`;
  await sql`select 1 from bookings where place_id = ${placeId} and member_id = ${fromId} order by id for update`;
};

export type Moves = {
  stays: number;
  staysToCome: number;
  passes: number;
  notes: number;
  permits: number;
  months: number;
};

/** What of a person lies at this place, and would move. */
export const countMoves = async (
  { sql }: Executor,
  { placeId, memberId }: { placeId: string; memberId: string },
): Promise<Moves> => {
  const [row] = await sql<Moves[]>`
    select count(*)::int as stays,
      count(*) filter (where b.status in ('held', 'requested', 'confirmed', 'checked_in')
        and upper(b.period) > (select domain_now()))::int as "staysToCome",
      (select count(*)::int from passes where place_id = ${placeId} and member_id = ${memberId}) as passes,
      (select count(*)::int from member_notes where place_id = ${placeId} and member_id = ${memberId}) as notes,
      ((select count(*) from verified_audiences where place_id = ${placeId} and member_id = ${memberId})
        + (select count(*) from trainings where place_id = ${placeId} and member_id = ${memberId}))::int as permits,
      (select count(distinct month)::int from fare_counters
        where place_id = ${placeId} and member_id = ${memberId} and gross_cents > 0) as months
    from bookings b where b.place_id = ${placeId} and b.member_id = ${memberId}`;
  return row ?? { stays: 0, staysToCome: 0, passes: 0, notes: 0, permits: 0, months: 0 };
};

/** The counters say what one person paid: of two who were one all along, the sums (DOMAIN, Fare cap). */
const addCounters = async ({ sql }: Executor, { placeId, fromId, intoId }: Pair): Promise<void> => {
  await sql`
    with gone as (delete from fare_counters where place_id = ${placeId} and member_id = ${fromId} returning *)
    insert into fare_counters as c (place_id, member_id, resource_id, audience, lane, month, paid_cents, gross_cents,
      month_price_cents)
    select place_id, ${intoId}::uuid, resource_id, audience, lane, month, paid_cents, gross_cents, month_price_cents
    from gone order by resource_id, audience, lane, month
    on conflict on constraint fare_counters_pkey do update set paid_cents = c.paid_cents + excluded.paid_cents,
      gross_cents = c.gross_cents + excluded.gross_cents,
      month_price_cents = greatest(c.month_price_cents, excluded.month_price_cents)`;
};

/** Of two ends the later one counts, and none at all counts most. */
const addPermits = async ({ sql }: Executor, { placeId, fromId, intoId }: Pair): Promise<void> => {
  await sql`
    with gone as (delete from verified_audiences where place_id = ${placeId} and member_id = ${fromId} returning *)
    insert into verified_audiences as v (place_id, member_id, audience, valid_until)
    select place_id, ${intoId}::uuid, audience, valid_until from gone
    on conflict on constraint verified_audiences_pkey do update set valid_until = nullif(
      greatest(coalesce(v.valid_until, 'infinity'), coalesce(excluded.valid_until, 'infinity')), 'infinity')`;
  await sql`
    with gone as (delete from trainings where place_id = ${placeId} and member_id = ${fromId} returning *)
    insert into trainings as t (place_id, resource_id, member_id, valid_until)
    select place_id, resource_id, ${intoId}::uuid, valid_until from gone
    on conflict on constraint trainings_pkey do update set valid_until = nullif(
      greatest(coalesce(t.valid_until, 'infinity'), coalesce(excluded.valid_until, 'infinity')), 'infinity')`;
};

/** All that a person has at one place becomes the other's; nothing of other places moves. The caller has `lockPair`. */
export const movePerson = async (tx: Executor, pair: Pair): Promise<void> => {
  const { sql } = tx;
  const { placeId, fromId, intoId } = pair;
  await addCounters(tx, pair);
  await addPermits(tx, pair);
  await sql`
    update booking_transitions t set actor_id = ${intoId} from bookings b
    where b.place_id = ${placeId} and b.member_id = ${fromId} and t.place_id = b.place_id and t.booking_id = b.id
      and t.actor_id = ${fromId}`;
  // The links of earlier mails opened a guest's stays; whoever has an account signs in.
  await sql`
    delete from guest_links g using bookings b, members m
    where b.place_id = ${placeId} and b.member_id = ${fromId} and g.place_id = b.place_id and g.booking_id = b.id
      and m.id = ${intoId} and m.password_hash is not null`;
  await sql`update bookings set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}`;
  await sql`update booking_series set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}`;
  await sql`update waiting_entries set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}`;
  await sql`update passes set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}`;
  await sql`update member_notes set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}`;
  await sql`
    with gone as (delete from place_people where place_id = ${placeId} and member_id = ${fromId} returning *)
    insert into place_people (place_id, member_id, name, known_since)
    select place_id, ${intoId}::uuid, name, known_since from gone
    on conflict on constraint place_people_pkey do nothing`;
  await sql`
    update event_registrations r set member_id = ${intoId} where place_id = ${placeId} and member_id = ${fromId}
      and not exists (select 1 from event_registrations other where other.place_id = r.place_id
        and other.event_id = r.event_id and other.member_id = ${intoId})`;
  await sql`
    delete from merge_requests where place_id = ${placeId} and ${fromId}::uuid in (member_id, into_id)`;
};

/** A caller of whom nothing is left at any place goes. A guest with an address stays: they may be booking right now. */
export const removeEmptyCaller = async ({ sql }: Executor, memberId: string): Promise<void> => {
  await sql`
    delete from members m where m.id = ${memberId} and m.password_hash is null and m.email like '%.invalid'
      and not exists (select 1 from bookings t where t.member_id = m.id)
      and not exists (select 1 from passes t where t.member_id = m.id)
      and not exists (select 1 from waiting_entries t where t.member_id = m.id)
      and not exists (select 1 from event_registrations t where t.member_id = m.id)
      and not exists (select 1 from verified_audiences t where t.member_id = m.id)
      and not exists (select 1 from trainings t where t.member_id = m.id)
      and not exists (select 1 from member_notes t where t.member_id = m.id)
      and not exists (select 1 from place_people t where t.member_id = m.id)`;
};
