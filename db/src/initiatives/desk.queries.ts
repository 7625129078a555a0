import type { InitiativeStatus } from '@escale/shared/initiatives';
import type { Executor } from '../transaction.ts';
import { type InitiativeRow, selectInitiative } from './initiative.fragment.ts';

export const readInitiatives = ({ sql }: Executor, ids: readonly string[]): Promise<InitiativeRow[]> =>
  sql<
    InitiativeRow[]
  >`${selectInitiative(sql)} where i.id = any(${[...ids]}::uuid[]) order by i.folded_name, i.id`;

/** All that stand in the guide, for files; published ones only, unless an import must know the others too. */
export const listAllInitiatives = (
  { sql }: Executor,
  { withHidden }: { withHidden: boolean },
): Promise<InitiativeRow[]> => sql<InitiativeRow[]>`
  ${selectInitiative(sql)} where ${withHidden ? sql`i.status <> 'proposed'` : sql`i.status = 'published'`}
  order by i.folded_name, i.id limit 10000`;

export type Unpublished = { id: string; name: string; status: InitiativeStatus; revision: number };

/** Drafts and what was hidden; what waits stands apart. */
export const listUnpublished = ({ sql }: Executor): Promise<Unpublished[]> => sql<Unpublished[]>`
  select id, name, status, revision from initiatives where status in ('draft', 'hidden')
  order by folded_name, id limit 500`;

export type Territory = {
  communes: { insee: string; name: string }[];
  places: { slug: string; name: string }[];
};

/** What an imported file may refer to. */
export const readTerritory = async ({ sql }: Executor): Promise<Territory> => {
  const [row] = await sql<Territory[]>`
    select (select coalesce(jsonb_agg(jsonb_build_object('insee', insee, 'name', name)), '[]') from communes
        where department = '92') as communes,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name)), '[]') from places
        where status = 'published') as places`;
  return row ?? { communes: [], places: [] };
};
