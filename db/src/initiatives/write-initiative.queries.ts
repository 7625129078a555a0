import type { ContributorRole, InitiativeFields, InitiativeStatus } from '@escale/shared/initiatives';
import type { Executor } from '../transaction.ts';
import { type InitiativeRow, selectInitiative } from './initiative.fragment.ts';

export const readInitiative = async ({ sql }: Executor, id: string): Promise<InitiativeRow | null> => {
  const [row] = await sql<InitiativeRow[]>`${selectInitiative(sql)} where i.id = ${id}`;
  return row ?? null;
};

/** Nobody else changes it until the transaction ends; false where there is none. */
export const lockInitiative = async ({ sql }: Executor, id: string): Promise<boolean> => {
  const { count } = await sql`select 1 from initiatives where id = ${id} for update`;
  return count === 1;
};

export type Around = {
  communeName: string | null;
  places: { id: string; slug: string; name: string }[];
};

/** What the fields refer to: a commune of ours, and published places. What is not there is missing in the answer. */
export const readAround = async (
  { sql }: Executor,
  { commune, places: slugs }: Pick<InitiativeFields, 'commune' | 'places'>,
): Promise<Around> => {
  const [row] = await sql<Around[]>`
    select (select name from communes where insee = ${commune}::text and department = '92') as "communeName",
      (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name) order by p.slug), '[]')
        from place_of_slug s join places p on p.id = s.place_id
        where s.slug = any(${slugs}::text[]) and p.status = 'published') as places`;
  return row ?? { communeName: null, places: [] };
};

type Written = { id: string; fields: InitiativeFields; keywords: string; placeIds: string[] };

const writePlaces = async ({ sql }: Executor, { id, placeIds }: Written): Promise<void> => {
  await sql`delete from initiative_places where initiative_id = ${id} and place_id <> all(${placeIds}::uuid[])`;
  await sql`
    insert into initiative_places (place_id, initiative_id)
    select one, ${id} from unnest(${placeIds}::uuid[]) one on conflict do nothing`;
};

export const insertInitiative = async (
  tx: Executor,
  entry: Written & { status: InitiativeStatus; contributedBy: ContributorRole },
): Promise<void> => {
  const { sql } = tx;
  const { fields: f } = entry;
  await sql`
    insert into initiatives (id, status, name, summary, themes, needs, audiences, commune_insee, address, website, phone,
      email, opening, source, as_of, contributed_by, keywords, created_at, changed_at)
    values (${entry.id}, ${entry.status}, ${f.name}, ${f.summary}, ${f.themes}, ${f.needs}, ${f.audiences}, ${f.commune},
      ${f.address}, ${f.website}, ${f.phone}, ${f.email}, ${f.opening}, ${f.source}, ${f.asOf}, ${entry.contributedBy},
      ${entry.keywords}, (select domain_now()), (select domain_now()))`;
  await writePlaces(tx, entry);
};

/** Only on the revision that was read; false when somebody else has changed it since. */
export const updateInitiative = async (
  tx: Executor,
  entry: Written & { revision: number },
): Promise<boolean> => {
  const { sql } = tx;
  const { fields: f } = entry;
  const { count } = await sql`
    update initiatives set name = ${f.name}, summary = ${f.summary}, themes = ${f.themes}, needs = ${f.needs},
      audiences = ${f.audiences}, commune_insee = ${f.commune}, address = ${f.address}, website = ${f.website},
      phone = ${f.phone}, email = ${f.email}, opening = ${f.opening}, source = ${f.source}, as_of = ${f.asOf},
      keywords = ${entry.keywords}, revision = revision + 1, changed_at = (select domain_now())
    where id = ${entry.id} and revision = ${entry.revision}`;
  if (count === 1) await writePlaces(tx, entry);
  return count === 1;
};

/** Whatever was reported of the entry is settled; false when somebody else has changed it since. */
export const decideInitiative = async (
  { sql }: Executor,
  { id, status, revision }: { id: string; status: InitiativeStatus; revision: number },
): Promise<boolean> => {
  const { count } = await sql`
    update initiatives set status = ${status}, revision = revision + 1, changed_at = (select domain_now())
    where id = ${id} and revision = ${revision}`;
  if (count === 1)
    await sql`delete from initiative_reports where initiative_id = ${id} and subject_id = ${id}`;
  return count === 1;
};
