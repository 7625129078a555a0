import type { Difference, InitiativeFields, InitiativeStep } from '@escale/shared/initiatives';
import type { Executor } from '../transaction.ts';

export type ImportedRow = {
  id: string;
  /** Null: it is a new one. */
  revision: number | null;
  fields: InitiativeFields;
  keywords: string;
  placeSlugs: string[];
  historyId: string;
  step: InitiativeStep;
  changes: Difference[];
};

/**
 * Any number of entries in four statements, for the department. False where one has been changed since it was read: the
 * caller rolls back.
 */
export const writeMany = async ({ sql }: Executor, rows: readonly ImportedRow[]): Promise<boolean> => {
  const flat = rows.map(({ fields, ...row }) => ({
    ...row,
    ...fields,
    commune_insee: fields.commune,
    as_of: fields.asOf,
  }));
  const json = JSON.stringify(flat);
  const given = sql`
    jsonb_to_recordset(${json}::text::jsonb) as x(id uuid, revision int, name text, summary text, themes text[], needs text[],
      audiences text[], commune_insee text, address text, website text, phone text, email text, opening text,
      source text, as_of date, keywords text, "placeSlugs" text[], "historyId" uuid, step text, changes jsonb)`;
  await sql`
    insert into initiatives (id, status, name, summary, themes, needs, audiences, commune_insee, address, website, phone,
      email, opening, source, as_of, contributed_by, keywords, created_at, changed_at)
    select id, 'published', name, summary, themes, needs, audiences, commune_insee, address, website, phone, email,
      opening, source, as_of, 'department', keywords, (select domain_now()), (select domain_now())
    from ${given} where revision is null`;
  const { count } = await sql`
    update initiatives i set name = x.name, summary = x.summary, themes = x.themes, needs = x.needs,
      audiences = x.audiences, commune_insee = x.commune_insee, address = x.address, website = x.website,
      phone = x.phone, email = x.email, opening = x.opening, source = x.source, as_of = x.as_of,
      keywords = x.keywords, revision = i.revision + 1, changed_at = (select domain_now())
    from ${given} where i.id = x.id and i.revision = x.revision`;
  if (count !== rows.filter(({ revision }) => revision !== null).length) return false;
  await sql`
    with wanted as (
      select x.id, s.place_id from ${given} cross join unnest(x."placeSlugs") as worked(slug)
      join place_of_slug s on s.slug = worked.slug),
    gone as (
      delete from initiative_places l where l.initiative_id in (select x.id from ${given})
        and not exists (select 1 from wanted w where w.id = l.initiative_id and w.place_id = l.place_id))
    insert into initiative_places (place_id, initiative_id) select place_id, id from wanted on conflict do nothing`;
  await sql`
    insert into initiative_history (initiative_id, id, step, role, changes, at)
    select x.id, x."historyId", x.step, 'department', x.changes, (select domain_now()) from ${given}`;
  return true;
};
