import type { Executor } from '../transaction.ts';
import { knownMembers } from './known-members.fragment.ts';

export type AlikeRow = {
  id: string;
  displayName: string;
  email: string;
  hasAccount: boolean;
  hasRole: boolean;
  phones: string[];
};

/** Everybody known to the place who shares an address, a number or a word of the name with somebody: not yet judged. */
export const readMaybeAlike = async (
  { sql }: Executor,
  { placeId, memberId, phoneEnds }: { placeId: string; memberId: string; phoneEnds: readonly string[] },
): Promise<AlikeRow[]> => sql<AlikeRow[]>`
  with me as (select id, lower(email) as email, string_to_array(folded(display_name), ' ') as words
    from members where id = ${memberId}),
  callers as (
    select b.member_id, jsonb_agg(distinct w.phone) as phones,
      bool_or(right(regexp_replace(w.phone, '[^0-9]', '', 'g'), 9) = any(${[...phoneEnds]}::text[])) as is_same
    from walk_ins w join bookings b on b.place_id = w.place_id and b.id = w.booking_id
    where w.place_id = ${placeId} and w.phone is not null group by b.member_id)
  select m.id, m.display_name as "displayName", m.email, m.password_hash is not null as "hasAccount",
    (m.platform_role is not null or exists (select 1 from place_roles role where role.member_id = m.id)) as "hasRole",
    coalesce(callers.phones, '[]') as phones
  from (${knownMembers(sql, placeId)}) known join members m on m.id = known.member_id cross join me
  left join callers on callers.member_id = m.id
  where m.id <> me.id and m.erased_at is null and (lower(m.email) = me.email or coalesce(callers.is_same, false)
    or exists (select 1 from unnest(me.words) as word
      where length(word) > 2 and word = any(string_to_array(folded(m.display_name), ' '))))
  order by lower(m.email) = me.email desc, coalesce(callers.is_same, false) desc, m.display_name, m.id limit 60`;
