import type {
  ContributorRole,
  InitiativeAudience,
  InitiativeStatus,
  Need,
  Theme,
} from '@escale/shared/initiatives';
import type { Instant, LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';

export type InitiativeRow = {
  id: string;
  status: InitiativeStatus;
  name: string;
  summary: string;
  themes: Theme[];
  needs: Need[];
  audiences: InitiativeAudience[];
  commune: string | null;
  communeName: string | null;
  address: string | null;
  website: string | null;
  phone: string | null;
  email: string | null;
  opening: string | null;
  source: string | null;
  asOf: LocalDate | null;
  places: { slug: string; name: string }[];
  contributedBy: ContributorRole;
  /** How many gave one star, two … five. */
  stars: number[];
  reviews: number;
  revision: number;
  isExample: boolean;
  changedAt: Instant;
};

/** An entry with its places and what is said of it: of `i`, whatever that is narrowed to. */
export const selectInitiative = (sql: postgres.ISql): Fragment => sql`
  select i.id, i.status, i.name, i.summary, i.themes, i.needs, i.audiences, i.commune_insee as commune,
    c.name as "communeName", i.address, i.website, i.phone, i.email, i.opening, i.source, i.as_of::text as "asOf",
    i.contributed_by as "contributedBy", i.revision, i.is_example as "isExample",
    floor(extract(epoch from i.changed_at)::float8 * 1000) as "changedAt",
    coalesce(worked.places, '[]') as places, said.stars, said.reviews
  from initiatives i
  left join communes c on c.insee = i.commune_insee
  left join lateral (
    select jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by p.slug) as places
    from initiative_places l join places p on p.id = l.place_id and p.status = 'published'
    where l.initiative_id = i.id) worked on true
  left join lateral (
    select count(*)::int as reviews, array[count(*) filter (where r.rating = 1), count(*) filter (where r.rating = 2),
      count(*) filter (where r.rating = 3), count(*) filter (where r.rating = 4),
      count(*) filter (where r.rating = 5)]::int[] as stars
    from initiative_reviews r where r.initiative_id = i.id and r.status = 'visible') said on true`;
