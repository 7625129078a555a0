import { DEPARTMENT_HOME } from '@escale/shared/events';
import type { Executor } from '../transaction.ts';

/**
 * What the department's events are kept under, made with the first of them: like everything that happens they have a
 * place as their key, and this one is found, managed and counted by nobody.
 */
export const ensureDepartmentHome = async ({ sql }: Executor): Promise<void> => {
  const { id, slug, name, timeZone } = DEPARTMENT_HOME;
  await sql`
    insert into places (id, slug, name, kind, status, commune_name, time_zone)
    values (${id}, ${slug}, ${name}, 'other', 'draft', '', ${timeZone}) on conflict (id) do nothing`;
  await sql`insert into place_of_slug (slug, place_id) values (${slug}, ${id}) on conflict do nothing`;
};
