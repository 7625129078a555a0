import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

/** A stay that was only held, and let go, makes nobody known. */
const isKnownBy = (sql: postgres.ISql): Fragment => sql`status not in ('held', 'expired')`;

/**
 * Everybody whom a place knows, as rows of `member_id`: by a stay, a pass, an audience, an event, a training,
 * a note, or because it brought them in.
 */
export const knownMembers = (sql: postgres.ISql, placeId: string): Fragment => sql`
  select member_id from bookings where place_id = ${placeId} and member_id is not null and ${isKnownBy(sql)}
  union select member_id from passes where place_id = ${placeId}
  union select member_id from verified_audiences where place_id = ${placeId}
  union select member_id from event_registrations where place_id = ${placeId}
  union select member_id from trainings where place_id = ${placeId}
  union select member_id from member_notes where place_id = ${placeId}
  union select member_id from place_people where place_id = ${placeId}`;

/** The same for the member `m`, by the indexes of one person. */
export const isKnown = (sql: postgres.ISql, placeId: string): Fragment => sql`
  (m.erased_at is null and (
    exists (select 1 from bookings b where b.member_id = m.id and b.place_id = ${placeId} and b.${isKnownBy(sql)})
    or exists (select 1 from passes t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from verified_audiences t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from event_registrations t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from trainings t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from member_notes t where t.member_id = m.id and t.place_id = ${placeId})
    or exists (select 1 from place_people t where t.member_id = m.id and t.place_id = ${placeId})))`;
