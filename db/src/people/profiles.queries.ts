import type { ListingAudience } from '@escale/shared/people';
import type { Executor } from '../transaction.ts';
import { isOfPlace } from './of-place.queries.ts';

export type ProfileFields = {
  headline: string;
  does: string;
  seeks: string;
  tags: string[];
  link: string | null;
  acceptsMessages: boolean;
};

export type ProfilePlace = { slug: string; name: string; audience: ListingAudience; isOfPlace: boolean };

/** A person's profile, empty where none was written, and the places that list them or could. */
export const readProfile = async (
  { sql }: Executor,
  memberId: string,
): Promise<ProfileFields & { places: ProfilePlace[] }> => {
  const [row] = await sql<(ProfileFields & { places: ProfilePlace[] })[]>`
    select coalesce(f.headline, '') as headline, coalesce(f.does, '') as does, coalesce(f.seeks, '') as seeks,
      coalesce(f.tags, '{}') as tags, f.link, coalesce(f.accepts_messages, true) as "acceptsMessages",
      coalesce((
        select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name,
          'audience', coalesce(l.audience, 'nobody'), 'isOfPlace', p.is_of_place) order by p.name, p.slug)
        from (select p.id, p.slug, p.name, ${isOfPlace(sql, sql`p.id`, sql`m.id`)} as is_of_place
          from places p where p.status = 'published' and p.id in (
            select place_id from place_roles where member_id = m.id
            union select place_id from bookings where member_id = m.id
            union select place_id from profile_listings where member_id = m.id)) p
        left join profile_listings l on l.place_id = p.id and l.member_id = m.id
        where l.id is not null or p.is_of_place), '[]') as places
    from members m left join profiles f on f.member_id = m.id where m.id = ${memberId}`;
  if (!row) throw new Error('a member vanished');
  return row;
};

export const writeProfile = async (
  { sql }: Executor,
  { memberId, ...profile }: ProfileFields & { memberId: string },
): Promise<void> => {
  const { headline, does, seeks, tags, link, acceptsMessages } = profile;
  await sql`
    insert into profiles (member_id, headline, does, seeks, tags, link, accepts_messages)
    values (${memberId}, ${headline}, ${does}, ${seeks}, ${tags}::text[], ${link}, ${acceptsMessages})
    on conflict (member_id) do update set headline = excluded.headline, does = excluded.does, seeks = excluded.seeks,
      tags = excluded.tags, link = excluded.link, accepts_messages = excluded.accepts_messages`;
};

type Listing = { placeId: string; memberId: string };

export const deleteListing = async ({ sql }: Executor, { placeId, memberId }: Listing): Promise<void> => {
  await sql`delete from profile_listings where place_id = ${placeId} and member_id = ${memberId}`;
};

export const writeListing = async (
  { sql }: Executor,
  { placeId, memberId, id, audience }: Listing & { id: string; audience: ListingAudience },
): Promise<void> => {
  await sql`
    insert into profile_listings (place_id, id, member_id, audience)
    values (${placeId}, ${id}, ${memberId}, ${audience})
    on conflict (place_id, member_id) do update set audience = excluded.audience`;
};
