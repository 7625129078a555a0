import type { LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import type { Executor } from '../transaction.ts';

export type ListRow = {
  id: string;
  label: string;
  expiresOn: LocalDate;
  isShared: boolean;
  initiativeIds: string[];
  notes: string[];
};

/** The day in the department, where all of them live. */
const today = (sql: postgres.ISql): Fragment =>
  sql`((select domain_now()) at time zone 'Europe/Paris')::date`;

const selectList = (sql: postgres.ISql): Fragment => sql`
  select l.id, l.label, l.expires_on::text as "expiresOn", l.token_hash is not null as "isShared",
    array(select e.initiative_id from guide_list_entries e where e.list_id = l.id order by e.added_at, e.initiative_id)
      as "initiativeIds",
    array(select e.note from guide_list_entries e where e.list_id = l.id order by e.added_at, e.initiative_id) as notes
  from guide_lists l`;

const isAlive = (sql: postgres.ISql): Fragment => sql`l.expires_on >= ${today(sql)}`;

type Mine = { memberId: string; id: string };

export const listGuideLists = ({ sql }: Executor, memberId: string): Promise<ListRow[]> => sql<ListRow[]>`
  ${selectList(sql)} where l.member_id = ${memberId} and ${isAlive(sql)} order by l.id desc`;

export const readGuideList = async ({ sql }: Executor, { memberId, id }: Mine): Promise<ListRow | null> => {
  const [row] = await sql<ListRow[]>`
    ${selectList(sql)} where l.id = ${id} and l.member_id = ${memberId} and ${isAlive(sql)}`;
  return row ?? null;
};

export const readSharedGuideList = async ({ sql }: Executor, tokenHash: string): Promise<ListRow | null> => {
  const [row] = await sql<
    ListRow[]
  >`${selectList(sql)} where l.token_hash = ${tokenHash} and ${isAlive(sql)}`;
  return row ?? null;
};

export const insertGuideList = async (
  { sql }: Executor,
  { id, memberId, label, days }: Mine & { label: string; days: number },
): Promise<void> => {
  await sql`
    insert into guide_lists (id, member_id, label, expires_on, created_at)
    values (${id}, ${memberId}, ${label}, ${today(sql)} + ${days}::int, (select domain_now()))`;
};

type Change = Mine & { label?: string; days?: number; tokenHash?: string | null };

/** Each answers whether the person has such a list. */
export const updateGuideList = async (
  { sql }: Executor,
  { memberId, id, label, days, tokenHash }: Change,
): Promise<boolean> => {
  const { count } = await sql`
    update guide_lists l set
      label = ${label === undefined ? sql`l.label` : sql`${label}`},
      expires_on = ${days === undefined ? sql`l.expires_on` : sql`${today(sql)} + ${days}::int`},
      token_hash = ${tokenHash === undefined ? sql`l.token_hash` : sql`${tokenHash}::text`}
    where l.id = ${id} and l.member_id = ${memberId} and ${isAlive(sql)}`;
  return count === 1;
};

export const deleteGuideList = async ({ sql }: Executor, { memberId, id }: Mine): Promise<boolean> => {
  const { count } = await sql`delete from guide_lists where id = ${id} and member_id = ${memberId}`;
  return count === 1;
};

export const putListEntry = async (
  { sql }: Executor,
  { listId, initiativeId, note }: { listId: string; initiativeId: string; note: string },
): Promise<void> => {
  await sql`
    insert into guide_list_entries (list_id, initiative_id, note, added_at)
    values (${listId}, ${initiativeId}, ${note}, (select domain_now()))
    on conflict (list_id, initiative_id) do update set note = excluded.note`;
};

export const deleteListEntry = async (
  { sql }: Executor,
  { listId, initiativeId }: { listId: string; initiativeId: string },
): Promise<boolean> => {
  const { count } = await sql`
    delete from guide_list_entries where list_id = ${listId} and initiative_id = ${initiativeId}`;
  return count === 1;
};

/** The accompanying is over, or somebody would have renewed it. */
export const forgetGuideLists = async ({ sql }: Executor): Promise<number> => {
  const { count } = await sql`delete from guide_lists where expires_on < ${today(sql)}`;
  return count;
};
