import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { FigureContest, Metric } from '@escale/shared/statistics';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type ContestRow = Omit<FigureContest, 'contestedAt' | 'answeredAt'> & {
  placeId: string;
  timeZone: string;
  contestedAt: Instant;
  answeredAt: Instant | null;
};

type NewContest = Pick<
  FigureContest,
  'id' | 'metric' | 'from' | 'to' | 'definitionVersion' | 'value' | 'note' | 'authorRole'
>;

/** False when the figure is contested already and nobody has answered. */
export const insertContest = async (
  { sql }: Executor,
  { placeId, ...contest }: NewContest & { placeId: string },
): Promise<boolean> => {
  const { id, metric, from, to, definitionVersion, value, note, authorRole } = contest;
  const { count } = await sql`
    insert into figure_contests (place_id, id, metric, from_on, to_on, definition_version, value, note, author_role)
    values (${placeId}, ${id}, ${metric}, ${from}, ${to}, ${definitionVersion}, ${value}, ${note}, ${authorRole})
    on conflict do nothing`;
  return count === 1;
};

/** False when somebody has answered before. */
export const answerContest = async (
  { sql }: Executor,
  { placeId, id, answer }: { placeId: string; id: string; answer: string },
): Promise<boolean> => {
  const { count } = await sql`
    update figure_contests set answer = ${answer}, answered_at = domain_now()
    where place_id = ${placeId} and id = ${id} and answered_at is null`;
  return count === 1;
};

const contests = (sql: postgres.ISql): Fragment => sql`
  select c.place_id as "placeId", c.id, p.slug as "placeSlug", p.name as "placeName", p.time_zone as "timeZone", c.metric,
    c.from_on as "from", c.to_on as "to", c.definition_version as "definitionVersion", c.value, c.note,
    c.author_role as "authorRole", floor(extract(epoch from c.contested_at)::float8 * 1000) as "contestedAt", c.answer,
    floor(extract(epoch from c.answered_at)::float8 * 1000) as "answeredAt",
    (row_number() over (partition by c.place_id, c.metric, c.from_on, c.to_on order by c.contested_at, c.id))::int as nth
  from figure_contests c join places p on p.id = c.place_id`;

export const readContest = async (
  { sql }: Executor,
  { placeId, id }: { placeId: string; id: string },
): Promise<ContestRow | null> => {
  const [row] = await sql<ContestRow[]>`
    select * from (${contests(sql)} where c.place_id = ${placeId}) as contest where id = ${id}`;
  return row ?? null;
};

type Wanted = {
  placeIds: readonly string[] | null;
  metric: Metric | null;
  from: LocalDate | null;
  to: LocalDate | null;
};

/** Those that wait for an answer first, then the latest. */
export const listContests = async (
  { sql }: Executor,
  { placeIds, metric, from, to }: Wanted,
): Promise<ContestRow[]> => sql`
  select * from (${contests(sql)}
    where ${placeIds === null ? sql`true` : sql`c.place_id = any(${[...placeIds]}::uuid[])`}
      and (${metric}::text is null or c.metric = ${metric}) and (${from}::date is null or c.from_on = ${from})
      and (${to}::date is null or c.to_on = ${to})) as contest
  order by "answeredAt" is null desc, "contestedAt" desc, id limit 200`;

/** Accounts of the department. */
export const readDepartment = async ({ sql }: Executor): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select id from members where platform_role = 'department' and erased_at is null order by id`;
  return rows.map(({ id }) => id);
};

export const readManagers = async ({ sql }: Executor, placeId: string): Promise<string[]> => {
  const rows = await sql<{ id: string }[]>`
    select member_id as id from place_roles where place_id = ${placeId} and role in ('owner', 'manager') order by 1`;
  return rows.map(({ id }) => id);
};
