import type { Executor } from '../transaction.ts';

/**
 * Every row about a person as it stands, but for what is a secret of the server (hashes). Tables that refer to members
 * and are not here fail a test (tests/architecture/personal-data.test.ts).
 */
export const exportPerson = async (
  { sql }: Executor,
  memberId: string,
): Promise<Record<string, unknown[]>> => {
  const rows = await sql<{ name: string; rows: unknown[] }[]>`
    with mine as (select place_id, id from bookings where member_id = ${memberId})
    select 'members' as name, jsonb_agg(to_jsonb(t) - 'password_hash') as rows from members t where id = ${memberId}
    union all
    select 'sessions', jsonb_agg(to_jsonb(t) - 'refresh_hash' - 'previous_refresh_hash') from sessions t where member_id = ${memberId}
    union all
    select 'place_roles', jsonb_agg(to_jsonb(t)) from place_roles t where member_id = ${memberId}
    union all
    select 'verified_audiences', jsonb_agg(to_jsonb(t)) from verified_audiences t where member_id = ${memberId}
    union all
    select 'place_people', jsonb_agg(to_jsonb(t)) from place_people t where member_id = ${memberId}
    union all
    select 'trainings', jsonb_agg(to_jsonb(t)) from trainings t where member_id = ${memberId}
    union all
    select 'bookings', jsonb_agg(to_jsonb(t)) from bookings t where member_id = ${memberId}
    union all
    select 'booking_parts', jsonb_agg(to_jsonb(t)) from booking_parts t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'booking_transitions', jsonb_agg(to_jsonb(t) - 'actor_id') from booking_transitions t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'walk_ins', jsonb_agg(to_jsonb(t) - 'booked_by') from walk_ins t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'booking_series', jsonb_agg(to_jsonb(t)) from booking_series t where member_id = ${memberId}
    union all
    select 'waiting_entries', jsonb_agg(to_jsonb(t)) from waiting_entries t where member_id = ${memberId}
    union all
    select 'passes', jsonb_agg(to_jsonb(t)) from passes t where member_id = ${memberId}
    union all
    select 'pass_spends', jsonb_agg(to_jsonb(t)) from pass_spends t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'pass_forfeits', jsonb_agg(to_jsonb(t)) from pass_forfeits t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'vouchers', jsonb_agg(to_jsonb(t) - 'code_hash' - 'batch_id' || jsonb_build_object('programme',
        (select g.name from voucher_programmes g where g.id = t.programme_id))) from vouchers t where member_id = ${memberId}
    union all
    select 'voucher_spends', jsonb_agg(to_jsonb(t)) from voucher_spends t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'fare_counters', jsonb_agg(to_jsonb(t)) from fare_counters t where member_id = ${memberId}
    union all
    select 'idempotency_keys', jsonb_agg(to_jsonb(t) - 'request_hash') from idempotency_keys t where member_id = ${memberId}
    union all
    select 'member_calendar_feeds', jsonb_agg(to_jsonb(t) - 'token_hash' - 'content_hash') from member_calendar_feeds t where member_id = ${memberId}
    union all
    select 'place_calendar_feeds', jsonb_agg(to_jsonb(t) - 'token_hash' - 'content_hash') from place_calendar_feeds t where member_id = ${memberId}
    union all
    select 'password_resets', jsonb_agg(to_jsonb(t) - 'token_hash') from password_resets t where member_id = ${memberId}
    union all
    select 'event_registrations', jsonb_agg(to_jsonb(t)) from event_registrations t where member_id = ${memberId}
    union all
    select 'profiles', jsonb_agg(to_jsonb(t)) from profiles t where member_id = ${memberId}
    union all
    select 'profile_listings', jsonb_agg(to_jsonb(t)) from profile_listings t where member_id = ${memberId}
    union all
    select 'member_messages', jsonb_agg(to_jsonb(t) - 'sender_id' - 'recipient_id'
        || jsonb_build_object('is_mine', t.sender_id = ${memberId})
        || case when t.sender_id = ${memberId} then '{"reported_at": null, "report_reason": null, "settlement": null}'::jsonb else '{}' end)
      from member_messages t where ${memberId}::uuid in (t.sender_id, t.recipient_id)
    union all
    select 'community_entries', jsonb_agg(to_jsonb(t)) from community_entries t where member_id = ${memberId}
    union all
    select 'community_reports', jsonb_agg(to_jsonb(t)) from community_reports t where member_id = ${memberId}
    union all
    select 'member_notes', jsonb_agg(to_jsonb(t) - 'written_by') from member_notes t where member_id = ${memberId}
    union all
    select 'booking_payments', jsonb_agg(to_jsonb(t) - 'received_by') from booking_payments t join mine on mine.place_id = t.place_id and mine.id = t.booking_id
    union all
    select 'merge_requests', jsonb_agg(jsonb_build_object('place_id', t.place_id, 'asked_at', t.asked_at)) from merge_requests t where ${memberId}::uuid in (t.member_id, t.into_id)
    union all
    select 'initiative_contributions', jsonb_agg(to_jsonb(t)) from initiative_contributions t where member_id = ${memberId}
    union all
    select 'initiative_reviews', jsonb_agg(to_jsonb(t)) from initiative_reviews t where member_id = ${memberId}
    union all
    select 'initiative_reports', jsonb_agg(to_jsonb(t)) from initiative_reports t where member_id = ${memberId}
    union all
    select 'guide_lists', jsonb_agg(to_jsonb(t) - 'token_hash'
        || jsonb_build_object('entries', (select jsonb_agg(to_jsonb(e)) from guide_list_entries e where e.list_id = t.id)))
      from guide_lists t where member_id = ${memberId}
    union all
    select 'audit', jsonb_agg(to_jsonb(t)) from audit t where actor_id = ${memberId}`;
  return Object.fromEntries(rows.map(({ name, rows: found }) => [name, found ?? []]));
};
